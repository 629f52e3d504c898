import { openStatistics } from '#main/store/statistics/open.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract, type CommandName, type InputOf, type OutputOf, type QueryName } from '#shared/api/contract.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import type { OpenedStore } from '#main/store/open.ts';
import { openSearch } from '#main/store/search/open.ts';
import type { Search } from '#main/store/search/search.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { act, freshMemory, OPERATOR } from '../../../tests/support/stores.ts';
import type { QueryContext } from '../handlers.ts';
import { testPorts } from '../../../tests/support/ports.ts';
import { createExports } from '../exports.ts';
import { createHandlers } from './all.ts';

type Store = OpenedStore['store'];
let opened: OpenedStore;
let store: Store;
let search: Search;
beforeEach(() => {
  opened = freshMemory();
  ({ store } = opened);
  search = openSearch(':memory:', store, store.ports);
});
afterEach(() => {
  search.close();
  opened.close();
});

const handlers = createHandlers(createExports(() => opened, testPorts(1)));

/** A command as a desk runs it: parsed, decided, saved. */
function command<N extends Exclude<CommandName, 'setup.create'>>(
  name: N,
  input: Omit<InputOf<N>, 'commandId'>,
): OutputOf<N> {
  const parsed = contract[name].input.parse({ ...input, commandId: '01j0000000000000000000000q' });
  const handler = handlers[name] as unknown as {
    decide: (input: unknown, ctx: DecideContext) => Decision<OutputOf<N>>;
  };
  return act(store, (ctx) => handler.decide(parsed, ctx));
}

function ask<N extends QueryName>(name: N, input: InputOf<N>): OutputOf<N> {
  const ctx: QueryContext = {
    store,
    search,
    statistics: openStatistics(store),
    caller: { session: '', operator: OPERATOR, roles: [], locked: false },
    now: store.ports.now(),
  };
  const handler = handlers[name] as (input: unknown, ctx: QueryContext) => OutputOf<N>;
  return handler(contract[name].input.parse(input), ctx);
}

const CUSTOMER = {
  name: 'Rossi Mobili srl',
  form: 'company' as const,
  code: null,
  vatNumber: null,
  taxCode: null,
  address: null,
  postcode: null,
  city: null,
  province: null,
  phones: [],
  emails: [],
  prospect: false,
  overdue: false,
  technician: null,
  notes: null,
};
const OPERATOR_FIELDS = {
  name: 'Marta',
  login: 'marta',
  email: null,
  roles: ['operator' as const],
  groups: [],
  language: null,
};

function customer(fields: Partial<typeof CUSTOMER> | Record<string, unknown> = {}): string {
  return command('people.add', { record: { kind: 'customer', fields: { ...CUSTOMER, ...fields } } } as never).id;
}
function operator(fields: Record<string, unknown> = {}): string {
  return command('operator.add', { record: { kind: 'operator', fields: { ...OPERATOR_FIELDS, ...fields } } } as never)
    .id;
}
const refusal = (code: string, field: string | undefined, reason: string) =>
  expect.objectContaining({ code, field, reason });

describe('numbers of a customer', () => {
  test.each([
    ['vatNumber', '0123456789', 'length'],
    ['vatNumber', '01234567890', 'checksum'],
    ['vatNumber', 'XX123', 'format'],
    ['taxCode', 'RSSMRA80A01H501Z', 'checksum'],
    ['postcode', '3310', 'length'],
    ['province', 'ZZ', 'checksum'],
  ])('%s %s is refused with the reason and the very field', (field, value, reason) => {
    expect(() => customer({ [field]: value })).toThrow(refusal('invalid_input', `record.fields.${field}`, reason));
    const id = customer();
    expect(() =>
      command('people.change', { id, record: { kind: 'customer', fields: { [field]: value } } } as never),
    ).toThrow(refusal('invalid_input', `record.fields.${field}`, reason));
  });

  test('are kept in their one form; what was not typed is not missed; a postcode of abroad names its country', () => {
    const id = customer({ vatNumber: 'IT 0123456789 7', province: 'ud', postcode: '33100' });
    expect(ask('customer.get', { id }).customer.fields).toMatchObject({
      vatNumber: '01234567897',
      province: 'UD',
      postcode: '33100',
      taxCode: null,
    });
    expect(
      ask('customer.get', { id: customer({ vatNumber: 'si 12345678', postcode: 'si-5000' }) }).customer.fields,
    ).toMatchObject({ vatNumber: 'SI12345678', postcode: 'SI-5000' });
  });
});

