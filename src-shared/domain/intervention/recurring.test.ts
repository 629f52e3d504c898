import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecurringVisit } from '../people/contract.ts';
import { dueVisits, type VisitCalendar } from './recurring.ts';

const never: VisitCalendar = { isHoliday: () => false };
const visit = (every: RecurringVisit['every'], from = '2026-01-01'): RecurringVisit => ({
  key: 'v',
  title: 'Manutenzione preventiva',
  mode: 'onsite',
  minutes: 120,
  startMinute: 540,
  technician: null,
  service: null,
  from,
  every,
});
const of = (one: RecurringVisit, from: string | null = null, to: string | null = null) => ({ from, to, visits: [one] });
const weekday = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe('recurring visits', () => {
  it('second Monday of every month, last Friday, every third month', () => {
    const days = (nth: number, on: number, months: number, to: string): string[] =>
      dueVisits(of(visit({ by: 'weekday', nth, weekday: on, months })), '2026-01-01', to, never).map((one) => one.day);
    expect(days(2, 1, 1, '2026-04-30')).toEqual(['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-13']);
    expect(days(5, 5, 1, '2026-03-31')).toEqual(['2026-01-30', '2026-02-27', '2026-03-27']);
    expect(days(2, 1, 3, '2026-12-31')).toEqual(['2026-01-12', '2026-04-13', '2026-07-13', '2026-10-12']);
  });

  it('every 90 days, whatever part of the line is asked for', () => {
    const one = of(visit({ by: 'days', days: 90 }, '2026-01-05'));
    const nominal = (from: string, to: string): string[] => dueVisits(one, from, to, never).map((due) => due.nominal);
    expect(nominal('2026-01-01', '2026-12-31')).toEqual([
      '2026-01-05',
      '2026-04-05',
      '2026-07-04',
      '2026-10-02',
      '2026-12-31',
    ]);
    expect(nominal('2026-04-06', '2026-07-04')).toEqual(['2026-07-04']);
  });

  it('moves on from weekends and holidays, and goes on from the day of the rule', () => {
    const easter: VisitCalendar = { isHoliday: (day) => day === '2026-04-06' };
    const one = of(visit({ by: 'days', days: 90 }, '2026-01-05'));
    expect(dueVisits(one, '2026-04-01', '2026-07-31', easter)).toMatchObject([
      { nominal: '2026-04-05', day: '2026-04-07' },
      { nominal: '2026-07-04', day: '2026-07-06' },
    ]);
  });

  it('has none before the contract begins nor after it ends', () => {
    const monthly = visit({ by: 'weekday', nth: 1, weekday: 2, months: 1 });
    expect(dueVisits(of(monthly, '2026-02-10', '2026-04-07'), '2026-01-01', '2026-12-31', never)).toMatchObject([
      { day: '2026-03-03' },
      { day: '2026-04-07' },
    ]);
  });

  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));
  const every = fc.oneof(
    fc.record({ by: fc.constant('days' as const), days: fc.integer({ min: 1, max: 400 }) }),
    fc.record({
      by: fc.constant('weekday' as const),
      nth: fc.integer({ min: 1, max: 5 }),
      weekday: fc.integer({ min: 1, max: 7 }),
      months: fc.integer({ min: 1, max: 14 }),
    }),
  );

  it('finds the same days in one look as in two', () => {
    fc.assert(
      fc.property(every, day, day, fc.nat(400), fc.nat(400), (rule, from, start, a, b) => {
        const one = of(visit(rule, start));
        const middle = addDays(from, a);
        const whole = dueVisits(one, from, addDays(middle, b + 1), never).map((due) => due.nominal);
        const parts = [
          ...dueVisits(one, from, middle, never),
          ...dueVisits(one, addDays(middle, 1), addDays(middle, b + 1), never),
        ].map((due) => due.nominal);
        expect(parts.toSorted()).toEqual(whole.toSorted());
        expect(new Set(whole).size).toBe(whole.length);
      }),
    );
  });

  it('keeps to its weekday, to working days and to the span', () => {
    fc.assert(
      fc.property(every, day, day, fc.integer({ min: 0, max: 800 }), (rule, start, from, length) => {
        const to = addDays(from, length);
        for (const due of dueVisits(of(visit(rule, start)), from, to, never)) {
          expect(due.nominal >= from && due.nominal >= start && due.nominal <= to).toBe(true);
          expect(weekday(due.day)).toBeLessThanOrEqual(5);
          expect(due.day >= due.nominal && due.day <= addDays(due.nominal, 2)).toBe(true);
          if (rule.by === 'weekday') {
            expect(weekday(due.nominal)).toBe(rule.weekday);
            const date = Number(due.nominal.slice(8));
            if (rule.nth < 5) expect(Math.ceil(date / 7)).toBe(rule.nth);
            else expect(addDays(due.nominal, 7).slice(0, 7)).not.toBe(due.nominal.slice(0, 7));
          }
        }
      }),
    );
  });
});
