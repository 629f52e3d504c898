import { afterEach, expect, test } from 'vitest';
import type { PhoneContact } from '#shared/domain/phone/contact.ts';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { contract } from '#shared/api/contract.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { verify } from '#main/store/log/verify.ts';
import { offeredByHalfHour } from '#main/store/query/phone.ts';
import { add, open } from '../../../tests/support/calls.ts';
import { START } from '../../../tests/support/ports.ts';
import { act, freshMemory } from '../../../tests/support/stores.ts';
import type { QueryContext } from '../handlers.ts';
import { phoneHandlers } from './phone.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const MINUTE = 60_000;

function desk() {
  const { store, close } = freshMemory();
  closing.push(close);
  const keep = (contacts: readonly PhoneContact[], source = 'centralino'): OutputOf<'phone.keep'> => {
    const input = contract['phone.keep'].input.parse({ source, contacts, commandId: '01j000000000000000000000cc' });
    return act(
      store,
      (ctx: DecideContext) => phoneHandlers['phone.keep'].decide(input, ctx) as Decision<OutputOf<'phone.keep'>>,
    );
  };
  // Only the store is looked at by these.
  const ctx = { store } as unknown as QueryContext;
  const figures = (input: InputOf<'phone.figures'> = {}) =>
    phoneHandlers['phone.figures'](contract['phone.figures'].input.parse(input), ctx);
  const match = (contacts: InputOf<'phone.match'>['contacts']) =>
    phoneHandlers['phone.match'](contract['phone.match'].input.parse({ contacts }), ctx);
  const behind = (input: InputOf<'phone.contactsOf'> = {}) =>
    phoneHandlers['phone.contactsOf'](contract['phone.contactsOf'].input.parse(input), ctx);
  return { store, keep, figures, match, behind };
}

const contact = (at: number, outcome: PhoneContact[2], wait: number, queue = 'assistenza'): PhoneContact => [
  at,
  queue,
  outcome,
  wait,
  outcome === 'answered' ? 60 : null,
  null,
  null,
];

test('a file read twice counts once; one that has more of a day takes its place; one that was cut takes nothing', async () => {
  const { store, keep, figures } = desk();
  const day = [contact(START, 'answered', 10), contact(START + MINUTE, 'lost', 40)];
  expect(keep(day)).toEqual({ contacts: 2, days: 1, already: 0, kept: 0 });
  expect(keep(day)).toEqual({ contacts: 0, days: 0, already: 1, kept: 0 });
  const more = [...day, contact(START + 2 * MINUTE, 'answered', 5)];
  expect(keep(more)).toEqual({ contacts: 1, days: 1, already: 0, kept: 0 });
  expect(keep(day)).toEqual({ contacts: 0, days: 0, already: 0, kept: 1 });
  expect(figures().total).toMatchObject({ offered: 3, answered: 2, lost: 1, inTime: 2 });
  // Another system's contacts of the day stand beside them.
  keep([contact(START, 'mail', 0, '')], 'posta');
  expect(figures()).toMatchObject({ sources: ['centralino', 'posta'], total: { offered: 3, mail: 1 } });
  expect(figures({ source: 'posta' }).total.mail).toBe(1);
  expect((await verify(store)).problems).toEqual([]);
});

test('behind each figure stand just the contacts that it counts, newest first, with the call they led to', () => {
  const { store, keep, figures, behind } = desk();
  const { id: ticket } = open(store, { problem: 'Laser fermo' });
  const HOUR = 60 * MINUTE;
  keep([
    ...Array.from({ length: 40 }, (_, n) =>
      contact(START + n * 7 * HOUR, n % 3 === 0 ? 'lost' : 'answered', n, n % 2 === 0 ? 'assistenza' : 'vendite'),
    ),
    contact(START + HOUR, 'voicemail', 20),
    contact(START + HOUR, 'mail', 0),
    [START + 2 * HOUR, 'assistenza', 'answered', 5, 60, null, ticket],
  ]);
  for (const queue of [null, 'vendite']) {
    const { total, byHour } = figures({ queue });
    for (const kind of ['offered', 'answered', 'lost'] as const) {
      expect(behind({ queue, kind }).total).toBe(total[kind]);
      for (const one of byHour)
        expect(behind({ queue, kind, weekday: one.weekday, hour: one.hour }).total).toBe(one[kind]);
    }
  }
  const { rows } = behind({ kind: 'answered', limit: 500 });
  expect(rows.map((one) => one.at)).toEqual(rows.map((one) => one.at).toSorted((a, b) => b - a));
  expect(rows.filter((one) => one.call !== null)).toMatchObject([
    {
      at: START + 2 * HOUR,
      outcome: 'answered',
      waitSeconds: 5,
      talkSeconds: 60,
      call: { id: ticket, title: 'Laser fermo' },
    },
  ]);
  expect(behind({ limit: 3 })).toMatchObject({ total: 42, rows: { length: 3 } });
});

