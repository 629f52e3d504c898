import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from './ErrorState.tsx';
import { errorText } from './errorText.ts';

export interface AnsweredProps<T> {
  /** What was asked for; null or undefined until it has come. */
  data: T | null | undefined;
  error: Error | null;
  onRetry: () => void;
  /** In its place while it is on its way. */
  waiting: ReactNode;
  /** How a failure looks while nothing is there: `line` within a pane or a dialog. Default `page`. */
  size?: 'line' | 'page' | undefined;
  children: (data: T) => ReactNode;
}

/** An answer in its three states: on its way, failed, there. A failure stands over what came before, which stays in sight. */
export function Answered<T>({ data, error, onRetry, waiting, size = 'page', children }: AnsweredProps<T>) {
  const { i18n } = useTranslation('errors');
  const here = data !== undefined && data !== null;
  return (
    <>
      {error !== null && <ErrorState size={here ? 'line' : size} {...errorText(error, i18n)} onRetry={onRetry} />}
      {here ? children(data) : error === null && waiting}
    </>
  );
}
