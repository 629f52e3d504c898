import { useState } from 'react';
import type { SolutionAsk } from '#shared/api/standardViews.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { CallsBehind } from '../CallsBehind.tsx';

export interface SolutionDrillProps {
  ask: SolutionAsk;
  /** One of the calls solved so. */
  call: string;
  title: string;
  onClose: () => void;
}

const PAGE = 200;
const MOST = 500;

/** The calls that were solved with the same words. */
export function SolutionDrill({ ask, call, title, onClose }: SolutionDrillProps) {
  const [limit, setLimit] = useState(PAGE);
  const { data, error, reload } = useAsk('stats.solvedAlike', { ask, call, limit });
  return (
    <CallsBehind
      title={title}
      data={data}
      error={error}
      onRetry={reload}
      onMore={data !== undefined && data.rows.length < data.total && limit < MOST ? () => setLimit(MOST) : null}
      onClose={onClose}
    />
  );
}
