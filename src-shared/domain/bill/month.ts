import { DAY_MS, daysFromCivil, daysInMonth } from '../../time/civil.ts';
import { wallToMs, type Zone } from '../../time/zone.ts';

/** First and last calendar day of a month `YYYY-MM`. */
export function daysOfMonth(month: string): { readonly first: string; readonly last: string } {
  const [y = 0, mo = 0] = month.split('-').map(Number);
  return { first: `${month}-01`, last: `${month}-${String(daysInMonth(y, mo)).padStart(2, '0')}` };
}

/** The month after: `2026-12` → `2027-01`. */
function monthAfter(month: string): string {
  const [y = 0, mo = 0] = month.split('-').map(Number);
  return mo === 12
    ? `${String(y + 1).padStart(4, '0')}-01`
    : `${String(y).padStart(4, '0')}-${String(mo + 1).padStart(2, '0')}`;
}

/** The instant (ms UTC) at which a calendar day begins in the zone. */
export function startOfDay(day: string, zone: Zone): number {
  const [y = 0, mo = 0, d = 0] = day.split('-').map(Number);
  return wallToMs({ y, mo, d, h: 0, mi: 0, s: 0, ms: 0 }, zone);
}

/** From and, left out of it, to (ms UTC) of a month in the zone. */
export function spanOfMonth(month: string, zone: Zone): { readonly from: number; readonly to: number } {
  return { from: startOfDay(`${month}-01`, zone), to: startOfDay(`${monthAfter(month)}-01`, zone) };
}

/** A day before the instant at which a calendar day begins, in whatever zone: safe to read on from. */
export function safelyBefore(day: string): number {
  const [y = 0, mo = 0, d = 0] = day.split('-').map(Number);
  return (daysFromCivil(y, mo, d) - 1) * DAY_MS;
}
