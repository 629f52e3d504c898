/** A row that was left out, and why (the key of a text). `row` is a line of the file, its first being 1. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: string;
  readonly field?: string;
}

/** Refused rows; all are counted, the first ones kept: a file of another kind would fill the memory. */
export interface Refusals {
  readonly add: (row: number, reason: string, field?: string) => void;
  readonly count: () => number;
  readonly list: () => readonly RefusedRow[];
}

const KEPT = 10_000;

export function createRefusals(): Refusals {
  const kept: RefusedRow[] = [];
  let count = 0;
  return {
    add(row, reason, field) {
      count += 1;
      if (kept.length < KEPT) kept.push(field === undefined ? { row, reason } : { row, reason, field });
    },
    count: () => count,
    list: () => kept.toSorted((a, b) => a.row - b.row),
  };
}
