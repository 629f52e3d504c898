import { formatCallNumber } from '#shared/events/ids.ts';
import type { Store } from '../store.ts';

/** Rows looked back at for the newest call of the year: a desk that goes on finds it at once. */
const NEAR = 2000;

/** Call numbers taken in one transaction: kept in the store object only when it is committed. */
export interface CallNumbers {
  /** The next number of this desk's code for the year of `at` (ms UTC). */
  readonly next: (at: number) => string;
  readonly committed: () => void;
}

/**
 * Counts per code and year. The count is kept nowhere but in the calls themselves: a counter of its own would cost
 * every save another page.
 */
export function beginCallNumbers(store: Store): CallNumbers {
  const taken = new Map<string, number>();
  return {
    next(at) {
      const year = Number(store.env.monthOf(at).slice(0, 4));
      const key = `${store.branch.code}|${year}`;
      const last = taken.get(key) ?? store.callNumbers.get(key) ?? lastGiven(store, year);
      taken.set(key, last + 1);
      return formatCallNumber(year, store.branch.code, last + 1);
    },
    committed() {
      for (const [key, n] of taken) store.callNumbers.set(key, n);
    },
  };
}

/** The highest number given to a call of that year with this desk's code; 0 when there is none. */
function lastGiven(store: Store, year: number): number {
  const pattern = `${formatCallNumber(year, store.branch.code, 1).split('-').slice(0, 2).join('-')}-%`;
  // "26-K7Q-" is as long as the pattern less its %: the count begins one after.
  const count = `CAST(substr(number, ${pattern.length}) AS INTEGER)`;
  const near = store.db
    .prepare(`SELECT max(${count}) AS n FROM (SELECT number FROM tickets ORDER BY sn DESC LIMIT ?) WHERE number LIKE ?`)
    .get(NEAR, pattern) as { n: number | null };
  if (near.n !== null) return near.n;
  // A year seldom written to (an import of old calls, the first call of January): all calls are looked through, once.
  const all = store.db.prepare(`SELECT max(${count}) AS n FROM tickets WHERE number LIKE ?`).get(pattern) as {
    n: number | null;
  };
  return all.n ?? 0;
}
