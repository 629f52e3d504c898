import { describe, expect, it } from 'vitest';
import { whenTold } from './factValues.ts';

const entry = (type: string, at: number, data: Record<string, unknown> = {}, actor = 'marta') => ({
  type: `ticket.${type}`,
  at,
  actor,
  data,
});

describe('whenTold', () => {
  it.each([
    ['nobody said so', [entry('opened', 1), entry('solved', 2, { told: false })], null],
    ['told with the solution', [entry('solved', 2, { told: true })], { at: 2, actor: 'marta' }],
    ['told later', [entry('solved', 2, { told: false }), entry('told', 5, {}, 'anna')], { at: 5, actor: 'anna' }],
    [
      'reached by phone',
      [
        entry('solved', 2, { told: false }),
        entry('phoned', 3, { reached: false }),
        entry('phoned', 4, { reached: true }),
      ],
      { at: 4, actor: 'marta' },
    ],
    [
      'phoned before there was anything to tell',
      [entry('phoned', 1, { reached: true }), entry('solved', 2, { told: false })],
      null,
    ],
    [
      'solved again',
      [entry('solved', 2, { told: true }), entry('reopened', 3), entry('solved', 4, { told: false })],
      null,
    ],
  ])('%s', (_name, timeline, told) => {
    expect(whenTold(timeline)).toEqual(told);
  });
});
