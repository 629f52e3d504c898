import type { Zone } from '../../time/zone.ts';
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

/**
 * Splits a span of instants (ms UTC) into time bands, in the order of the clock; neighbours of the same band are one.
 * Minutes are those that really passed: a night in which the clocks change has an hour more or less. They add up to
 * the span rounded to the minute. An empty span gives the band of its instant with 0 minutes. Each calendar day (from
 * midnight in the company's zone) decides for itself: after midnight of Saturday it is Sunday's night.
 * Saturday by day is `saturday`, its evening `evening`; Sundays and holidays are `holiday` until the evening ends, then
 * `holidayNight`. Where the clock goes back, a limit between bands counts the first time it is passed.
 */
export declare function splitBands(
  start: number,
  end: number,
  clock: PriceList['clock'],
  calendar: BillingCalendar,
): BandMinutes[];

/** The calendar day an instant falls on in the company's zone. */
export declare function dayOf(ms: number, calendar: Pick<BillingCalendar, 'zone'>): string;
