/**
 * Hybrid logical clock (Kulkarni, Demirbas et al., 2014): a text that stays close to the wall clock, never goes back
 * on one desk, and is later than everything the desk has seen. Its text order is its time order, so that SQL and
 * `<` sort events alike.
 *
 * Text: 12 lower-case hex digits of ms UTC, '-', 4 hex digits of a counter: `019a3c5e7b10-0001`.
 */
export type Hlc = string;

/** Before every reading of every clock. */
export const HLC_ZERO: Hlc = '000000000000-0000';

/** 9999-12-31T23:59:59.999Z. Far below 2^48, so a counter that carries never runs out of digits. */
const MAX_MS = 253_402_300_799_999;
const MAX_COUNTER = 0xffff;
const SHAPE = /^[0-9a-f]{12}-[0-9a-f]{4}$/;

/** Text of a reading. `ms` is ms UTC in 0..2^48-1, `counter` in 0..65535; throws RangeError outside. */
export function formatHlc(ms: number, counter: number): Hlc {
  if (!Number.isInteger(ms) || ms < 0 || ms > 0xffff_ffff_ffff) throw new RangeError(`hlc: ms out of range: ${ms}`);
  if (!Number.isInteger(counter) || counter < 0 || counter > MAX_COUNTER) {
    throw new RangeError(`hlc: counter out of range: ${counter}`);
  }
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}`;
}

/** The parts of a reading, or null when the text is not one. */
export function parseHlc(text: string): { ms: number; counter: number } | null {
  if (!SHAPE.test(text)) return null;
  return { ms: Number.parseInt(text.slice(0, 12), 16), counter: Number.parseInt(text.slice(13), 16) };
}

/**
 * The reading for a new local event: later than `last`, at the wall clock `nowMs` (ms UTC) when that has moved on.
 * Never throws: a wall clock that jumped back only makes the counter grow, a malformed `last` counts as HLC_ZERO.
 */
export function tick(last: Hlc, nowMs: number): Hlc {
  const now = wall(nowMs);
  const { ms, counter } = parseHlc(last) ?? { ms: 0, counter: 0 };
  return now > ms ? formatHlc(now, 0) : next(ms, counter);
}

/**
 * The reading after seeing `remote`: later than both `last` and `remote`. Never throws, whatever arrives: a pull must
 * not stop at a desk whose clock is wrong (the hub refuses clocks that are ahead; `driftMs` measures it). A malformed
 * remote, or one beyond the year 9999, is ignored: following it would leave no later reading to give.
 */
export function receive(last: Hlc, remote: Hlc, nowMs: number): Hlc {
  const seen = parseHlc(remote);
  const known = SHAPE.test(last) ? last : HLC_ZERO;
  if (seen === null || seen.ms > MAX_MS || remote < known) return tick(known, nowMs);
  return tick(remote, nowMs);
}

/** How many ms `remote` is ahead of the wall clock `nowMs` (negative: behind). Infinity when it is malformed. */
export function driftMs(remote: Hlc, nowMs: number): number {
  const seen = parseHlc(remote);
  return seen === null ? Number.POSITIVE_INFINITY : seen.ms - nowMs;
}

function next(ms: number, counter: number): Hlc {
  if (counter < MAX_COUNTER) return formatHlc(ms, counter + 1);
  return formatHlc(Math.min(ms + 1, 0xffff_ffff_ffff), 0);
}

/** A wall clock may be wrong in any way; a clock that cannot be read only means that the counter grows. */
function wall(nowMs: number): number {
  if (!Number.isFinite(nowMs)) return 0;
  return Math.min(Math.max(Math.floor(nowMs), 0), MAX_MS);
}
