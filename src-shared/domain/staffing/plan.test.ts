import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayAt, daysOf, weekdayOf } from '../../time/day.ts';
import { type DayCounts, SLOTS } from './forecast.ts';
import { dayTotals, openingHours, planDays, planSlot, staffingGoal } from './plan.ts';

const goal = (over: object = {}) => staffingGoal.parse(over);
const counts = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: SLOTS, maxLength: SLOTS });

it('asks for as many as the worked example: 100 calls a half hour of 180 s, 80 % in 20 s', () => {
  const slot = planSlot(100, goal({ handleSeconds: 180, maxOccupancy: 100, operators: 14 }));
  expect(slot.waiting).toMatchObject({
    waitProbability: expect.closeTo(0.174_13, 5),
    serviceLevel: expect.closeTo(0.888_35, 5),
    averageWaitSeconds: expect.closeTo(7.836, 3),
  });
  expect(planSlot(100, goal({ handleSeconds: 180, maxOccupancy: 100 }))).toMatchObject({ needed: 14, people: 20 });
});

it('says what Erlang C has no answer for', () => {
  expect(planSlot(100, goal({ handleSeconds: 180, operators: 10 })).waiting).toBe('overloaded');
  expect(planSlot(1, goal({ operators: 0 })).waiting).toBe('overloaded');
  expect(planSlot(0, goal({ operators: 0 })).waiting).toMatchObject({ serviceLevel: 1 });
  expect(planSlot(1e9, goal()).needed).toBeNull();
  expect(planSlot(1e9, goal()).people).toBeNull();
  expect(dayTotals([planSlot(10, goal()), planSlot(1e9, goal())])).toMatchObject({
    neededHours: null,
    peopleHours: null,
    overloaded: 1,
  });
});

it('finds the fewest operators, as trying each in turn would', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 60, noNaN: true }),
      fc.integer({ min: 10, max: 3600 }),
      fc.integer({ min: 10, max: 100 }),
      fc.integer({ min: 1, max: 99 }),
      (calls, handleSeconds, maxOccupancy, serviceLevel) => {
        const asked = goal({ handleSeconds, maxOccupancy, serviceLevel });
        const { needed } = planSlot(calls, asked);
        const reaches = (operators: number): boolean => {
          const { waiting } = planSlot(calls, { ...asked, operators });
          return (
            typeof waiting !== 'string' &&
            waiting.serviceLevel >= serviceLevel / 100 &&
            waiting.occupancy <= maxOccupancy / 100
          );
        };
        if (needed === null) throw new Error('so few calls can always be answered');
        expect(reaches(needed)).toBe(true);
        for (let fewer = needed - 1; fewer >= Math.max(0, needed - 40); fewer -= 1) expect(reaches(fewer)).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

it('more calls never need fewer, more operators never serve worse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.integer({ min: 1, max: 80 }),
      (calls, more, operators) => {
        const least = planSlot(calls, goal()).needed ?? 0;
        expect(planSlot(calls + more, goal()).needed).toBeGreaterThanOrEqual(least);
        const level = (n: number): number => {
          const { waiting } = planSlot(calls, goal({ operators: n }));
          return typeof waiting === 'string' ? -1 : waiting.serviceLevel;
        };
        expect(level(operators + 1)).toBeGreaterThanOrEqual(level(operators) - 1e-12);
      },
    ),
  );
});

it('opening hours cover the share that is asked for, and no shorter run would', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 50, max: 100 }), (expected, covered) => {
      const all = expected.reduce((sum, one) => sum + one, 0);
      const found = openingHours(expected, covered);
      if (all === 0) return expect(found).toBeNull();
      if (found === null) throw new Error('there are calls');
      expect(found.inside).toBeGreaterThanOrEqual((all * covered) / 100 - all * 1e-6);
      expect(found.inside + found.outside).toBeCloseTo(all, 6);
      const length = found.to - found.from - 1;
      for (let from = 0; from + length <= SLOTS; from += 1) {
        const sum = expected.slice(from, from + length).reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThan((all * covered) / 100 + all * 1e-6);
      }
      return undefined;
    }),
  );
  expect(
    openingHours(
      Array.from({ length: SLOTS }, () => 0),
      95,
    ),
  ).toBeNull();
});

it('plans a week from its weekdays, grown as asked; a day nothing is known of has no plan', () => {
  const history: DayCounts[] = Array.from({ length: 28 }, (_, n) => {
    const day = dayAt(daysOf('2026-01-05') + n);
    return { day, counts: Array.from({ length: SLOTS }, (__, slot) => (slot === 20 ? weekdayOf(day) * 2 : 0)) };
  }).filter((one) => weekdayOf(one.day) !== 7);
  const week = ['2026-02-02', '2026-02-08'];
  const [monday, sunday] = planDays(history, week, () => false, goal({ growth: 50 }));
  expect(monday?.slots?.[20]?.expected).toBeCloseTo(3, 6);
  expect(monday?.slots?.[21]).toMatchObject({ expected: 0, needed: 0, people: 0 });
  expect(sunday?.slots).toBeNull();
  const totals = dayTotals(monday?.slots ?? []);
  expect(totals.expected).toBeCloseTo(3, 6);
  expect(totals.overloaded).toBe(0);
  expect(totals.serviceLevel).toBeGreaterThanOrEqual(0.8);
  expect(planDays([], week, () => false, goal())[0]?.slots).toBeNull();
  expect(dayTotals([]).serviceLevel).toBeNull();
});
