import { civilFromDays, DAY_MS } from '../../time/civil.ts';
import { wallToMs, type Zone } from '../../time/zone.ts';
import { isoDay } from './days.ts';
import type { Band, PriceList } from './priceList.ts';

/** The company's clock and holidays. Days are `YYYY-MM-DD`. */
export interface BillingCalendar {
  readonly zone: Zone;
  isHoliday(day: string): boolean;
}

/** Minutes worked in one time band. */
export interface BandMinutes {
  readonly band: Band;
  readonly minutes: number;
}

const MINUTE = 60_000;
const SATURDAY = 6;
const SUNDAY = 0;

/**
 * Splits a span of instants (ms UTC) into time bands, in the order of the clock; neighbours of the same band are one.
 * Minutes are those that really passed: a night in which the clocks change has an hour more or less. They add up to
 * the span rounded to the minute. An empty span gives the band of its instant with 0 minutes. Each calendar day (from
 * midnight in the company's zone) decides for itself: after midnight of Saturday it is Sunday's night.
 * Saturday by day is `saturday`, its evening `evening`; Sundays and holidays are `holiday` until the evening ends, then
 * `holidayNight`. Where the clock goes back, a limit between bands counts the first time it is passed.
 */
export function splitBands(
  start: number,
  end: number,
  clock: PriceList['clock'],
  calendar: BillingCalendar,
): BandMinutes[] {
  const spans: { band: Band; minutes: number }[] = [];
  // Cumulative rounding: parts of a minute at the limits neither vanish nor count twice.
  const minutesUntil = (at: number) => Math.round((at - start) / MINUTE);
  const add = (band: Band, from: number, until: number) => {
    const minutes = minutesUntil(until) - minutesUntil(from);
    const last = spans.at(-1);
    if (last?.band === band) last.minutes += minutes;
    else if (minutes > 0 || (spans.length === 0 && until >= end)) spans.push({ band, minutes });
  };
  let days = Math.floor((start + calendar.zone.offsetAt(start)) / DAY_MS);
  for (let at = start; at < end || spans.length === 0; days += 1) {
    for (const { band, until } of bandsOfDay(days, clock, calendar)) {
      if (until <= at) continue;
      const stop = Math.max(at, Math.min(until, end));
      add(band, at, stop);
      at = stop;
      if (at >= end && spans.length > 0) break;
    }
  }
  return spans;
}

/** The bands of a calendar day with the instant each of them ends at. */
function bandsOfDay(
  days: number,
  clock: PriceList['clock'],
  calendar: BillingCalendar,
): { band: Band; until: number }[] {
  const { y, mo, d } = civilFromDays(days);
  const weekday = (((days + 4) % 7) + 7) % 7;
  const rest = weekday === SUNDAY || calendar.isHoliday(isoDay({ y, mo, d }));
  const day: Band = rest ? 'holiday' : weekday === SATURDAY ? 'saturday' : 'ordinary';
  const evening: Band = rest ? 'holiday' : 'evening';
  const night: Band = rest ? 'holidayNight' : 'night';
  const at = (minute: number) => {
    const date = minute >= 1440 ? civilFromDays(days + 1) : { y, mo, d };
    const rest = minute % 1440;
    return wallToMs({ ...date, h: Math.floor(rest / 60), mi: rest % 60, s: 0, ms: 0 }, calendar.zone);
  };
  return [
    { band: night, until: at(clock.dayFrom) },
    { band: day, until: at(clock.dayTo) },
    { band: evening, until: at(clock.eveningTo) },
    { band: night, until: at(1440) },
  ];
}

/** The calendar day an instant falls on in the company's zone. */
export function dayOf(ms: number, calendar: Pick<BillingCalendar, 'zone'>): string {
  return isoDay(civilFromDays(Math.floor((ms + calendar.zone.offsetAt(ms)) / DAY_MS)));
}
