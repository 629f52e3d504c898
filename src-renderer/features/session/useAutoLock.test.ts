import { expect, it } from 'vitest';
import { isIdle } from './useAutoLock.ts';

it('locks after the minutes of the company, and never for 0', () => {
  expect(isIdle(1_000_000, 1_000_000 + 15 * 60_000 - 1, 15)).toBe(false);
  expect(isIdle(1_000_000, 1_000_000 + 15 * 60_000, 15)).toBe(true);
  expect(isIdle(0, 1e12, 0)).toBe(false);
});
