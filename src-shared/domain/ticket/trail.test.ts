import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STATUSES } from './fields.ts';
import { extendTrail, readTrail, type TrailStep } from './trail.ts';

const step = fc.record({
  status: fc.constantFrom(...STATUSES),
  operator: fc.option(fc.constantFrom('01j0000000000000000000000a', '01j0000000000000000000000b')),
  at: fc.integer({ min: 1_000_000_000_000, max: 1_900_000_000_000 }),
});

it('writes nothing while a call stands as it was opened', () => {
  const opened: TrailStep = { status: 'assigned', operator: 'a', at: 10 };
  expect(extendTrail('', opened, { ...opened, at: 99 })).toBe('');
  expect(readTrail('')).toEqual([]);
});

it('says where a call stood, from its opening on', () => {
  const opened: TrailStep = { status: 'new', operator: null, at: 1_000 };
  const taken: TrailStep = { status: 'progress', operator: 'anna', at: 2_000 };
  const solved: TrailStep = { ...taken, status: 'solved', at: 3_000 };
  const trail = extendTrail(extendTrail('', opened, taken), { ...taken, at: 1_000 }, solved);
  expect(readTrail(trail)).toEqual([opened, taken, solved]);
  // Whose it is is written only where that changed.
  expect(trail).toBe('nrs@;p1jk@anna;s2bc');
});

it('reads back every change in turn, never earlier than the one before', () => {
  fc.assert(
    fc.property(step, fc.array(step, { maxLength: 12 }), (opened, steps) => {
      let trail = '';
      let before = opened;
      const expected: TrailStep[] = [];
      for (const next of steps) {
        trail = extendTrail(trail, before, next);
        if (next.status !== before.status || next.operator !== before.operator) {
          if (expected.length === 0) expected.push(opened);
          expected.push({ ...next, at: Math.max(next.at, expected.at(-1)?.at ?? 0) });
        }
        before = { at: opened.at, status: next.status, operator: next.operator };
      }
      expect(readTrail(trail)).toEqual(expected);
    }),
  );
});

it('leaves out what it does not understand', () => {
  expect(readTrail('x12;nrs@;p!;c2bc')).toEqual([
    { status: 'new', operator: null, at: 1_000 },
    { status: 'closed', operator: null, at: 3_000 },
  ]);
});
