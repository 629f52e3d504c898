import { describe, expect, it } from 'vitest';
import { daysOf, monthName, runDay, shiftMonth } from './months.ts';

describe('months', () => {
  it('follow each other over the year', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  });
  it('have a first and a last day', () => {
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  });
  it('have names', () => {
    expect(monthName('2026-10', 'it')).toBe('ottobre 2026');
    expect(monthName('2026-10', 'en')).toBe('October 2026');
  });
  it('are billed today, or on their last day once they are over', () => {
    expect(runDay('2026-10', '2026-10-20')).toBe('2026-10-20');
    expect(runDay('2026-10', '2026-11-03')).toBe('2026-10-31');
  });
});
