import type { ReadDb } from '../db.ts';

/** What bounds a look into the index. */
export interface Bounds {
  readonly limit: number;
  /** After so many ms no further part of the index is looked at. */
  readonly budgetMs: number;
  readonly clock: () => number;
}

/** The newest calls first, in parts that grow: one part of a broad query is answered in about a millisecond. */
const FIRST_PART = 15_000;
const GROWTH = 12;

/**
 * Local numbers of the newest calls that a full-text query finds. Ranking all matches of a common word over a million
 * calls takes a tenth of a second and more; so the newest are taken, part by part, until there are enough or the time
 * is up.
 */
export function newest(index: ReadDb, match: string, bounds: Bounds): { found: number[]; whole: boolean } {
  const top = (index.prepare('SELECT max(sn) AS sn FROM docs').get() as { sn: number | null }).sn;
  if (top === null) return { found: [], whole: true };
  const end = bounds.clock() + bounds.budgetMs;
  // A number of JavaScript arrives as REAL, and FTS5 takes only an INTEGER for a bound: it would read on to the oldest call.
  const part = index.prepare(
    'SELECT rowid AS sn FROM words WHERE words MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY rowid DESC LIMIT ?',
  );
  const found: number[] = [];
  let high = top;
  let size = FIRST_PART;
  while (high > 0) {
    const begin = bounds.clock();
    const low = Math.max(1, high - size + 1);
    for (const { sn } of part.all(match, low, high, bounds.limit - found.length) as { sn: number }[]) found.push(sn);
    if (found.length >= bounds.limit) return { found, whole: false };
    high = low - 1;
    const now = bounds.clock();
    if (high > 0 && now >= end) return { found, whole: false };
    // The next part is as long as can be looked at in the time left, going by this one.
    size = Math.ceil(size * Math.min(GROWTH, Math.max(0.25, (end - now) / Math.max(0.01, now - begin))));
  }
  return { found, whole: true };
}