describe('accounts', () => {
  test('never share a login, in whatever case, while both are in use', () => {
    const id = operator();
    const taken = refusal('conflict', 'record.fields.login', 'duplicate');
    expect(() => operator({ login: 'MARTA' })).toThrow(taken);
    const other = operator({ login: 'luca' });
    expect(() =>
      command('operator.change', { id: other, record: { kind: 'operator', fields: { login: 'Marta' } } } as never),
    ).toThrow(taken);
    command('operator.change', { id, record: { kind: 'operator', fields: { login: 'Marta' } } } as never);
    command('operator.retire', { kind: 'operator', id, retired: true });
    command('operator.change', { id: other, record: { kind: 'operator', fields: { login: 'marta' } } } as never);
    expect(() => command('operator.retire', { kind: 'operator', id, retired: false })).toThrow(taken);
  });

  test('one is left who can administer: neither retired, nor reduced, nor gone', () => {
    const admin = operator({ login: 'capo', roles: ['admin'] });
    const helper = operator();
    expect(() => command('operator.retire', { kind: 'operator', id: admin, retired: true })).toThrow(
      refusal('refused', 'id', 'lastAdmin'),
    );
    expect(() =>
      command('operator.change', { id: admin, record: { kind: 'operator', fields: { roles: ['manager'] } } } as never),
    ).toThrow(refusal('refused', 'record.fields.roles', 'lastAdmin'));
    expect(() => command('operator.leave', { id: admin, heir: helper, retire: true, note: null })).toThrow(
      refusal('refused', 'id', 'lastAdmin'),
    );
    command('operator.retire', { kind: 'operator', id: helper, retired: true });
    operator({ login: 'vice', roles: ['admin'] });
    command('operator.retire', { kind: 'operator', id: admin, retired: true });
  });
});

describe('doubles of a customer', () => {
  test('become one in every list, and two again', () => {
    const [double, middle, kept] = [
      customer({ name: 'Prima' }),
      customer({ name: 'Media' }),
      customer({ name: 'Ultima' }),
    ];
    const call = open(store, { customer: double });
    const contact = add(store, 'contact', { name: 'Anna', customer: middle });
    command('customer.merge', { id: double, into: middle });
    command('customer.merge', { id: middle, into: kept });
    const page = ask('customer.get', { id: double });
    expect(page.customer.id).toBe(kept);
    expect(page.merged.map((one) => one.id).toSorted()).toEqual([double, middle].toSorted());
    expect(page.contacts.map((one) => one.id)).toEqual([contact]);
    expect(page.calls).toBe(1);
    expect(ask('customer.tickets', { id: kept }).rows).toMatchObject([
      { id: call.id, customer: kept, customerName: 'Ultima' },
    ]);
    expect(ask('people.caller', { contact, customer: null })).toMatchObject({
      customer: { id: kept },
      open: [{ id: call.id }],
    });
    expect(ask('customers.list', {})).toMatchObject({ total: 1, rows: [{ id: kept, openCalls: 1 }] });
    expect(ask('queue.page', { filter: { customer: kept } }).rows).toHaveLength(1);
    command('customer.unmerge', { id: double });
    expect(ask('customer.get', { id: kept })).toMatchObject({ calls: 0, merged: [{ id: middle }] });
    expect(ask('customer.tickets', { id: double }).rows).toMatchObject([{ customer: double, customerName: 'Prima' }]);
    expect(ask('customers.list', { text: 'prim' })).toMatchObject({ total: 1, rows: [{ id: double, openCalls: 1 }] });
  });

  test('never with itself, never twice, never into a merged one', () => {
    const [a, b, c] = [customer(), customer(), customer()];
    expect(() => command('customer.merge', { id: a, into: a })).toThrow(refusal('refused', 'into', 'itself'));
    expect(() => command('customer.unmerge', { id: a })).toThrow(refusal('refused', 'id', 'notMerged'));
    command('customer.merge', { id: a, into: b });
    expect(() => command('customer.merge', { id: a, into: c })).toThrow(refusal('refused', 'id', 'alreadyMerged'));
    expect(() => command('customer.merge', { id: c, into: a })).toThrow(refusal('refused', 'into', 'intoMerged'));
    expect(() => command('customer.merge', { id: b, into: OPERATOR })).toThrow(
      expect.objectContaining({ code: 'not_found', field: 'into' }),
    );
  });

  test('merged crosswise on two desks still show as one', () => {
    const [a, b] = [customer(), customer()];
    const merged = (id: string, into: string) => ({
      kind: 'customer',
      stream: id,
      type: 'customer.merged',
      data: { into },
    });
    act(store, () => ({ events: [merged(a, b), merged(b, a)], result: null }));
    open(store, { customer: b });
    expect(ask('customer.get', { id: a }).customer.id).toBe(ask('customer.get', { id: b }).customer.id);
    expect(ask('customer.get', { id: a }).calls).toBe(1);
  });
});

