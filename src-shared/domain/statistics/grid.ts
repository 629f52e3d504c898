import { type Digit, type DigitSource, digitOf } from './digit.ts';
import { type CallColumns, CODED, type Coded } from './columns.ts';
import { type Dimension, isCalendar } from './dimensions.ts';
import { along, type Selection, placeAt } from './selection.ts';

/**
 * The grid of all combinations of the values on a view's axes. A call's key is its place in it: digits as in a number, those
 * that are columns of codes first (they are kept combined), then the others.
 */
export interface Grid {
  /** The digits in the order of the key. */
  readonly digits: readonly Digit[];
  readonly size: number;
}

/** Combinations that a column may be kept for; more are counted through a map. */
const MOST_KEPT = 1 << 22;

/** How the axes of a view are read for the calls of one date. */
export function gridOf(dimensions: readonly Dimension[], source: DigitSource): Grid {
  const { columns } = source;
  const kept = dimensions.filter((one): one is Coded => isPlain(one, source));
  const size = kept.reduce((product, one) => product * columns.values[one].length, 1);
  const together = kept.length > 1 && size <= MOST_KEPT ? kept : [];
  const rest = dimensions.filter((one) => !(together as readonly Dimension[]).includes(one));
  const digits: Digit[] = rest.map((one) => digitOf(one, source));
  if (together.length > 0) digits.unshift(combinedDigit(columns, together));
  return { digits, size: digits.reduce((product, one) => product * Math.max(1, one.values.length), 1) };
}

/** True for a dimension that is read as its column stands: nothing of it is merged, mapped or looked up in the past. */
function isPlain(dimension: Dimension, { standing }: DigitSource): dimension is Coded {
  if (dimension === 'customer' || !(CODED as readonly Dimension[]).includes(dimension)) return false;
  return standing === null || (dimension !== 'status' && dimension !== 'operator');
}

function combinedDigit(columns: CallColumns, parts: readonly Coded[]): Digit {
  const { codes, size } = columns.combined(parts);
  return {
    dimension: parts[0] as Coded,
    parts: parts.map((one) => ({ dimension: one, values: columns.values[one] })),
    codes,
    offset: 0,
    table: null,
    values: { length: size },
  };
}

/** The key of each call of a selection. */
export function keysOf(selection: Selection, { digits }: Grid): Int32Array {
  const keys = new Int32Array(selection.n);
  const [only] = digits;
  if (digits.length === 1 && only?.table !== null && only !== undefined && isRun(selection, only)) {
    const { from, n } = selection;
    for (let i = from; i < from + n; ) {
      const end = endOfRun(only, i, from + n);
      keys.fill(placeIn(only, i), i - from, end - from);
      i = end;
    }
    return keys;
  }
  for (const digit of digits) addDigit(keys, selection, digit);
  return keys;
}

/** Calls in the order of their opening, read by a span of the calendar: those of a span lie side by side. */
function isRun(selection: Selection, { dimension }: Digit): boolean {
  return isCalendar(dimension) && selection.sieve === undefined && selection.index === null;
}

/** Where the run of calls of the same span as call `i` ends; looked for in strides that grow, for runs are long. */
function endOfRun(digit: Digit, i: number, limit: number): number {
  const place = placeIn(digit, i);
  let end = i + 1;
  let stride = 1;
  while (end + stride <= limit && placeIn(digit, end + stride - 1) === place) {
    end += stride;
    stride *= 2;
  }
  while (stride > 1) {
    stride >>= 1;
    if (end + stride <= limit && placeIn(digit, end + stride - 1) === place) end += stride;
  }
  return end < limit && placeIn(digit, end) === place ? end + 1 : end;
}

function addDigit(keys: Int32Array, { n, from, index }: Selection, { codes, offset, table, values }: Digit): void {
  const base = values.length;
  if (table === null) {
    if (index === null) for (let j = 0; j < n; j++) keys[j] = (keys[j] as number) * base + (codes[from + j] as number);
    else for (let j = 0; j < n; j++) keys[j] = (keys[j] as number) * base + (codes[index[j] as number] as number);
  } else if (index === null)
    for (let j = 0; j < n; j++)
      keys[j] = (keys[j] as number) * base + (table[(codes[from + j] as number) - offset] as number);
  else
    for (let j = 0; j < n; j++)
      keys[j] = (keys[j] as number) * base + (table[(codes[index[j] as number] as number) - offset] as number);
}

