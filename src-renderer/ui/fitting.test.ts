import { describe, expect, it } from 'vitest';
import { leftOut } from './fitting.ts';

const parts = [
  { id: 'solve', width: 90, keep: 9 },
  { id: 'handOn', width: 100, keep: 7 },
  { id: 'giveBack', width: 110, keep: 2 },
  { id: 'plan', width: 80, keep: 3 },
];

describe('leftOut', () => {
  it.each([
    [398, ''],
    [397, 'giveBack'],
    [282, 'giveBack'],
    [281, 'giveBack plan'],
    [195, 'handOn giveBack plan'],
    [0, 'handOn giveBack plan'],
  ])('in %i px', (room, out) => {
    expect(leftOut(parts, room, 6).join(' ')).toBe(out);
  });

  it('has nothing to leave out of nothing', () => {
    expect(leftOut([], 0, 6)).toEqual([]);
  });
});