describe('an operator who leaves', () => {
  test('hands calls, promises and visits to the heir, with the note, in one save', () => {
    const group = add(store, 'group', { name: 'Laser', level: 2, order: 1 });
    const [leaver, heir] = [operator(), operator({ login: 'luca' })];
    operator({ login: 'capo', roles: ['admin'] });
    const working = open(store, { operator: leaver, group });
    const promised = open(store, { operator: leaver });
    work(store, 'solve', { id: promised.id, solution: 'Fatto', told: false });
    const done = open(store, { operator: leaver });
    work(store, 'solve', { id: done.id, solution: 'Fatto', told: true });
    const visit = command('intervention.plan', {
      ticket: working.id,
      mode: 'onsite',
      operator: leaver,
      start: store.ports.now() + 1000,
      end: store.ports.now() + 2000,
    } as never);
    expect(command('operator.leave', { id: leaver, heir, retire: true, note: 'Passa a Luca' })).toEqual({
      tickets: 2,
      interventions: 1,
    });
    expect(ask('ticket.get', { id: working.id })).toMatchObject({ line: { operator: heir, group } });
    expect(
      ask('ticket.get', { id: working.id }).timeline.find((entry) => entry.type === 'ticket.handedOn')?.data,
    ).toMatchObject({ note: 'Passa a Luca' });
    expect(ask('ticket.get', { id: promised.id }).line).toMatchObject({
      operator: heir,
      callBack: true,
      status: 'solved',
    });
    expect(ask('ticket.get', { id: done.id }).line.operator).toBe(leaver);
    expect(
      store.db
        .prepare(
          'SELECT s.id FROM interventions i JOIN streams s ON s.sn = i.sn WHERE i.operator = (SELECT sn FROM streams WHERE id = ?)',
        )
        .all(heir),
    ).toEqual([{ id: visit.id }]);
    expect(ask('catalog.get', {}).operators.find((one) => one.id === leaver)?.retired).toBe(true);
  });

  test('without an heir gives calls back to a group and leaves visits to be planned', () => {
    const group = add(store, 'group', { name: 'Banco', level: 1, order: 1 });
    const leaver = operator({ groups: [group] });
    const loose = open(store, { operator: leaver });
    expect(command('operator.leave', { id: leaver, heir: null, retire: false, note: null })).toEqual({
      tickets: 1,
      interventions: 0,
    });
    expect(ask('ticket.get', { id: loose.id }).line).toMatchObject({ operator: null, group, status: 'new' });
    expect(ask('queue.page', { filter: { scope: 'unassigned' } }).rows.map((line) => line.id)).toEqual([loose.id]);
  });

  test('is not their own heir, nor is someone who has left', () => {
    const [a, b] = [operator(), operator({ login: 'b' })];
    command('operator.retire', { kind: 'operator', id: b, retired: true });
    expect(() => command('operator.leave', { id: a, heir: a, retire: false, note: null })).toThrow(
      refusal('refused', 'heir', 'itself'),
    );
    expect(() => command('operator.leave', { id: a, heir: b, retire: false, note: null })).toThrow(
      refusal('refused', 'heir', 'retired'),
    );
  });
});

describe('whoever calls', () => {
  test('brings company, sites, machines, contracts in use and their calls', () => {
    const id = customer();
    const contact = add(store, 'contact', { name: 'Anna', customer: id });
    const asset = add(store, 'asset', { name: 'Laser', customer: id });
    const old = add(store, 'asset', { name: 'Vecchia', customer: id });
    command('people.retire', { kind: 'asset', id: old, retired: true, reason: 'venduta' });
    const done = open(store, { customer: id, requester: contact });
    work(store, 'solve', { id: done.id, solution: 'Fatto', told: true });
    const here = open(store, { customer: id, requester: contact });
    const page = ask('people.caller', { contact, customer: null });
    expect(page).toMatchObject({
      contact: { id: contact },
      customer: { id },
      assets: [{ id: asset }],
      open: [{ id: here.id }],
      recent: [{ id: done.id }],
    });
    expect(page.assets).toHaveLength(1);
    expect(() => ask('people.caller', { contact: id, customer: null })).toThrow(
      expect.objectContaining({ code: 'not_found', field: 'contact' }),
    );
  });

  test('a person without a company brings their own calls', () => {
    const contact = add(store, 'contact', { name: 'Ignoto', customer: null });
    const call = open(store, { requester: contact });
    open(store);
    expect(ask('people.caller', { contact, customer: null })).toMatchObject({
      customer: null,
      open: [{ id: call.id }],
      recent: [],
    });
  });
});

test('the overview counts calls by year and status, and customers', () => {
  customer();
  open(store);
  work(store, 'solve', { id: open(store).id, solution: 'Fatto', told: true });
  expect(ask('stats.overview', {})).toEqual({
    tickets: 2,
    customers: 1,
    openedByYear: [{ year: 2026, opened: 2 }],
    byStatus: { new: 1, solved: 1 },
  });
});

test('the queue’s text finds words and numbers, within the other filters', () => {
  const first = open(store, { problem: 'Stampante inceppata', urgency: 'high' });
  open(store, { problem: 'Stampante spenta', urgency: 'low' });
  const rows = (filter: InputOf<'queue.page'>['filter']) => ask('queue.page', { filter }).rows.map((line) => line.id);
  expect(rows({ text: 'stampanti' })).toHaveLength(2);
  expect(rows({ text: 'stampanti', urgency: ['high'] })).toEqual([first.id]);
  expect(rows({ text: first.number })).toEqual([first.id]);
  expect(rows({ text: 'laser' })).toEqual([]);
  expect(
    ask('queue.groups', { filter: { text: 'stampante' }, by: 'urgency' }).groups.map((group) => group.count),
  ).toEqual([1, 1]);
});
