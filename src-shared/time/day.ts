import { civilFromDays, daysFromCivil } from './civil.ts';

/** A calendar day as text, `YYYY-MM-DD`, as it stands in fields and files. */
export type Day = string;

/** Days since 1970-01-01. */
export function daysOf(day: Day): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** The day so many days after 1970-01-01. */
export function dayAt(days: number): Day {
  const { y, mo, d } = civilFromDays(days);
  return `${String(y).padStart(4, '0')}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** ISO weekday: 1 Monday to 7 Sunday (1970-01-01 was a Thursday). */
export function weekdayOf(day: Day): number {
  return ((((daysOf(day) + 3) % 7) + 7) % 7) + 1;
}
