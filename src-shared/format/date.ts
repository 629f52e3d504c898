import { dateFormat } from './intl.ts';
import type { Language } from '../i18n/resources.ts';
import { locales } from './language.ts';

/** Where and how a company reads time: its IANA zone (fixed at set-up) and the reader's language. */
export interface TimeContext {
  timeZone: string;
  lang: Language;
}

const styles = {
  date: { day: '2-digit', month: '2-digit', year: 'numeric' },
  dayMonth: { day: '2-digit', month: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dateTime: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** An instant (ms UTC) in the company's zone: `date` 24/12/2026, `time` 09:05, `dateTime`, `dayMonth` 24/12, `long`, `month`. */
export function formatInstant(at: number, style: DateStyle, { timeZone, lang }: TimeContext): string {
  return dateFormat(locales[lang], { ...styles[style], timeZone })
    .format(at)
    .replace(',', '');
}

/** The calendar day `YYYY-MM-DD` that an instant (ms UTC) falls on in a zone. */
export function localDay(at: number, timeZone: string): string {
  return dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** When something happened, as short as it stays clear: the time today, `ieri 09:05` / `yesterday 09:05`, else day/month, with the year if another. */
export function formatWhen(at: number, now: number, context: TimeContext): string {
  const day = localDay(at, context.timeZone);
  const today = localDay(now, context.timeZone);
  const time = formatInstant(at, 'time', context);
  if (day === today) return time;
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (daysAgo === 1 || daysAgo === -1) {
    const word = new Intl.RelativeTimeFormat(locales[context.lang], { numeric: 'auto' }).format(-daysAgo, 'day');
    return `${word} ${time}`;
  }
  return formatInstant(at, day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'date', context);
}

/** A calendar day `YYYY-MM-DD` as the reader writes it: 24/12/2026. */
export function formatDay(day: string, lang: Language): string {
  return dateFormat(locales[lang], { ...styles.date, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}

function isoDay(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  date.setUTCFullYear(y);
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * A day from what a person typed, always day before month: `24/12`, `24.12.26`, `24-12-2026`, `241226`, ISO `2026-12-24`,
 * `oggi` / `today`, `domani` / `tomorrow`, `ieri` / `yesterday`, `+3`, `-1`. `today` is `YYYY-MM-DD`. Null when it is none of these.
 */
export function parseDay(text: string, today: string): string | null {
  const clean = text.trim().toLowerCase();
  const named: Record<string, number> = { oggi: 0, today: 0, domani: 1, tomorrow: 1, ieri: -1, yesterday: -1 };
  const offset = named[clean] ?? (/^[+-]\d{1,3}$/.test(clean) ? Number(clean) : undefined);
  if (offset !== undefined)
    return new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const thisYear = Number(today.slice(0, 4));
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(clean) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(clean);
  if (parts === null) return null;
  const year =
    parts[3] === undefined
      ? thisYear
      : parts[3].length === 2
        ? Math.floor(thisYear / 100) * 100 + Number(parts[3])
        : Number(parts[3]);
  return isoDay(year, Number(parts[2]), Number(parts[1]));
}

/** A time of day `HH:MM` from what a person typed: `9`, `930`, `9:30`, `9.30`, `0930`, `9h30`. Null when it is none of these. */
export function parseTime(text: string): string | null {
  const m = /^(\d{1,2})(?:[:.h,]?(\d{2}))?h?$/.exec(text.trim().toLowerCase().replace(/\s+/g, ''));
  if (m === null) return null;
  const h = Number(m[1]);
  const min = Number(m[2] ?? 0);
  return h < 24 && min < 60 ? `${String(h).padStart(2, '0')}:${String(min).padStart(2, '0')}` : null;
}
