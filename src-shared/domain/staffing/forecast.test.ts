import { expect, it } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayAt, daysOf, weekdayOf } from '../../time/day.ts';
import { backTest, type DayCounts, forecastDay, SLOTS } from './forecast.ts';

const never = (): boolean => false;
const flat = (day: string, n: number): DayCounts => ({ day, counts: Array.from({ length: SLOTS }, () => n) });
/** Weeks of days from a Monday on, each day's half hours given by its weekday. */
const weeks = (n: number, count: (weekday: number, week: number) => number): DayCounts[] =>
  Array.from({ length: n * 7 }, (_, i) => {
    const day = dayAt(daysOf('2026-01-05') + i);
    return flat(day, count(weekdayOf(day), Math.floor(i / 7)));
  });

it('expects of a weekday what that weekday brings', () => {
  const history = weeks(10, (weekday) => weekday * 10);
  expect(forecastDay(history, '2026-03-16', never)?.[20]).toBeCloseTo(10, 6);
  expect(forecastDay(history, '2026-03-20', never)?.[20]).toBeCloseTo(50, 6);
});

it('follows half of a trend', () => {
  const grown = forecastDay(
    weeks(10, (_weekday, week) => 100 + week * 5),
    '2026-03-16',
    never,
  );
  expect(grown?.[0]).toBeGreaterThan(132);
  expect(grown?.[0]).toBeLessThan(150);
});

it('keeps holidays out of ordinary days, and expects of a holiday what holidays bring', () => {
  const holidays = new Set(['2026-03-02', '2026-03-19']);
  const isHoliday = (day: string): boolean => holidays.has(day);
  const history = weeks(10, () => 40).map((one) => (isHoliday(one.day) ? flat(one.day, 2) : one));
  expect(forecastDay(history, '2026-03-16', isHoliday)?.[3]).toBeCloseTo(40, 6);
  expect(forecastDay(history, '2026-03-19', isHoliday)?.[3]).toBeCloseTo(2, 6);
});

it('expects nothing of what was never seen', () => {
  expect(forecastDay([], '2026-03-16', never)).toBeNull();
  expect(forecastDay([flat('2026-03-17', 5)], '2026-03-16', never)).toBeNull();
  expect(backTest([], 14, never)).toEqual({ error: null, naiveError: null, days: 0 });
});

it('is nearer to a bank’s calls than "as last week", the last two weeks held out', ({ skip }) => {
  const file = resolve(process.env['SPORTELLO_DATA'] ?? '../shared/data', 'phone/bank_calls.csv');
  if (!existsSync(file)) skip(`no call-centre arrivals at ${file}`);
  const days = new Map<string, number[]>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [, at = '', calls = ''] = line.split(',');
    const counts = days.get(at.slice(0, 10)) ?? Array.from({ length: SLOTS }, () => 0);
    const slot = Number(at.slice(11, 13)) * 2 + (Number(at.slice(14, 16)) >= 30 ? 1 : 0);
    counts[slot] = (counts[slot] ?? 0) + Number(calls);
    days.set(at.slice(0, 10), counts);
  }
  const history = [...days].map(([day, counts]) => ({ day, counts }));
  const found = backTest(history, 10, never);
  expect(found.days).toBeGreaterThanOrEqual(9);
  const percent = (share: number | null): string => `${((share ?? 1) * 100).toFixed(2)} %`;
  process.stdout.write(`bank calls: error ${percent(found.error)}, as last week ${percent(found.naiveError)}\n`);
  expect(found.error).toBeLessThan(0.07);
  expect(found.error).toBeLessThan(found.naiveError ?? 0);
});
