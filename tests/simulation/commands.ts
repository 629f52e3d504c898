import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { cancel, change, plan, record, start } from '#shared/domain/intervention/decide.ts';
import { billDocumentSchema } from '#shared/domain/bill/document.ts';
import type { BillingHouse } from '#shared/domain/bill/reads.ts';
import { reverseBill } from '#shared/domain/bill/reverse.ts';
import { hold, override } from '#shared/domain/intervention/hold.ts';
import { loadIntervention } from '#shared/domain/intervention/load.ts';
import { checkUnbilled } from '#shared/domain/intervention/locks.ts';
import { RECORDS } from '#shared/domain/kinds.ts';
import { mergeCustomer, unmergeCustomer } from '#shared/domain/people/merge.ts';
import { addRecord, changeRecord, retireRecord } from '#shared/domain/record/decide.ts';
import { bulkSet } from '#shared/domain/ticket/bulk.ts';
import { decideTicket } from '#shared/domain/ticket/decide.ts';
import { openTicket } from '#shared/domain/ticket/open.ts';
import { undoCommand } from '#shared/domain/ticket/undo.ts';
import { SportelloError } from '#shared/result.ts';
import { createZone } from '#shared/time/zone.ts';
import { erasePerson } from '#main/store/erase/erase.ts';
import { bill, COMPANY } from '../support/bills.ts';
import { ZONE } from '../support/stores.ts';
import { ACTOR, type SimDesk } from './simDesk.ts';

/** One command of a history: what, and two numbers by which the rest is chosen among what the desk knows then. */
export interface Order {
  readonly a: number;
  readonly b: number;
}

/** Finds the `n`-th stream of a kind on the desk; undefined when it has none. */
function some(desk: SimDesk, kind: string, n: number): string | undefined {
  const rows = desk
    .store()
    .db.prepare('SELECT id FROM streams WHERE kind = ? AND state IS NOT NULL ORDER BY id')
    .all(kind) as { id: string }[];
  return rows.length === 0 ? undefined : rows[n % rows.length]?.id;
}

type Decide = (ctx: DecideContext) => Decision<unknown>;
type Make = (desk: SimDesk, order: Order) => Decide | null;

function onTicket(make: (id: string, order: Order, desk: SimDesk) => Decide): Make {
  return (desk, order) => {
    const id = some(desk, 'ticket', order.a);
    return id === undefined ? null : make(id, order, desk);
  };
}
function onIntervention(make: (id: string, order: Order, desk: SimDesk) => Decide): Make {
  return (desk, order) => {
    const id = some(desk, 'intervention', order.a);
    return id === undefined ? null : make(id, order, desk);
  };
}

const URGENCY = ['high', 'medium', 'low', null] as const;
const NAMES = ['Anna Bianchi', 'Bruno Neri', 'Carla Verdi', 'Dario Gallo'] as const;

const HOLDS = ['none', 'excluded', 'disputed'] as const;
const BILLING_HOUSE: BillingHouse = {
  calendar: { zone: createZone(ZONE), isHoliday: () => false },
  words: { lang: 'it', text: (key) => key, day: (day) => day },
};

/**
 * A bill of one intervention as a run would issue it, or the same work settled whole: of one that is there (desks that do not see
 * each other bill it twice), or of one recorded just now on a call.
 */
