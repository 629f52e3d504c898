import { describe, expect, it } from 'vitest';
import { monthsLater, packAmount, signedAmount } from './amounts.ts';

describe('what a pack counts', () => {
  it('is hours or money, with a sign where it moves', () => {
    expect(packAmount(270, 'minutes', 'it')).toBe('4 h 30 min');
    expect(signedAmount(600, 'minutes', 'it')).toBe('+10 h');
    expect(signedAmount(-90, 'minutes', 'en')).toBe('−1 h 30 min');
    expect(packAmount(25_000, 'cents', 'it')).toMatch(/^250,00\s€$/);
  });
});

describe('twelve months later', () => {
  it.each([
    ['2026-10-15', 12, '2027-10-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
  ])('%s + %i is %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));
});