/** The same keys where there are too many combinations for whole numbers of 32 bits. */
export function wideKeysOf(selection: Selection, { digits }: Grid): Float64Array {
  const keys = new Float64Array(selection.n);
  for (let j = 0; j < selection.n; j++) {
    const i = placeAt(selection, j);
    let key = 0;
    for (const digit of digits) key = key * digit.values.length + placeIn(digit, i);
    keys[j] = key;
  }
  return keys;
}

function placeIn({ codes, offset, table }: Digit, i: number): number {
  const code = codes[i] as number;
  return table === null ? code : (table[code - offset] as number);
}

/**
 * How many calls each key has, without the keys themselves where calls lie in the order of the only digit of time: a run of
 * calls of the same span then has but one digit that changes.
 */
export function countRuns(selection: Selection, { digits, size }: Grid): Int32Array | null {
  const time = digits.at(-1);
  const first = digits.length === 2 ? digits[0] : null;
  if (time === undefined || time.table === null || digits.length > 2 || !isRun(selection, time)) return null;
  if (first !== null && first?.table !== null) return null;
  const counts = new Int32Array(size);
  const base = time.values.length;
  const limit = selection.from + selection.n;
  for (let i = selection.from; i < limit; ) {
    const place = placeIn(time, i);
    const end = endOfRun(time, i, limit);
    if (first === null) counts[place] = (counts[place] as number) + end - i;
    else
      for (const { codes } = first; i < end; i++) {
        const key = (codes[i] as number) * base + place;
        counts[key] = (counts[key] as number) + 1;
      }
    i = end;
  }
  return counts;
}

/** The same where one digit, read through a table, says where a call lies. */
export function countByOne(selection: Selection, { digits, size }: Grid): Int32Array | null {
  const [only] = digits;
  if (only === undefined || digits.length > 1 || only.table === null) return null;
  const counts = new Int32Array(size);
  const { offset, table } = only;
  if (selection.sieve?.day === only.codes) {
    const { day, present, count, period } = selection.sieve;
    for (let i = 0; i < count; i++) {
      const on = day[i] as number;
      if (on < period.from || on > period.to || present[i] === 0) continue;
      const place = table[on - offset] as number;
      counts[place] = (counts[place] as number) + 1;
    }
    return counts;
  }
  const codes = along(only.codes, selection);
  for (let j = 0; j < codes.length; j++) {
    const place = table[(codes[j] as number) - offset] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

/**
 * The key of a place on an axis is a sum with one part for each digit of the grid: what each value of each digit adds to it.
 * An axis's first dimension counts for more.
 */
export function axisParts(axis: readonly Dimension[], grid: Grid): readonly Float64Array[] {
  const weights = new Map<Dimension, number>();
  let weight = 1;
  for (const one of axis.toReversed()) {
    weights.set(one, weight);
    weight *= Math.max(1, valuesIn(one, grid).length);
  }
  return grid.digits.map((digit) => {
    const parts = digit.parts ?? [{ dimension: digit.dimension, values: digit.values }];
    const size = digit.values.length;
    const adds = new Float64Array(size);
    // Of the last part each value counts for itself, of the one before it each run of all its values, and so on.
    let run = 1;
    for (const part of parts.toReversed()) {
      const base = part.values.length;
      const counts = weights.get(part.dimension) ?? 0;
      if (counts > 0)
        for (let value = 0, of = 0; value < size; of = of + 1 === base ? 0 : of + 1)
          for (const end = value + run; value < end; value++) adds[value] = (adds[value] as number) + of * counts;
      run *= base;
    }
    return adds;
  });
}

/** For each key, the sum of the parts of its digits. */
export function addParts(keys: Float64Array, { digits }: Grid, parts: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(keys.length);
  const rest = keys.slice();
  for (let n = digits.length - 1; n >= 0; n--) {
    const base = (digits[n] as Digit).values.length;
    const adds = parts[n] as Float64Array;
    for (let cell = 0; cell < sums.length; cell++) {
      const key = rest[cell] as number;
      const next = Math.floor(key / base);
      sums[cell] = (sums[cell] as number) + (adds[key - next * base] as number);
      rest[cell] = next;
    }
  }
  return sums;
}

/** The values of a dimension as the grid numbers them. */
export function valuesIn(dimension: Dimension, { digits }: Grid): readonly string[] {
  for (const digit of digits) {
    const part = digit.parts?.find((one) => one.dimension === dimension);
    if (part !== undefined) return part.values;
    if (digit.parts === undefined && digit.dimension === dimension) return digit.values;
  }
  return [];
}
