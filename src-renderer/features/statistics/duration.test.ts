import { expect, it } from 'vitest';
import { durationText } from './duration.ts';

it('shows a time in two units at most', () => {
  expect(durationText(0, 'it')).toBe('0 min');
  expect(durationText(59, 'it')).toBe('59 min');
  expect(durationText(200, 'it')).toBe('3 h 20');
  expect(durationText(180, 'en')).toBe('3 h');
  expect(durationText(27 * 60 + 59, 'it')).toBe('1 g 3 h');
  expect(durationText(48 * 60, 'en')).toBe('2 d');
  expect(durationText(300 * 60, 'it')).toBe('12 g');
});
