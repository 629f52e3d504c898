import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoldEvent } from '../../events/envelope.ts';
import { ticketEventData, ticketEvents } from './events.ts';
import { evolveTicket } from './evolve.ts';
import { isLive, ticketRow } from './rows.ts';
import { initialTicket, type TicketState } from './state.ts';

let seq = 0;
const event = (verb: string, data: Record<string, unknown> = {}, more: Partial<FoldEvent> = {}): FoldEvent => {
  seq += 1;
  return {
    desk: 'd',
    deskSeq: seq,
    hlc: String(seq).padStart(9, '0'),
    at: seq * 1000,
    actor: 'marta',
    kind: 'ticket',
    stream: 't',
    type: `ticket.${verb}`,
    version: 1,
    data,
    ...more,
  };
};
const fold = (...events: FoldEvent[]): TicketState => events.reduce(evolveTicket, initialTicket('t'));
const opened = (data: Record<string, unknown> = {}) =>
  event('opened', { number: '26-K7Q-00001', channel: 'phone', title: 'Fermo', problem: 'Fermo', ...data });

describe('conflicts', () => {
  it('keep the later value and show the loser', () => {
    const state = fold(
      opened({ urgency: 'low' }),
      event('changed', { fields: { urgency: ['low', 'medium'] } }),
      event('changed', { fields: { urgency: ['low', 'high'] } }, { actor: 'anna', at: 99 }),
    );
    expect(state.urgency).toBe('high');
    expect(state.conflicts).toEqual([{ field: 'urgency', lost: 'medium', kept: 'high', at: 99, actor: 'anna' }]);
  });
  it('are none where both wrote the same, or different fields', () => {
    const state = fold(
      opened(),
      event('changed', { fields: { urgency: [null, 'high'] } }),
      event('changed', { fields: { urgency: [null, 'high'] } }),
      event('changed', { fields: { blocked: [null, true] } }),
    );
    expect(state.conflicts).toEqual([]);
    expect(state).toMatchObject({ urgency: 'high', blocked: true });
  });
  it('are found on the place too', () => {
    const state = fold(
      opened(),
      event('taken', { place: { operator: [null, 'marta'] } }),
      event('taken', { place: { operator: [null, 'anna'] } }),
    );
    expect(state).toMatchObject({ operator: 'anna', conflicts: [{ field: 'operator', lost: 'marta', kept: 'anna' }] });
  });
});

describe('a question to a colleague', () => {
  const asked = (operator: string, text: string | null = 'Chi ha la chiave?') => event('asked', { operator, text });
  it('waits until the one asked says something, whoever else writes', () => {
    const open = fold(opened(), asked('anna'), asked('luca', 'Passi di là?'), event('noted', { text: 'intanto' }));
    expect(open.questions).toEqual([
      { operator: 'anna', actor: 'marta', at: expect.any(Number), text: 'Chi ha la chiave?' },
      { operator: 'luca', actor: 'marta', at: expect.any(Number), text: 'Passi di là?' },
    ]);
    expect(ticketRow(open)?.asked).toBe('anna luca');
    const answered = evolveTicket(open, event('noted', { text: 'Ce l’ho io' }, { actor: 'anna' }));
    expect(answered.questions.map((one) => one.operator)).toEqual(['luca']);
    const both = evolveTicket(answered, event('answered', { text: 'Passo io' }, { actor: 'luca' }));
    expect(both.questions).toEqual([]);
    expect(ticketRow(both)?.asked).toBeNull();
  });
  it('goes with the close, and one asked after the close of another desk does not begin', () => {
    const closed = fold(opened(), asked('anna'), event('closed', { end: 'phone' }));
    expect(closed.questions).toEqual([]);
    expect(evolveTicket(closed, asked('anna')).questions).toEqual([]);
  });
  it('has no words once they were erased', () => {
    expect(fold(opened(), asked('anna', null)).questions[0]?.text).toBe('');
  });
});

