import { SportelloError } from '../../result.ts';

/** Greatest amount that a bill can name, cents: the electronic invoice has 11 digits before the comma. */
export const MAX_CENTS = 9_999_999_999_999;

/**
 * a × b / divisor, rounded half up (away from zero below it), exact whatever the size of the product.
 * @throws SportelloError invalid_input amountTooBig when the result is beyond `limit` (safe integers)
 */
export function mulDiv(a: number, b: number, divisor: number, limit = Number.MAX_SAFE_INTEGER): number {
  const product = a * b;
  // Hot: nearly every product is small, and then whole numbers need no BigInt.
  if (Number.isSafeInteger(product) && Number.isSafeInteger(divisor)) {
    const whole = Math.abs(product);
    const rest = whole % divisor;
    const quotient = (whole - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
    return withinLimit(product < 0 ? -quotient : quotient, limit);
  }
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) throw tooBig();
  const exact = BigInt(a) * BigInt(b);
  const size = exact < 0n ? -exact : exact;
  const by = BigInt(divisor);
  const rounded = (size * 2n + by) / (by * 2n);
  if (rounded > BigInt(limit)) throw tooBig();
  return Number(exact < 0n ? -rounded : rounded);
}

/**
 * The sum, exact.
 * @throws SportelloError invalid_input amountTooBig beyond what a bill can name
 */
export function addCents(amounts: Iterable<number>): number {
  let sum = 0;
  for (const one of amounts) sum = withinLimit(sum + one, MAX_CENTS);
  return sum;
}

/**
 * Splits a whole number by weights so that the parts add up to it (largest remainder; of equal remainders the earlier
 * gets the unit). Without any weight all goes to the first.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const by = BigInt(sum);
  const parts = exact.map((one) => Number(one / by));
  const order = exact.map((one, i) => ({ i, rest: Number(one % by) })).toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = total - parts.reduce((a, b) => a + b, 0);
  for (const { i } of order) {
    if (missing === 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    missing -= 1;
  }
  return parts;
}

function withinLimit(value: number, limit: number): number {
  if (Math.abs(value) > limit) throw tooBig();
  return value;
}

function tooBig(): SportelloError {
  return new SportelloError({ code: 'invalid_input', reason: 'amountTooBig' });
}
