import { daysOf } from '../../time/day.ts';
import { type CallColumns, NO_DAY } from './columns.ts';
import type { CountedDate } from './measures.ts';

/** Some calls, by their places in the columns: `index[0..n)`, or the run of `n` from `from` on where that is all. */
export interface Selection {
  readonly n: number;
  readonly from: number;
  readonly index: Int32Array | null;
  /** What tells these calls from all others, where that is one look at each: who only counts them needs no list of them. */
  readonly sieve?: Sieve;
}

/** The calls among the first `count` that are there and have the day in the period. */
export interface Sieve {
  readonly day: Int32Array;
  readonly present: Uint8Array;
  readonly count: number;
  readonly period: DayRange;
  /** Days of the period beyond which no call lies; null when there is none. */
  readonly reach: DayRange | null;
}

/** Days since 1970-01-01, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The place in the columns of the j-th call of a selection. */
export function placeAt({ index, from }: Selection, j: number): number {
  return index === null ? from + j : (index[j] as number);
}

/** A column's values call by call: a part of the column itself where the calls lie side by side, else a copy. */
export function along<T extends Int32Array | Uint8Array>(column: T, { n, from, index }: Selection): T {
  if (index === null) return column.subarray(from, from + n) as T;
  const Kind = column.constructor as new (length: number) => T;
  const list = new Kind(n);
  for (let j = 0; j < n; j++) list[j] = column[index[j] as number] as number;
  return list;
}

/** The period of a view in days; a side without a border reaches as far as days can be counted. */
export function periodOf(view: { readonly from: string | null; readonly to: string | null }): DayRange {
  return {
    from: view.from === null ? NO_DAY + 1 : daysOf(view.from),
    to: view.to === null ? -(NO_DAY + 1) : daysOf(view.to),
  };
}

/**
 * The calls that have the date, on one of these days. By opening they lie side by side: their run is found by halving, and
 * only what came out of order since is looked at one by one.
 */
export function selectByDate(columns: CallColumns, date: CountedDate, period: DayRange): Selection {
  const { day } = columns.dates[date];
  if (date !== 'opened') {
    const { count, present } = columns;
    const reach = overlap(columns.dates[date].reach, period);
    return sieved({ day, present, count, period, reach }, () => scan(columns, day, period, 0, 0, 0));
  }
  const low = firstNotBefore(day, columns.ordered, period.from);
  const high = Math.max(low, firstNotBefore(day, columns.ordered, period.to + 1));
  if (columns.ordered === columns.count && columns.absent === 0) return { n: high - low, from: low, index: null };
  return scan(columns, day, period, low, high, columns.ordered);
}

function overlap(a: DayRange, b: DayRange): DayRange | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from > to ? null : { from, to };
}

/** A selection that is listed when somebody asks for its places. */
function sieved(sieve: Sieve, list: () => Selection): Selection {
  let listed: Selection | null = null;
  const all = (): Selection => (listed ??= list());
  return {
    sieve,
    from: 0,
    get n() {
      return all().n;
    },
    get index() {
      return all().index;
    },
  };
}

/** Calls of the run `low..high`, then those of `rest..count`, that are there and fall in the period. */
function scan(
  columns: CallColumns,
  day: Int32Array,
  period: DayRange,
  low: number,
  high: number,
  rest: number,
): Selection {
  const { count, present } = columns;
  const index = new Int32Array(high - low + count - rest);
  let n = 0;
  for (let i = low; i < high; i++) if (present[i] === 1) index[n++] = i;
  for (let i = rest; i < count; i++) {
    const on = day[i] as number;
    if (on >= period.from && on <= period.to && present[i] === 1) index[n++] = i;
  }
  return { n, from: 0, index };
}

/** First place among `ordered` days whose day is not before `wanted`. */
function firstNotBefore(day: Int32Array, ordered: number, wanted: number): number {
  let low = 0;
  let high = ordered;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((day[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a selection whose code is allowed. */
export function keepAllowed(selection: Selection, codes: Int32Array, offset: number, allowed: Uint8Array): Selection {
  const index = new Int32Array(selection.n);
  let n = 0;
  for (let j = 0; j < selection.n; j++) {
    const i = placeAt(selection, j);
    if (allowed[(codes[i] as number) - offset] === 1) index[n++] = i;
  }
  return { n, from: 0, index };
}

/** Days that hold all calls of a selection; null when there are none. */
export function daysSpanned(selection: Selection, day: Int32Array): DayRange | null {
  if (selection.sieve !== undefined) return selection.sieve.reach;
  if (selection.n === 0) return null;
  if (selection.index === null)
    // A run: in the order of its days.
    return { from: day[selection.from] as number, to: day[selection.from + selection.n - 1] as number };
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < selection.n; j++) {
    const on = day[placeAt(selection, j)] as number;
    if (on < from) from = on;
    if (on > to) to = on;
  }
  return { from, to };
}