function issue(
  known: string | null,
  ticket: string,
  { a, b }: Order,
  desk: SimDesk,
  ctx: DecideContext,
): Decision<unknown> {
  if (known !== null) checkUnbilled(loadIntervention(known, ctx));
  const work = known ?? ctx.newId();
  const fields = { ticket, mode: 'remote', operator: ACTOR, start: ctx.now - 3_600_000, end: ctx.now };
  const recorded = { kind: 'intervention', stream: work, type: 'intervention.recorded', data: { fields } };
  const stream = ctx.newId();
  const buyer = { ...COMPANY, customer: some(desk, 'customer', a) ?? desk.newId() };
  const document = billDocumentSchema.parse(
    bill({ n: 1 + (b % 50), number: `${b % 50}/2026`, buyer, interventions: [work], packs: [] }),
  );
  const whole = a % 4 === 0;
  const data = {
    bill: whole ? null : stream,
    number: whole ? null : document.number,
    month: '2026-03',
    late: a % 2 === 0,
    netCents: whole ? 0 : b,
    packs: [],
    overdraftMinutes: b % 7,
    overdraftCents: b % 5,
    trip: { callOutCents: b % 3, km: b % 11, minutes: 0 },
  };
  const issued = { kind: 'bill', stream, type: 'bill.issued', data: { document } };
  const billed = { kind: 'intervention', stream: work, type: 'intervention.billed', data };
  return { events: [...(known === null ? [recorded] : []), ...(whole ? [] : [issued]), billed], result: null };
}

