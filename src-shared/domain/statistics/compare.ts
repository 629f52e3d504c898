import { daysInMonth } from '../../time/civil.ts';
import { dayAt, daysOf } from '../../time/day.ts';
import { type Dimension, isCalendar } from './dimensions.ts';
import type { CallsView } from './view.ts';

/** Days as text, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The period to compare a view's with: the one just before, as many whole months long where it is of whole months, else as
 * many days; or the same a year earlier (29 February becomes the 28th). Null when the view has no bounded period or wants none.
 */
export function comparedPeriod({ from, to, compare }: Pick<CallsView, 'from' | 'to' | 'compare'>): Period | null {
  if (compare === 'none' || from === null || to === null || from > to) return null;
  if (compare === 'year') return { from: monthsEarlier(from, 12), to: monthsEarlier(to, 12) };
  const whole = from.endsWith('-01') && dayAt(daysOf(to) + 1).endsWith('-01');
  if (!whole) {
    const length = daysOf(to) - daysOf(from) + 1;
    return { from: dayAt(daysOf(from) - length), to: dayAt(daysOf(from) - 1) };
  }
  const months = monthNumber(to) - monthNumber(from) + 1;
  return { from: monthsEarlier(from, months), to: dayAt(daysOf(from) - 1) };
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthsEarlier(day: string, months: number): string {
  const month = monthNumber(day) - months;
  const [y, mo] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  const d = Math.min(Number(day.slice(8)), daysInMonth(y, mo));
  return `${String(y).padStart(4, '0')}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * For each place of an axis, the place that it is compared with among `before`, or -1. Spans of the calendar are matched by
 * their turn (the third month with the third), all else by being the same.
 */
export function alignPlaces(
  dimensions: readonly Dimension[],
  now: readonly (readonly string[])[],
  before: readonly (readonly string[])[],
): number[] {
  const signs = (keys: readonly (readonly string[])[]): string[] => {
    const turns = dimensions.map((dimension, n) => (isCalendar(dimension) ? turnsOf(keys, n) : null));
    return keys.map((key) => key.map((value, n) => turns[n]?.get(value) ?? value).join('|'));
  };
  const places = new Map(signs(before).map((sign, place) => [sign, place]));
  return signs(now).map((sign) => places.get(sign) ?? -1);
}

function turnsOf(keys: readonly (readonly string[])[], n: number): Map<string, string> {
  const values = [...new Set(keys.map((key) => key[n] ?? ''))].toSorted();
  return new Map(values.map((value, turn) => [value, `#${String(turn)}`]));
}
