import { daysOf, weekdayOf } from '../../time/day.ts';

/** Half hours of a day. */
export const SLOTS = 48;

/** Contacts of one calendar day (`YYYY-MM-DD`), by half hour from midnight, in the company's time zone. */
export interface DayCounts {
  readonly day: string;
  readonly counts: readonly number[];
}

/** Which days are not like the others. */
export type IsHoliday = (day: string) => boolean;

/** Days of the same weekday that are looked back at, and how much less each further one counts. */
const LOOK_BACK = 8;
const FADE = 0.88;
/** Weeks of which the trend is read, and the share of it that is believed: trends seldom go on as they were. */
const TREND_WEEKS = 8;
const TREND_BELIEF = 0.5;

/**
 * What to expect of a day: the mean of the last eight days of its weekday, later ones counting more (weights 0.88^k),
 * carried on by half of the trend of the last eight weeks (Theil-Sen median slope of each day against its weekday's
 * mean: one odd day does not bend it). Holidays are left out of ordinary days; a holiday is expected to be like the
 * holidays there were, or like a Sunday where there was none. Null where nothing is known of such a day.
 */
export function forecastDay(history: readonly DayCounts[], day: string, isHoliday: IsHoliday): number[] | null {
  const target = daysOf(day);
  const before = history.filter((one) => daysOf(one.day) < target);
  if (isHoliday(day)) {
    const holidays = before.filter((one) => isHoliday(one.day));
    const like = holidays.length > 0 ? holidays : before.filter((one) => weekdayOf(one.day) === 7);
    return blend(newestFirst(like).slice(0, LOOK_BACK), target)?.counts ?? null;
  }
  const ordinary = before.filter((one) => !isHoliday(one.day));
  const same = newestFirst(ordinary.filter((one) => weekdayOf(one.day) === weekdayOf(day))).slice(0, LOOK_BACK);
  const base = blend(same, target);
  if (base === null) return null;
  const grown = 1 + TREND_BELIEF * trendPerWeek(ordinary) * base.weeks;
  const factor = Math.min(1.5, Math.max(0.5, grown));
  return base.counts.map((one) => one * factor);
}

function newestFirst(days: readonly DayCounts[]): DayCounts[] {
  return days.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** The weighted mean of days, newest first, and how many weeks before the target they lie on average. */
function blend(days: readonly DayCounts[], target: number): { counts: number[]; weeks: number } | null {
  if (days.length === 0) return null;
  const counts = Array.from({ length: SLOTS }, () => 0);
  let weight = 1;
  let sum = 0;
  let weeks = 0;
  for (const one of days) {
    for (let slot = 0; slot < SLOTS; slot += 1) counts[slot] = (counts[slot] ?? 0) + weight * (one.counts[slot] ?? 0);
    weeks += weight * ((target - daysOf(one.day)) / 7);
    sum += weight;
    weight *= FADE;
  }
  return { counts: counts.map((one) => one / sum), weeks: weeks / sum };
}

/** Growth a week as a share of a usual day: the median of the slopes between days (Theil 1950, Sen 1968). */
function trendPerWeek(days: readonly DayCounts[]): number {
  const newest = Math.max(...days.map((one) => daysOf(one.day)));
  const recent = days.filter((one) => newest - daysOf(one.day) < TREND_WEEKS * 7);
  const totals = recent.map((one) => ({
    week: daysOf(one.day) / 7,
    weekday: weekdayOf(one.day),
    total: one.counts.reduce((sum, count) => sum + count, 0),
  }));
  const means = new Map<number, number>();
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const same = totals.filter((one) => one.weekday === weekday);
    means.set(weekday, same.reduce((sum, one) => sum + one.total, 0) / same.length);
  }
  const points = totals
    .map((one) => ({ week: one.week, share: one.total / (means.get(one.weekday) ?? Number.NaN) }))
    .filter((one) => Number.isFinite(one.share));
  const slopes: number[] = [];
  for (const [i, a] of points.entries()) {
    for (const b of points.slice(i + 1)) {
      const weeks = b.week - a.week;
      if (Math.abs(weeks) >= 0.5) slopes.push((b.share - a.share) / weeks);
    }
  }
  slopes.sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}

/** How far forecasts were from what came, over days held out. */
export interface BackTest {
  /** Weighted absolute percentage error: sum of |expected - came| over the sum of what came, by half hour; null when nothing came. */
  readonly error: number | null;
  /** The same of "as the same half hour a week before". */
  readonly naiveError: number | null;
  readonly days: number;
}

/** Forecasts the last `days` days of the history from what came before them all, and compares. */
export function backTest(history: readonly DayCounts[], days: number, isHoliday: IsHoliday): BackTest {
  const ordered = history.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const known = ordered.slice(0, Math.max(0, ordered.length - days));
  const held = ordered.slice(known.length);
  const byDay = new Map(ordered.map((one) => [daysOf(one.day), one]));
  let came = 0;
  let off = 0;
  let naiveOff = 0;
  let counted = 0;
  for (const one of held) {
    const expected = forecastDay(known, one.day, isHoliday);
    const weekBefore = byDay.get(daysOf(one.day) - 7);
    if (expected === null || weekBefore === undefined) continue;
    counted += 1;
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const count = one.counts[slot] ?? 0;
      came += count;
      off += Math.abs((expected[slot] ?? 0) - count);
      naiveOff += Math.abs((weekBefore.counts[slot] ?? 0) - count);
    }
  }
  if (came === 0) return { error: null, naiveError: null, days: counted };
  return { error: off / came, naiveError: naiveOff / came, days: counted };
}