/** Every command a history may hold. */
export const COMMANDS = {
  open:
    (desk, { a, b }) =>
    (ctx) =>
      openTicket(
        {
          channel: 'phone',
          problem: `Problema ${b}`,
          question: true,
          requester: some(desk, 'contact', a) ?? null,
          customer: some(desk, 'customer', b) ?? null,
          type: some(desk, 'type', b) ?? null,
          requesterName: NAMES[b % 4] ?? null,
          urgency: URGENCY[a % 4] ?? null,
          ...(b % 5 === 0 ? { solve: { solution: 'Detto al telefono' } } : {}),
          ...(b % 7 === 0
            ? { attachments: [{ hash: 'ab'.repeat(32), name: 'foto.png', size: 1, mime: 'image/png' }] }
            : {}),
        },
        ctx,
      ),
  dropped:
    (_desk, { b }) =>
    (ctx) =>
      openTicket(
        {
          channel: 'phone',
          problem: '',
          dropped: true,
          newContact: {
            name: NAMES[b % 4] ?? '',
            phone: `0432 ${1000 + b}`,
            company: b % 2 === 0 ? `Ditta ${b}` : null,
          },
        },
        ctx,
      ),
  take: onTicket((id) => (ctx) => decideTicket('take', { id }, ctx)),
  handOn: onTicket(
    (id, { b }, desk) =>
      (ctx) =>
        decideTicket(
          'handOn',
          { id, group: some(desk, 'group', b) ?? null, level: 1 + (b % 3), note: `vai ${b}` },
          ctx,
        ),
  ),
  giveBack: onTicket((id) => (ctx) => decideTicket('giveBack', { id }, ctx)),
  wait: onTicket(
    (id, { b }) =>
      (ctx) =>
        decideTicket('wait', { id, reason: 'parts', until: ctx.now + b * 1000 }, ctx),
  ),
  resume: onTicket((id) => (ctx) => decideTicket('resume', { id }, ctx)),
  answer: onTicket(
    (id, { b }) =>
      (ctx) =>
        decideTicket('answer', { id, text: `risposta ${b}` }, ctx),
  ),
  note: onTicket(
    (id, { b }) =>
      (ctx) =>
        decideTicket('note', { id, text: `nota ${b}` }, ctx),
  ),
  phone: onTicket(
    (id, { b }) =>
      (ctx) =>
        decideTicket('phone', { id, direction: 'out', reached: b % 2 === 0, number: '0432 555', text: 'sentito' }, ctx),
  ),
  change: onTicket((id, { a, b }, desk) => (ctx) => {
    const fields =
      b % 2 === 0
        ? { urgency: URGENCY[b % 4] ?? null, title: `Titolo ${b}`, blocked: a % 2 === 0 }
        : { requester: some(desk, 'contact', b) ?? null, requesterName: NAMES[b % 4] ?? null };
    return decideTicket('change', { id, fields, reason: null }, ctx);
  }),
  solve: onTicket(
    (id, { b }) =>
      (ctx) =>
        decideTicket('solve', { id, solution: `soluzione ${b}`, told: b % 2 === 0 }, ctx),
  ),
  tell: onTicket((id) => (ctx) => decideTicket('tell', { id, how: 'phone' }, ctx)),
  close: onTicket((id) => (ctx) => decideTicket('close', { id, end: 'phone' }, ctx)),
  reopen: onTicket((id) => (ctx) => decideTicket('reopen', { id, reason: 'ancora' }, ctx)),
  attach: onTicket(
    (id, { b }) =>
      (ctx) =>
        decideTicket(
          'attach',
          {
            id,
            file: { hash: (b % 2 === 0 ? 'cd' : 'ef').repeat(32), name: `file ${b}`, size: b, mime: 'text/plain' },
          },
          ctx,
        ),
  ),
  copy: onTicket((id) => (ctx) => decideTicket('copy', { id }, ctx)),
  duplicate: onTicket(
    (id, { b }, desk) =>
      (ctx) =>
        decideTicket('duplicate', { id, of: some(desk, 'ticket', b) ?? id }, ctx),
  ),
  moveCustomer: onTicket(
    (id, { b }, desk) =>
      (ctx) =>
        decideTicket(
          'moveCustomer',
          { id, customer: some(desk, 'customer', b) ?? id, requester: null, reason: 'sbagliato' },
          ctx,
        ),
  ),
  bulk: onTicket(
    (id, { b }, desk) =>
      (ctx) =>
        bulkSet({ ids: [id, some(desk, 'ticket', b) ?? id], fields: { urgency: 'high' } }, ctx),
  ),
  undo: (desk, { a }) => {
    const done = desk.store().db.prepare('SELECT id FROM commands ORDER BY first DESC LIMIT 5').all() as {
      id: string;
    }[];
    const one = done[a % Math.max(1, done.length)];
    return one === undefined ? null : (ctx) => undoCommand(one.id, ctx);
  },
  addContact:
    (desk, { a, b }) =>
    (ctx) =>
      addRecord(
        RECORDS.contact,
        {
          name: NAMES[b % 4],
          customer: some(desk, 'customer', a) ?? null,
          phones: ['0432 1', '0432 2'],
          emails: [],
          notes: 'parla piano',
          unregistered: false,
        },
        ctx,
      ),
  addCustomer:
    (_desk, { b }) =>
    (ctx) =>
      addRecord(
        RECORDS.customer,
        b % 2 === 0
          ? { name: `Ditta ${b}`, form: 'company', phones: [], emails: [], prospect: false, overdue: false }
          : { name: NAMES[b % 4], form: 'person', phones: ['0432 3'], emails: [], prospect: false, overdue: false },
        ctx,
      ),
  addSite: (desk, { a, b }) => {
    const customer = some(desk, 'customer', a);
    return customer === undefined
      ? null
      : (ctx) => addRecord(RECORDS.site, { customer, name: `Casa ${b}`, city: 'Udine', phone: '0432 4' }, ctx);
  },
  moveSite: (desk, { a, b }) => {
    const id = some(desk, 'site', a);
    return id === undefined
      ? null
      : (ctx) => changeRecord(RECORDS.site, id, { customer: some(desk, 'customer', b), notes: `nota ${b}` }, ctx);
  },
  addList:
    (_desk, { a, b }) =>
    (ctx) =>
      a % 2 === 0
        ? addRecord(RECORDS.group, { name: `Gruppo ${b}`, level: 1 + (b % 3), order: b }, ctx)
        : addRecord(RECORDS.type, { name: `Tipo ${b}`, family: 'software', letter: null, order: b, other: false }, ctx),
  changeContact: (desk, { a, b }) => {
    const id = some(desk, 'contact', a);
    return id === undefined
      ? null
      : (ctx) =>
          changeRecord(RECORDS.contact, id, { name: NAMES[b % 4], phones: [`0432 ${b}00`], notes: `nota ${b}` }, ctx);
  },
  changeCustomer: (desk, { a, b }) => {
    const id = some(desk, 'customer', a);
    return id === undefined
      ? null
      : (ctx) => changeRecord(RECORDS.customer, id, { name: `Ditta ${b}`, overdue: b % 2 === 0 }, ctx);
  },
  retire: (desk, { a, b }) => {
    const id = some(desk, 'customer', a);
    return id === undefined ? null : (ctx) => retireRecord(RECORDS.customer, id, b % 2 === 0, ctx);
  },
  merge: (desk, { a, b }) => {
    const [id, into] = [some(desk, 'customer', a), some(desk, 'customer', b)];
    return id === undefined || into === undefined ? null : (ctx) => mergeCustomer({ id, into }, ctx);
  },
  unmerge: (desk, { a }) => {
    const id = some(desk, 'customer', a);
    return id === undefined ? null : (ctx) => unmergeCustomer({ id }, ctx);
  },
  plan: onTicket(
    (ticket, { b }, desk) =>
      (ctx) =>
        plan(
          {
            ticket,
            mode: 'onsite',
            operator: some(desk, 'operator', b) ?? ACTOR,
            start: ctx.now,
            end: ctx.now + 3_600_000,
            notes: `portare ${b}`,
          },
          ctx,
        ),
  ),
  start: onTicket((ticket) => (ctx) => start({ ticket, mode: 'remote' }, ctx)),
  record: onIntervention(
    (id, { b }) =>
      (ctx) =>
        record(
          {
            id,
            fields: {
              start: ctx.now - 3_600_000,
              end: ctx.now,
              km: b,
              notes: `fatto ${b}`,
              expenses: [{ what: 'pedaggio', cents: b }],
            },
          },
          ctx,
        ),
  ),
  correct: onIntervention(
    (id, { b }) =>
      (ctx) =>
        change({ id, fields: { km: b, notes: `corretto ${b}` }, reason: 'sbagliato' }, ctx),
  ),
  cancel: onIntervention((id) => (ctx) => cancel({ id, reason: 'rimandato' }, ctx)),
  hold: onIntervention(
    (id, { b }) =>
      (ctx) =>
        hold({ id, hold: HOLDS[b % 3] ?? 'none', reason: `motivo ${b}` }, ctx),
  ),
  override: onIntervention(
    (id, { a, b }) =>
      (ctx) =>
        override({ id, line: `labour:${b % 2}`, netCents: a % 4 === 0 ? null : b, reason: 'accordo' }, ctx, () => true),
  ),
  bill: onTicket((ticket, order, desk) => {
    const known = order.b % 3 === 0 ? some(desk, 'intervention', order.a) : undefined;
    return (ctx) => issue(known ?? null, ticket, order, desk, ctx);
  }),
  reverse: (desk, { a }) => {
    const standing = desk
      .store()
      .db.prepare(
        `SELECT s.id FROM bills b JOIN streams s ON s.sn = b.sn WHERE b.reversedBy IS NULL AND b.type = 'TD01' ORDER BY s.id`,
      )
      .all() as { id: string }[];
    const id = standing[a % Math.max(1, standing.length)]?.id;
    return id === undefined
      ? null
      : (ctx) => reverseBill({ id, date: '2030-01-01', reason: 'sbagliata' }, ctx, BILLING_HOUSE);
  },
} as const satisfies Record<string, Make>;
export type Command = keyof typeof COMMANDS;

/** Carries one out; a refusal is an answer too. Says whether anything was decided. */
export function command(desk: SimDesk, name: Command, order: Order): boolean {
  const make: Make = COMMANDS[name];
  const decide = make(desk, order);
  if (decide === null) return false;
  return answered(() => desk.act(decide));
}

/** Erases a contact, or a customer who is a person, when the desk knows one. */
export function erase(desk: SimDesk, { a, b }: Order): boolean {
  const person = some(desk, b % 3 === 0 ? 'customer' : 'contact', a);
  if (person === undefined) return false;
  desk.ports().pass(700);
  const envelope = { commandId: desk.newId(), actor: ACTOR, roles: ['admin'] as const };
  return answered(() => void erasePerson(desk.store(), envelope, { person, texts: b % 2 === 0 }));
}

function answered(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof SportelloError && error.code !== 'internal') return false;
    throw error;
  }
}
