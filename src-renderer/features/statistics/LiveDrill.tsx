import type { InputOf } from '#shared/api/contract.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { CallsBehind } from './CallsBehind.tsx';
import { useMore } from './useMore.ts';

/** The figure of what is in hand whose calls are listed, and what it is called. */
export interface LiveOn {
  readonly title: string;
  readonly what: Pick<InputOf<'stats.liveOf'>, 'figure' | 'by' | 'alarm'>;
}

export interface LiveDrillProps {
  on: LiveOn;
  onClose: () => void;
}

/** The calls behind a figure of what is in hand, oldest first. It follows every save. */
export function LiveDrill({ on, onClose }: LiveDrillProps) {
  const { limit, more } = useMore();
  const { data, error, reload } = useAsk('stats.liveOf', { ...on.what, limit });
  return (
    <CallsBehind title={on.title} data={data} error={error} onRetry={reload} onMore={more(data)} onClose={onClose} />
  );
}
