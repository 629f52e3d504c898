import { useTranslation } from 'react-i18next';
import { Bar, Line, YAxis } from 'recharts';
import type { WorkView } from '#shared/domain/statistics/workView.ts';
import { BAR, Chart, DASHED, PALE, TOP } from '../Chart.tsx';
import type { CountedWork } from './workGrid.ts';

export interface WorkChartProps {
  counted: CountedWork;
  view: WorkView;
  nameOf: (group: CountedWork['groups'][number]) => string;
  /** A bar was chosen. */
  onOpen: (row: number, figure: 'done' | 'planned') => void;
}

/** As many bars as are told apart. */
const MOST = 60;

/**
 * Done and planned of each group, one on the other; what was done in the time compared with as a dashed line. It draws
 * what the table says: whoever cannot see it loses nothing.
 */
export function WorkChart({ counted, view, nameOf, onOpen }: WorkChartProps) {
  const { t } = useTranslation(['statistics', 'work']);
  const data = counted.groups.slice(0, MOST).map((group, n) => ({
    name: nameOf(group),
    done: group.figures.done + group.figures.running,
    planned: group.figures.planned,
    before: counted.before?.groups[n]?.done ?? null,
  }));
  if (data.length === 0) return null;
  const compared = view.compare !== 'none' && counted.before !== null;
  return (
    <Chart
      data={data}
      legend={[
        { mark: 'full', text: t('work:legendDone') },
        { mark: 'pale', text: t('work:legendPlanned') },
        ...(compared
          ? [{ mark: 'dashed' as const, text: t(`before.${view.compare === 'year' ? 'year' : 'before'}`) }]
          : []),
      ]}
    >
      <YAxis hide domain={[0, 'dataMax']} />
      <Bar dataKey="done" stackId="all" {...BAR} cursor="pointer" onClick={(_bar, n) => onOpen(n, 'done')} />
      <Bar
        dataKey="planned"
        stackId="all"
        {...BAR}
        fill={PALE}
        radius={TOP}
        cursor="pointer"
        onClick={(_bar, n) => onOpen(n, 'planned')}
      />
      {compared && <Line dataKey="before" {...DASHED} connectNulls />}
    </Chart>
  );
}
