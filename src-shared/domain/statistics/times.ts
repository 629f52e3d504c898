import { type Buckets, countInBuckets, quantilesByBuckets, quantilesOf } from './quantile.ts';

/** Median and 90th percentile of a time by group, minutes; NaN for a group without any. */
export interface TimeFigures {
  readonly median: Float64Array;
  readonly p90: Float64Array;
}

/** Times (minutes) laid out group after group: `laid[start[g] .. start[g + 1])` are those of group g. */
export interface LaidTimes {
  readonly laid: Int32Array;
  readonly start: Int32Array;
  /** Their sum by group. */
  readonly sums: Float64Array;
  /** All of them by size. */
  readonly buckets: Buckets;
}

/**
 * Lays times (minutes, call by call; negative: none) out by the cell of each call; calls that already lie so (spans of the
 * calendar) are just taken in turn.
 */
export function layTimes(minutes: Int32Array, ids: Int32Array, count: number): LaidTimes {
  const start = new Int32Array(count + 1);
  const sums = new Float64Array(count);
  const n = minutes.length;
  let inOrder = true;
  let most = 0;
  for (let j = 0; j < n; ) {
    // Calls of a group often lie side by side: such a run is added up first, then told.
    const group = ids[j] as number;
    let found = 0;
    let sum = 0;
    for (; j < n && ids[j] === group; j++) {
      const time = minutes[j] as number;
      if (time < 0) continue;
      if (time > most) most = time;
      found += 1;
      sum += time;
    }
    start[group + 1] = (start[group + 1] as number) + found;
    sums[group] = (sums[group] as number) + sum;
    if (j < n && (ids[j] as number) < group) inOrder = false;
  }
  for (let group = 0; group < count; group++)
    start[group + 1] = (start[group + 1] as number) + (start[group] as number);
  const laid = new Int32Array(start[count] as number);
  const next = start.slice();
  for (let j = 0, at = 0; j < n; j++) {
    const time = minutes[j] as number;
    if (time < 0) continue;
    if (inOrder) {
      laid[at++] = time;
      continue;
    }
    const group = ids[j] as number;
    laid[next[group] as number] = time;
    next[group] = (next[group] as number) + 1;
  }
  return { laid, start, sums, buckets: countInBuckets(laid, most) };
}

/** How many times each group has. */
export function countTimes({ start }: LaidTimes): Float64Array {
  return Float64Array.from({ length: start.length - 1 }, (_, n) => (start[n + 1] as number) - (start[n] as number));
}

/**
 * Looks through laid times, cells put together as `groups` says (null: each for itself). The times of a cell are put in
 * another order meanwhile, nothing else of it changes.
 */
export function timeFigures(times: LaidTimes, groups: Int32Array | null, count: number): TimeFigures {
  if (count === 1) {
    const all = quantilesByBuckets(times.laid, times.buckets);
    return { median: Float64Array.of(all.median), p90: Float64Array.of(all.p90) };
  }
  const { laid, start } = groups === null || areCells(groups, count) ? times : gather(times, groups, count);
  const median = new Float64Array(count);
  const p90 = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    const found = quantilesOf(laid, start[group] as number, start[group + 1] as number);
    median[group] = found.median;
    p90[group] = found.p90;
  }
  return { median, p90 };
}

/** True when each cell is a group of its own, in the same order. */
function areCells(groups: Int32Array, count: number): boolean {
  return groups.length === count && groups.every((group, cell) => group === cell);
}

/** The same times with the cells of a group side by side. */
function gather({ laid, start }: LaidTimes, groups: Int32Array, count: number): Pick<LaidTimes, 'laid' | 'start'> {
  const from = new Int32Array(count + 1);
  for (let cell = 0; cell < groups.length; cell++) {
    const group = (groups[cell] as number) + 1;
    from[group] = (from[group] as number) + (start[cell + 1] as number) - (start[cell] as number);
  }
  for (let group = 0; group < count; group++) from[group + 1] = (from[group + 1] as number) + (from[group] as number);
  const next = from.slice();
  const together = new Int32Array(laid.length);
  for (let cell = 0; cell < groups.length; cell++) {
    const group = groups[cell] as number;
    together.set(laid.subarray(start[cell], start[cell + 1]), next[group]);
    next[group] = (next[group] as number) + (start[cell + 1] as number) - (start[cell] as number);
  }
  return { laid: together, start: from };
}
