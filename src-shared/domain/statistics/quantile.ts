/**
 * The value at a place (0 is the smallest) of `values[from..to)`, which is reordered meanwhile: what is not larger comes
 * before it, what is not smaller after it. Hoare's selection: in the mean a few steps for each value, where a sort takes
 * log n of them.
 */
export function select(values: Int32Array, from: number, to: number, place: number): number {
  let low = from;
  let high = to - 1;
  const wanted = from + place;
  while (low < high) {
    const pivot = middleOf(values[low] as number, values[(low + high) >> 1] as number, values[high] as number);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left <= right) {
        const swap = values[left] as number;
        values[left++] = values[right] as number;
        values[right--] = swap;
      }
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] as number;
}

function middleOf(a: number, b: number, c: number): number {
  return a > b ? (b > c ? b : a > c ? c : a) : a > c ? a : b > c ? c : b;
}

/** What is read from the times of a group. */
export interface Quantiles {
  /** The mean of the two in the middle when their number is even. */
  readonly median: number;
  /** Nearest rank: the smallest value that at least 90 % do not exceed. */
  readonly p90: number;
}

/** Median and 90th percentile of `values[from..to)`, none negative, which may be reordered; NaN when there is none. */
export function quantilesOf(values: Int32Array, from: number, to: number): Quantiles {
  const n = to - from;
  if (n === 0) return { median: Number.NaN, p90: Number.NaN };
  const half = n >> 1;
  const nearest = Math.ceil(n * 0.9) - 1;
  const upper = select(values, from, to, half);
  let lower = upper;
  if (n % 2 === 0) {
    lower = values[from] as number;
    for (let i = from + 1; i < from + half; i++) if ((values[i] as number) > lower) lower = values[i] as number;
  }
  // All larger values are in the upper half by now.
  return { median: (lower + upper) / 2, p90: nearest < half ? lower : select(values, from + half, to, nearest - half) };
}

/** Values told apart by their high bits: how many each bucket has. Bucket of a value: `value >> shift`. */
export interface Buckets {
  readonly shift: number;
  readonly counts: Int32Array;
}

const BUCKET_BITS = 14;

/** Counts values, from 0 to `most`, in buckets. */
export function countInBuckets(values: Int32Array, most: number): Buckets {
  const shift = Math.max(0, 32 - Math.clz32(most) - BUCKET_BITS);
  const counts = new Int32Array(1 << BUCKET_BITS);
  for (let i = 0; i < values.length; i++) {
    const bucket = (values[i] as number) >> shift;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  return { shift, counts };
}

/** The same of all `values`, which stay as they are and have been counted in buckets: only those asked for are looked through. */
export function quantilesByBuckets(values: Int32Array, { shift, counts }: Buckets): Quantiles {
  const n = values.length;
  if (n === 0) return { median: Number.NaN, p90: Number.NaN };
  const found = [(n - 1) >> 1, n >> 1, Math.ceil(n * 0.9) - 1].map((place) => bucketOf(counts, place));
  if (shift === 0) {
    // One value to a bucket: which one it is says it.
    const [lower = 0, upper = 0, p90 = 0] = found.map((one) => one.bucket);
    return { median: (lower + upper) / 2, p90 };
  }
  const inside = new Map(found.map(({ bucket }) => [bucket, new Int32Array(counts[bucket] as number)]));
  const filled = new Int32Array(counts.length);
  const wanted = new Uint8Array(counts.length);
  for (const { bucket } of found) wanted[bucket] = 1;
  for (let i = 0; i < n; i++) {
    const bucket = (values[i] as number) >> shift;
    if (wanted[bucket] === 0) continue;
    const list = inside.get(bucket) as Int32Array;
    list[filled[bucket] as number] = values[i] as number;
    filled[bucket] = (filled[bucket] as number) + 1;
  }
  const [lower = 0, upper = 0, p90 = 0] = found.map(({ bucket, place }) => {
    const list = inside.get(bucket) as Int32Array;
    return select(list, 0, list.length, place);
  });
  return { median: (lower + upper) / 2, p90 };
}

/** The bucket that a place falls in, and which place in it. */
function bucketOf(counts: Int32Array, place: number): { readonly bucket: number; readonly place: number } {
  let bucket = 0;
  let before = 0;
  while (before + (counts[bucket] as number) <= place) before += counts[bucket++] as number;
  return { bucket, place: place - before };
}
