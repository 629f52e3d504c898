import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { civilFromDays, daysFromCivil, daysInMonth } from './civil.ts';

test('the calendar, from before Christ to the year 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 2_932_896 }), (days) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days });
      expect(civilFromDays(days)).toEqual({ y: date.year, mo: date.month, d: date.day });
      expect(daysFromCivil(date.year, date.month, date.day)).toBe(days);
    }),
  );
});

test('leap years', () => {
  expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
  expect([1, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 31]);
});
