import { useTranslation } from 'react-i18next';
import { type Measure, MEASURES } from '#shared/domain/statistics/measures.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { useAsk } from '#renderer/app/desk.tsx';
import { CallsBehind } from './CallsBehind.tsx';
import { useMore } from './useMore.ts';
import { useWords } from './useWords.ts';

/** The figure whose calls are listed; null is a whole axis. */
export interface DrillOn {
  readonly view: CallsView;
  readonly measure: Measure;
  readonly row: readonly string[] | null;
  readonly column: readonly string[] | null;
  readonly names: Readonly<Record<string, string>>;
}

export interface DrillProps {
  on: DrillOn;
  onClose: () => void;
}

/** The calls behind a figure of a view. */
export function Drill({ on, onClose }: DrillProps) {
  const { t } = useTranslation('statistics');
  const words = useWords();
  // A measure that counts by a date of its own lists the calls of that date.
  const { by } = MEASURES[on.measure] as { by?: CallsView['of'] };
  const view: CallsView = { ...on.view, of: by ?? on.view.of, measures: ['calls'], compare: 'none' };
  const { limit, more } = useMore();
  const { data, error, reload } = useAsk('stats.callsOf', {
    view,
    ...(on.row === null ? {} : { row: [...on.row] }),
    ...(on.column === null ? {} : { column: [...on.column] }),
    limit,
  });
  const title =
    [
      on.row === null || on.view.rows.length === 0 ? null : words.key(on.view.rows, on.row, on.names),
      on.column === null || on.view.columns.length === 0 ? null : words.key(on.view.columns, on.column, on.names),
    ]
      .filter((one) => one !== null)
      .join(', ') || t('drill.all');
  return <CallsBehind title={title} data={data} error={error} onRetry={reload} onMore={more(data)} onClose={onClose} />;
}
