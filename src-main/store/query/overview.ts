import type { OutputOf } from '#shared/api/contract.ts';
import type { ReadDb } from '../db.ts';

/** How many calls by year of the company's time zone and by status, from the roll-up kept with each event; and how many customers. */
export function overview(db: ReadDb): OutputOf<'stats.overview'> {
  const years = new Map<number, number>();
  const byStatus: Record<string, number> = {};
  let tickets = 0;
  // Keys are `m|YYYY-MM|operator|type|status`.
  for (const { key, n } of db.prepare(`SELECT key, n FROM rollups WHERE key >= 'm|' AND key < 'm}'`).all() as {
    key: string;
    n: number;
  }[]) {
    const year = Number(key.slice(2, 6));
    const status = key.slice(key.lastIndexOf('|') + 1);
    years.set(year, (years.get(year) ?? 0) + n);
    byStatus[status] = (byStatus[status] ?? 0) + n;
    tickets += n;
  }
  const { customers } = db
    .prepare(`SELECT count(*) AS customers FROM records INDEXED BY records_list WHERE kind = 'customer'`)
    .get() as { customers: number };
  const openedByYear = [...years].map(([year, opened]) => ({ year, opened })).toSorted((a, b) => a.year - b.year);
  return { tickets, customers, openedByYear, byStatus };
}
