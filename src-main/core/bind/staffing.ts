import type { staffingApi } from '#shared/api/staffing.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { backTest } from '#shared/domain/staffing/forecast.ts';
import { dayAt, daysOf } from '#shared/time/day.ts';
import { createZone, dayOf } from '#shared/time/zone.ts';
import { offeredByHalfHour } from '#main/store/query/phone.ts';
import { recordById } from '#main/store/query/records.ts';
import { arrivalsByHalfHour } from '#main/store/statistics/arrivals.ts';
import type { Bind, NamesOf } from '../handlers.ts';

/** Days held out to say how good the forecast is. */
const HELD_OUT = 14;
const YEAR = 366;

export const staffingHandlers = {
  'staffing.history': async ({ source, channels, weeks }, { store, statistics, now }) => {
    const zone = createZone(store.zone);
    const today = dayOf(now, zone);
    // Today is not over: as a whole day it would count too little.
    const [from, to] = [dayAt(daysOf(today) - weeks * 7), dayAt(daysOf(today) - 1)];
    const phone = source === 'phone' ? offeredByHalfHour(store, from, to) : null;
    const days = phone?.days ?? arrivalsByHalfHour(statistics, channels, from, to);
    // The world's holidays are a megabyte: read by who plans only.
    const { createBillingCalendar } = await import('../holidays.ts');
    const patron = recordById(store.db, COMPANY_ID)?.fields['patronDay'];
    const calendar = createBillingCalendar(zone, typeof patron === 'string' ? patron : null);
    const holidays: string[] = [];
    for (let day = daysOf(days[0]?.day ?? today); day <= daysOf(today) + YEAR; day++)
      if (calendar.isHoliday(dayAt(day))) holidays.push(dayAt(day));
    return {
      today,
      days: days.map(({ day, counts }) => ({ day, counts: [...counts] })),
      holidays,
      talkSeconds: phone?.talkSeconds ?? null,
      calls: days.reduce((sum, one) => sum + one.counts.reduce((a, b) => a + b, 0), 0),
      backTest: { ...backTest(days, HELD_OUT, (day) => calendar.isHoliday(day)) },
    };
  },
} satisfies Bind<NamesOf<typeof staffingApi>>;
