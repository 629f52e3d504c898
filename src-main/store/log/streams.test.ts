import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKinds } from '#shared/domain/kinds.ts';
import { packState, unpackState } from './streams.ts';

test('a state comes back from its text as it was, whatever is written in it; the text is JSON', () => {
  const kind = createKinds().get('ticket');
  if (kind === undefined) throw new Error('no kind of calls');
  const initial = kind.initial('x') as Record<string, unknown>;
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.boolean(),
      (problem, title, seconds, blocked) => {
        const state = { ...initial, problem: problem.toWellFormed(), title: title.toWellFormed(), seconds, blocked };
        const text = packState(kind, 'x', state);
        expect(unpackState(kind, 'x', text)).toEqual(JSON.parse(JSON.stringify(state)));
      },
    ),
    { numRuns: 500 },
  );
});
