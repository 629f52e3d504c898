import { ErrorState } from './ErrorState.tsx';
import type { ErrorText } from './errorText.ts';

/** What a form was refused and no field of it can say; nothing while there is nothing. */
export function ProblemLine({ of }: { of: ErrorText | null }) {
  return of === null ? null : <ErrorState size="line" {...of} />;
}
