import { civilFromDays, daysFromCivil, daysInMonth } from '../../time/civil.ts';

/** Calendar days `YYYY-MM-DD` and months `YYYY-MM`, without a zone. Hot: thousands of lines name a day. */

type Civil = { readonly y: number; readonly mo: number; readonly d: number };

/** `2026-10-04`. */
export function isoDay({ y, mo, d }: Civil): string {
  const year = y >= 1000 && y <= 9999 ? String(y) : String(Math.max(0, y)).padStart(4, '0');
  return `${year}-${mo < 10 ? '0' : ''}${mo}-${d < 10 ? '0' : ''}${d}`;
}

/** The parts of a day. */
export function civilOf(day: string): Civil {
  return { y: Number(day.slice(0, 4)), mo: Number(day.slice(5, 7)), d: Number(day.slice(8, 10)) };
}

/** So many days later, or earlier. */
export function addDaysTo(day: string, count: number): string {
  const { y, mo, d } = civilOf(day);
  return isoDay(civilFromDays(daysFromCivil(y, mo, d) + count));
}

/** So many months later; the 31st becomes the last day of a shorter month. */
export function addMonthsTo(day: string, count: number): string {
  const { y, mo, d } = civilOf(day);
  const months = y * 12 + (mo - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return isoDay({ y: year, mo: month, d: Math.min(d, daysInMonth(year, month)) });
}

/** The last day of a month `2026-10` or of the month a day is in. */
export function monthEnd(month: string): string {
  const { y, mo } = civilOf(month);
  return isoDay({ y, mo, d: daysInMonth(y, mo) });
}

/** `2026-10-04` → `2026-10`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Whether a day is within limits, both included; a limit that is null is open. */
export function within(day: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
