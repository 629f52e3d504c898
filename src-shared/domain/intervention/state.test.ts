import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoldEvent } from '../../events/envelope.ts';
import {
  evolveIntervention,
  initialIntervention,
  interventionRow,
  type InterventionState,
  workMinutes,
} from './state.ts';

const ID = '01j0000000000000000000000a';
const ANNA = '01j0000000000000000000000b';
const PAOLO = '01j0000000000000000000000c';

let seq = 0;
function event(verb: string, data: Record<string, unknown>, at = 1_000): FoldEvent {
  seq += 1;
  return {
    kind: 'intervention',
    stream: ID,
    version: 1,
    desk: 'd',
    deskSeq: seq,
    hlc: String(seq).padStart(9, '0'),
    at,
    actor: ANNA,
    type: `intervention.${verb}`,
    data,
  };
}
const fold = (...events: FoldEvent[]): InterventionState => events.reduce(evolveIntervention, initialIntervention(ID));

const planned = event('planned', { fields: { operator: PAOLO, mode: 'onsite', planStart: 100, planEnd: 200 } });
const recorded = event('recorded', {
  fields: {
    start: 120_000,
    end: 720_000,
    breakMinutes: 4,
    km: 38,
    expenses: [
      { what: 'Casello', cents: 450 },
      { what: 'Parcheggio', cents: 300 },
    ],
  },
});

describe('the life of an intervention', () => {
  it('goes from planned to running to done', () => {
    expect(fold(planned).status).toBe('planned');
    expect(fold(planned, event('started', { fields: { start: 120_000 } })).status).toBe('running');
    const done = fold(planned, recorded);
    expect(done).toMatchObject({ status: 'done', mode: 'onsite', operator: PAOLO, km: 38 });
    expect(interventionRow(done)).toMatchObject({ workMinutes: 6, expenseCents: 750, sortAt: 120_000 });
  });

  it('has no row while nothing is known of it', () => {
    expect(interventionRow(initialIntervention(ID))).toBeNull();
    expect(interventionRow(fold(event('changed', { fields: { km: [0, 5] } })))).toBeNull();
  });

  it('stays done when another desk starts it or calls it off without knowing', () => {
    const late = fold(
      planned,
      recorded,
      event('started', { fields: { start: 999_000 } }),
      event('cancelled', { reason: 'Cliente assente' }),
    );
    expect(late).toMatchObject({ status: 'done', start: 120_000, cancelReason: null });
  });

  it('is done when it was recorded on a desk that did not know it had been called off', () => {
    expect(fold(planned, event('cancelled', { reason: 'Rimandata' }), recorded).status).toBe('done');
  });

  it('keeps the other record when two desks recorded it', () => {
    const twice = fold(planned, recorded, event('recorded', { fields: { start: 120_000, km: 40 } }, 5_000));
    expect(twice.km).toBe(40);
    expect(twice.conflicts).toEqual([{ field: 'km', lost: 38, kept: 40, at: 5_000, actor: ANNA }]);
  });

  it('keeps what lost when a correction had seen another value', () => {
    const corrected = fold(planned, recorded, event('changed', { fields: { km: [12, 15] } }, 7_000));
    expect(corrected.km).toBe(15);
    expect(corrected.conflicts).toEqual([{ field: 'km', lost: 38, kept: 15, at: 7_000, actor: ANNA }]);
  });

  it('has empty words and lists where an erasure left null', () => {
    expect(fold(event('recorded', { fields: { notes: null, parts: null } }))).toMatchObject({ notes: '', parts: [] });
    expect(fold(recorded, event('changed', { fields: { notes: ['', null] } })).notes).toBe('');
  });
});

describe('minutes worked', () => {
  it.each([
    [0, 90 * 60_000, 0, 90],
    [0, 90 * 60_000, 30, 60],
    [0, 10 * 60_000, 30, 0],
    [0, 89_999, 0, 1],
    [null, 10, 0, null],
    [10, null, 0, null],
  ])('from %j to %j without %j min of breaks', (start, end, breakMinutes, minutes) => {
    expect(workMinutes({ start, end, breakMinutes })).toBe(minutes);
  });
});

const verbs = fc.constantFrom('planned', 'started', 'recorded', 'changed', 'cancelled', 'neverHeardOf');
const anyEvent = fc
  .tuple(
    verbs,
    fc.dictionary(
      fc.constantFrom('start', 'end', 'km', 'notes', 'others', 'mode', 'what', 'expenses', 'ticket'),
      fc.jsonValue(),
    ),
    fc.jsonValue(),
  )
  .map(([verb, fields, odd]) =>
    event(
      verb,
      verb === 'changed'
        ? { fields: Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, [odd, v]])) }
        : { fields, reason: odd },
    ),
  );

describe('the fold', () => {
  it('never throws, whatever the order and the data, and never forgets that work was done', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        let done = false;
        let state = initialIntervention(ID);
        for (const one of events) {
          state = evolveIntervention(state, one);
          done ||= one.type === 'intervention.recorded';
          expect(state.status === 'done').toBe(done);
        }
        expect(Object.keys(state).toSorted()).toEqual(Object.keys(initialIntervention(ID)).toSorted());
      }),
    );
  });

  it('gives minutes that are whole, not negative, and never more than the span', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(2_000), (start, length, breakMinutes) => {
        const minutes = workMinutes({ start, end: start + length, breakMinutes }) ?? -1;
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(Math.round(length / 60_000));
      }),
    );
  });
});
