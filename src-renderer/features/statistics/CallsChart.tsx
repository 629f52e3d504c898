import { useTranslation } from 'react-i18next';
import { Bar, LabelList, Line, YAxis } from 'recharts';
import type { CHARTS } from '#shared/domain/statistics/savedView.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { BAR, Chart, DASHED, TOP } from './Chart.tsx';
import { type Counted, type Grid, hasShares } from './grid.ts';

export type ChartKind = (typeof CHARTS)[number];

export interface CallsChartProps {
  kind: ChartKind;
  grid: Grid;
  counted: Counted;
  view: CallsView;
  /** A bar was chosen: its row and column, null for a whole axis. */
  onOpen: (row: number | null, column: number) => void;
}

/** As many bars as are told apart. */
const MOST = 60;
/** As many as have their figure over them. */
const LABELLED = 24;

/**
 * The totals of the columns as bars (of the rows, where there are no columns), the time compared with as a dashed line. It
 * draws what the table says: whoever cannot see it loses nothing.
 */
export function CallsChart({ kind, grid, counted, view, onOpen }: CallsChartProps) {
  const { t } = useTranslation('statistics');
  const byColumn = grid.totalColumn !== null;
  const before = byColumn ? counted.before?.columns : counted.before?.rows;
  const all = byColumn
    ? grid.columns.slice(0, -1).map((head, n) => ({ name: head.name, cell: grid.totals[n] }))
    : grid.rows.map((row) => ({ name: row.name, cell: row.cells[0] }));
  // Counts stay counts, also where the table shows their shares: so does the time they are compared with.
  const figures = byColumn ? counted.columnTotals : counted.rowTotals;
  const shares = hasShares(view) && view.shares !== 'none';
  const data = all.slice(0, MOST).map((one, n) => ({
    name: one.name,
    value: figures[n]?.values[0] ?? 0,
    text: (shares ? one.cell?.beside : one.cell?.text) ?? '',
    before: before?.[n]?.values[0] ?? null,
  }));
  if (data.length === 0 || kind === 'none') return null;
  const measure = t(`figure.${view.measures[0] ?? 'calls'}`);
  const compared = view.compare !== 'none' && counted.before !== null;
  return (
    <Chart
      data={data}
      legend={[
        { mark: 'full', text: `${measure} · ${t('chosen')}` },
        ...(compared ? [{ mark: 'dashed' as const, text: t(`before.${view.compare as 'year'}`) }] : []),
      ]}
    >
      <YAxis hide domain={[0, 'dataMax']} />
      {kind === 'line' ? (
        <Line
          dataKey="value"
          isAnimationActive={false}
          stroke="var(--accent)"
          strokeWidth={1.5}
          dot={data.length <= LABELLED}
          activeDot={false}
        />
      ) : (
        <Bar
          dataKey="value"
          {...BAR}
          radius={TOP}
          cursor="pointer"
          onClick={(_bar, n) => (byColumn ? onOpen(null, n) : onOpen(n, 0))}
        >
          {data.length <= LABELLED && (
            <LabelList dataKey="text" position="top" fill="var(--ink)" fontSize={11} offset={5} />
          )}
        </Bar>
      )}
      {compared && <Line dataKey="before" {...DASHED} connectNulls />}
    </Chart>
  );
}
