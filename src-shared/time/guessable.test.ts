import { expect, test } from 'vitest';
import { guessable } from './guessable.ts';

test.each([
  [['3/4/2026', '31/12/2025', ''], 'dayFirst'],
  [['3/4/2026', '12/31/2025'], 'monthFirst'],
  [['3/4/2026', '12-11-2025 10:00'], 'ambiguous'],
  [['31/12/2025', '12/31/2025'], 'contradictory'],
  [['2025-12-31', '2026-01-01 10:00'], 'yearFirst'],
  [['2025-12-31', '3/4/2026'], 'contradictory'],
  [['29-2-2016 01:16', '?'], 'dayFirst'],
  [['?', 'ieri'], 'unreadable'],
  [['2025-31-12'], 'unreadable'],
  [['32/1/2026', '13/13/2026', '1/2/3'], 'unreadable'],
  [[], 'unreadable'],
])('%j: %s', (samples, order) => expect(guessable(samples).order).toBe(order));

test('the evidence is counted', () => {
  expect(guessable(['3/4/2026', '31/12/2025', '?', ' '])).toEqual({
    order: 'dayFirst',
    yearFirst: 0,
    dayFirst: 1,
    monthFirst: 0,
    either: 1,
    unreadable: 1,
  });
});
