import { civilFromDays } from '../../time/civil.ts';
import { dayAt, daysOf } from '../../time/day.ts';
import type { CalendarDimension, TimeDimension } from './dimensions.ts';

/** Which place of a list of values each day (or half hour) falls in: `table[day - from]`. */
export interface TimeTable {
  readonly from: number;
  readonly table: Int32Array;
  readonly values: readonly string[];
}

/** Monday to Sunday as ISO 8601 numbers them. */
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];

/** The table of a dimension over the days `from` to `to`, both included (days since 1970-01-01). */
export function timeTable(dimension: TimeDimension, from: number, to: number): TimeTable {
  if (dimension === 'hour' || dimension === 'halfHour') return halfHours(dimension);
  const table = new Int32Array(Math.max(0, to - from + 1));
  if (dimension === 'weekday') {
    for (let day = from; day <= to; day++) table[day - from] = weekdayPlace(day);
    return { from, table, values: WEEKDAYS };
  }
  const values: string[] = [];
  let last = '';
  for (let day = from; day <= to; day++) {
    const span = spanOf(dimension, day);
    if (span !== last) values.push((last = span));
    table[day - from] = values.length - 1;
  }
  return { from, table, values };
}

function halfHours(dimension: 'hour' | 'halfHour'): TimeTable {
  const table = Int32Array.from({ length: 48 }, (_, half) => (dimension === 'hour' ? half >> 1 : half));
  return { from: 0, table, values: Array.from({ length: dimension === 'hour' ? 24 : 48 }, (_, n) => String(n)) };
}

/** Monday is 0 (1970-01-01 was a Thursday). */
function weekdayPlace(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The span of the calendar that a day lies in, as text. */
export function spanOf(dimension: CalendarDimension, day: number): string {
  if (dimension === 'week') return isoWeek(day);
  const text = dayAt(day);
  return dimension === 'day' ? text : text.slice(0, dimension === 'month' ? 7 : 4);
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(day: number): string {
  const thursday = day - weekdayPlace(day) + 3;
  const { y } = civilFromDays(thursday);
  const first = daysOf(`${String(y).padStart(4, '0')}-01-01`);
  return `${String(y).padStart(4, '0')}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, '0')}`;
}

/** The last day of the span that a day lies in. */
export function lastDayOf(dimension: CalendarDimension, day: number): number {
  if (dimension === 'day') return day;
  if (dimension === 'week') return day - weekdayPlace(day) + 6;
  const { y, mo } = civilFromDays(day);
  const next = dimension === 'year' || mo === 12 ? [y + 1, 1] : [y, mo + 1];
  return daysOf(`${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`) - 1;
}

/** The first and last day of a month (`2026-10`) or ISO week (`2026-W43`) by its name, days since 1970-01-01. */
export function daysOfSpan(span: string): { readonly from: number; readonly to: number } {
  const [year = '', rest = ''] = span.split('-');
  if (!rest.startsWith('W')) {
    const from = daysOf(`${span}-01`);
    return { from, to: lastDayOf('month', from) };
  }
  // The week of 4 January is the year's first.
  const fourth = daysOf(`${year}-01-04`);
  const from = fourth - weekdayPlace(fourth) + (Number(rest.slice(1)) - 1) * 7;
  return { from, to: from + 6 };
}
