import { formatCallNumber } from '#shared/events/ids.ts';
import type { Store } from '../store.ts';

/** Takes the next call number of this desk's code for the year of `at`, in the transaction that opens the call. */
export function nextCallNumber(store: Store, at: number): string {
  const year = Number(store.env.monthOf(at).slice(0, 4));
  const row = store.db
    .prepare('INSERT INTO counters(name, n) VALUES(?, 1) ON CONFLICT(name) DO UPDATE SET n = n + 1 RETURNING n')
    .get(`call|${store.branch.code}|${year}`) as { n: number };
  return formatCallNumber(year, store.branch.code, row.n);
}
