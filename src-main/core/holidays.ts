import Holidays from 'date-holidays';
import type { BillingCalendar } from '#shared/domain/billing/calendar.ts';
import type { Zone } from '#shared/time/zone.ts';

/**
 * Italy's public holidays and the company's patron saint's day (`MM-DD`), in the company's time zone. Looked up once
 * for each year and kept in the calendar that is handed out.
 */
export function createBillingCalendar(zone: Zone, patronDay: string | null): BillingCalendar {
  const italy = new Holidays('IT');
  const years = new Map<string, ReadonlySet<string>>();
  const holidaysOf = (year: string) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    // Easter Sunday and the like are of type public; observances (Mother's Day) are ordinary days of work.
    const days = italy.getHolidays(Number(year)).filter((one) => one.type === 'public');
    const found = new Set(days.map((one) => one.date.slice(0, 10)));
    years.set(year, found);
    return found;
  };
  return {
    zone,
    isHoliday: (day) => (patronDay !== null && day.slice(5) === patronDay) || holidaysOf(day.slice(0, 4)).has(day),
  };
}
