import { dateFormat } from '#shared/format/intl.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { locales } from '#shared/format/language.ts';

/** The month of a day: `2026-10-24` -> `2026-10`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** So many months later (before, below zero). */
export function shiftMonth(month: string, by: number): string {
  const [year = 1970, n = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, n - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Its first and last calendar day. */
export function daysOf(month: string): { first: string; last: string } {
  const [year = 1970, n = 1] = month.split('-').map(Number);
  return { first: `${month}-01`, last: new Date(Date.UTC(year, n, 0)).toISOString().slice(0, 10) };
}

/** `ottobre 2026`. */
export function monthName(month: string, lang: Language, style: 'long' | 'short' = 'long'): string {
  return dateFormat(locales[lang], { month: style, year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
}

/** The day bills of a month are dated if nothing else is said: today while the month runs, its last day once it is over. */
export function runDay(month: string, today: string): string {
  const { last } = daysOf(month);
  return today > last ? last : today;
}