test('figures by queue, by day and by hour of the company’s zone, narrowed by period, queue and promise', () => {
  const { keep, figures } = desk();
  // Half past eleven at night of 28 February in London is 1 March in Rome.
  const late = Date.parse('2026-02-28T23:30:00Z');
  keep([
    contact(late, 'answered', 30),
    contact(late + MINUTE, 'answered', 10, 'vendite'),
    contact(late - 2 * 3_600_000, 'lost', 9),
  ]);
  const all = figures();
  expect(all.byDay.map((one) => [one.day, one.offered])).toEqual([
    ['2026-02-28', 1],
    ['2026-03-01', 2],
  ]);
  expect(all.byHour.map((one) => [one.weekday, one.hour, one.offered])).toEqual([
    [6, 22, 1],
    [7, 0, 2],
  ]);
  expect(all.byQueue.map((one) => [one.queue, one.offered])).toEqual([
    ['assistenza', 2],
    ['vendite', 1],
  ]);
  expect(figures({ queue: 'vendite' }).total.offered).toBe(1);
  expect(figures({ from: '2026-03-01' }).total).toMatchObject({ offered: 2, inTime: 1 });
  expect(figures({ from: '2026-03-01', targetSeconds: 30 }).total.inTime).toBe(2);
  expect(figures({ from: '2030-01-01' })).toMatchObject({ total: { offered: 0 }, byDay: [], sources: [] });
});

test('what comes to the telephone by half hour, from the first day there is, also the empty ones; mail is no arrival', () => {
  const { store, keep } = desk();
  const monday = Date.parse('2026-03-02T08:10:00Z');
  const [answered, lost, mail] = [
    contact(monday, 'answered', 10),
    contact(monday + 2 * 24 * 60 * MINUTE + 30 * MINUTE, 'lost', 5),
    contact(monday - 24 * 60 * MINUTE, 'mail', 0),
  ];
  keep([answered, lost, mail]);
  const found = offeredByHalfHour(store, '2026-02-01', '2026-03-05');
  expect(found.days.map((one) => one.day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  // Ten past eight in London is ten past nine in Rome.
  expect(found.days[0]?.counts[18]).toBe(1);
  expect(found.days[2]?.counts[19]).toBe(1);
  expect(found.days.flatMap((one) => one.counts).reduce((a, b) => a + b, 0)).toBe(2);
  expect(found.talkSeconds).toBe(60);
  expect(offeredByHalfHour(store, '2027-01-01', '2027-01-31')).toEqual({ days: [], talkSeconds: null });
});

test('a contact finds its call by the number of who called, of the person or of the company', () => {
  const { store, match } = desk();
  const customer = add(store, 'customer', { name: 'Rossi', phones: ['0432 550112'], emails: [] });
  const requester = add(store, 'contact', { name: 'Luca', customer, phones: ['333 9988776'], emails: [] });
  const own = open(store, { customer, requester }).id;
  const walkIn = open(store, { customer, channel: 'walk-in' }).id;
  const at = store.ports.now();
  expect(match([{ at, talkSeconds: 60, number: '+393339988776' }]).tickets).toEqual([own]);
  expect(match([{ at, talkSeconds: 60, number: '0432550112' }]).tickets).toEqual([own]);
  expect(match([{ at: at - 3 * 3_600_000, talkSeconds: 60, number: '0432550112' }]).tickets).toEqual([null]);
  expect(match([]).tickets).toEqual([]);
  expect(walkIn).not.toBe(own);
});