describe('what two desks did without seeing each other', () => {
  it('a wait after the end changes nothing: there is nothing left to wait for', () => {
    const state = fold(
      opened(),
      event('solved', { solution: 'x', told: true }),
      event('closed', { end: 'phone' }),
      event('waited', { reason: 'parts', until: null }),
    );
    expect(state).toMatchObject({ status: 'closed', waitReason: null });
  });
  it('a solution after the close keeps it closed, with the words', () => {
    const state = fold(
      opened(),
      event('closed', { end: 'phone' }),
      event('solved', { solution: 'anche così', told: false }),
    );
    expect(state).toMatchObject({ status: 'closed', solution: 'anche così', callBack: true });
    expect(isLive(state)).toBe(true);
  });
  it('two reopenings count once', () => {
    const state = fold(
      opened(),
      event('solved', { solution: 'x', told: true }),
      event('reopened', { reason: 'a' }),
      event('reopened', { reason: 'b' }),
    );
    expect(state).toMatchObject({ status: 'new', reopenings: 1 });
  });
  it('handing on a call that waits keeps it waiting', () => {
    const state = fold(
      opened(),
      event('waited', { reason: 'customer', until: 5 }),
      event('handedOn', { place: { operator: [null, 'anna'] } }),
    );
    expect(state).toMatchObject({ status: 'waiting', operator: 'anna', waitUntil: 5 });
  });
});

describe('evolve', () => {
  it('knows every event type there is', () => {
    for (const { type } of ticketEvents) {
      const before = initialTicket('t');
      expect(evolveTicket(before, event(type.slice('ticket.'.length), { number: 'n' }))).not.toBe(before);
    }
  });

  it.each(['teleported', '__proto__', 'constructor', 'toString', ''])('leaves the state alone for %j', (verb) => {
    const before = fold(opened());
    expect(evolveTicket(before, event(verb))).toBe(before);
  });

  it('folds what an erasure left', () => {
    const state = fold(
      opened({ title: null, problem: null }),
      event('attached', { hash: 'h', name: null, size: 1, mime: 'text/plain' }),
      event('noted', { text: null }),
      event('solved', { solution: null, told: true }),
    );
    expect(state).toMatchObject({
      title: '',
      problem: '',
      attachments: [{ hash: 'h', name: '' }],
      status: 'solved',
      solution: null,
    });
  });

  it('remembers the highest level it reached', () => {
    const state = fold(
      opened({ level: 1 }),
      event('handedOn', { place: { level: [1, 3] } }),
      event('handedOn', { place: { level: [3, 1] }, back: true }),
    );
    expect(state).toMatchObject({ level: 1, maxLevel: 3 });
  });

  const verbs = Object.keys(ticketEventData);
  const value = fc.oneof(
    fc.constant(null),
    fc.constantFrom('high', 'marta', 'anna', 'x', 'solved'),
    fc.integer({ min: 0, max: 5 }),
    fc.boolean(),
  );
  const changes = fc.dictionary(
    fc.constantFrom('urgency', 'blocked', 'title', 'group', 'level', 'operator', 'status', 'solution', 'unheardOf'),
    fc.tuple(value, value),
    { maxKeys: 3 },
  );
  const data = fc.record(
    {
      number: fc.string(),
      place: changes,
      fields: changes,
      set: changes,
      reason: value,
      until: value,
      told: fc.boolean(),
      reached: fc.boolean(),
      end: value,
      hash: fc.string(),
      of: value,
      notice: value,
      operator: value,
      level: value,
      dropped: fc.boolean(),
      title: fc.option(fc.string()),
      solution: fc.option(fc.string()),
    },
    { requiredKeys: [] },
  );
  const history = fc.array(fc.tuple(fc.constantFrom(...verbs, 'newer'), data, fc.integer({ min: 0, max: 10 ** 12 })), {
    maxLength: 25,
  });

  it('is total: any events in any order, an opening or none, never throw and never change what they were given', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let state = initialTicket('t');
        for (const [verb, given, at] of steps) {
          const before = JSON.stringify(state);
          const next = evolveTicket(state, event(verb, given, { at }));
          expect(JSON.stringify(state)).toBe(before);
          state = next;
        }
        expect(state.opened).toBe(steps.some(([verb]) => verb === 'opened'));
        expect(ticketRow(state) === null).toBe(!state.opened);
      }),
      { numRuns: 1000 },
    );
  });
});
