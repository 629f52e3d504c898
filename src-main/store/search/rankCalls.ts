import { type RankedFields, type RankedTerm, score } from '#shared/domain/search/rank.ts';
import type { ReadDb } from '../db.ts';

/** A call found by its words. */
export interface Scored {
  readonly sn: number;
  readonly score: number;
  readonly solved: boolean;
}

/** How much being the newest of all adds to what the words say. */
const FRESH = 0.25;

interface Row extends RankedFields {
  readonly sn: number;
  readonly solved: number;
}

/** Ranks calls by BM25 over their words; of equal ones the newer stands first. */
export function rankCalls(
  index: ReadDb,
  numbers: Iterable<number>,
  terms: readonly RankedTerm[],
  documents: number,
): Scored[] {
  const rows = index
    .prepare(
      'SELECT d.sn, solved, title, who, body, solution, titleStems, stems FROM json_each(?) k CROSS JOIN docs d ON d.sn = k.value',
    )
    .all(JSON.stringify([...new Set(numbers)])) as Row[];
  let length = 0;
  let newest = 1;
  for (const row of rows) {
    length += row.title.length + row.who.length + row.body.length + row.solution.length;
    newest = Math.max(newest, row.sn);
  }
  const average = length / Math.max(1, rows.length);
  const scored = rows.map((row) => ({
    sn: row.sn,
    solved: row.solved === 1,
    score: score(row, terms, documents, average) * (1 + (FRESH * row.sn) / newest),
  }));
  return scored.toSorted((a, b) => b.score - a.score || b.sn - a.sn);
}
