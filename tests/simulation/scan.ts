import { NONE } from '#shared/domain/statistics/dimensions.ts';
import { tabulate } from '#shared/domain/statistics/tabulate.ts';
import { callsView } from '#shared/domain/statistics/view.ts';
import type { StatisticsColumns } from '#main/store/statistics/open.ts';
import { statisticsWorld } from '#main/store/statistics/world.ts';
import type { ReadStore } from '#main/store/store.ts';

/** The matrix counted by a full scan of the calls' table: what the roll-ups must say without one. */
export function scannedCells(store: ReadStore): { key: string; n: number }[] {
  const rows = store.db
    .prepare(
      `SELECT t.openedAt, t.status, coalesce(o.id, '') AS operator, coalesce(y.id, '') AS type
       FROM tickets t LEFT JOIN streams o ON o.sn = t.operator LEFT JOIN streams y ON y.sn = t.type`,
    )
    .all() as { openedAt: number; status: string; operator: string; type: string }[];
  const cells = new Map<string, number>();
  for (const row of rows) {
    const key = ['m', store.env.monthOf(row.openedAt), row.operator, row.type, row.status].join('|');
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  return [...cells].map(([key, n]) => ({ key, n })).toSorted((x, y) => (x.key < y.key ? -1 : 1));
}

/** The same matrix as the columns have it that follow the log. */
export function columnCells(store: ReadStore, statistics: StatisticsColumns): { key: string; n: number }[] {
  const view = callsView.parse({ rows: ['month', 'operator'], columns: ['type', 'status'] });
  const found = tabulate(statistics.calls(), view, statisticsWorld(store, store.ports.now()));
  const text = (value: string | undefined): string => (value === undefined || value === NONE ? '' : value);
  return Array.from(found.cellRow, (row, cell) => {
    const parts = [...(found.rows[row] ?? []), ...(found.columns[found.cellColumn[cell] as number] ?? [])];
    return { key: ['m', ...parts.map(text)].join('|'), n: found.cells.values[0]?.[cell] ?? 0 };
  }).toSorted((x, y) => (x.key < y.key ? -1 : 1));
}
