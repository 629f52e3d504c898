import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GROUPINGS, queueFilter, type QueueFilter, type TicketLine } from '#shared/api/queue.ts';
import { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import { mergeCustomer } from '#shared/domain/people/merge.ts';
import { STATUSES } from '#shared/domain/ticket/fields.ts';
import type { OpenedStore } from '#main/store/open.ts';
import type { Store } from '#main/store/store.ts';
import { add, open, work } from '../../../tests/support/calls.ts';
import { randomNumbers, type TestPorts } from '../../../tests/support/ports.ts';
import { act, freshMemory } from '../../../tests/support/stores.ts';
import { linesOf } from './lines.ts';
import { queueCounts } from './queueCounts.ts';
import { queueGroups } from './queueGroups.ts';
import { queueIds } from './queueIds.ts';
import { pageSql, queuePage } from './queuePage.ts';
import { queueWhere } from './queueWhere.ts';

const DAY = 86_400_000;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
let opened: OpenedStore;
let store: Store;
let all: TicketLine[];
let now = 0;
const lists: Record<'group' | 'operator' | 'product' | 'type' | 'service' | 'customer', string[]> = {
  group: [],
  operator: [],
  product: [],
  type: [],
  service: [],
  customer: [],
};
const ME = () => lists.operator[0] ?? '';

beforeAll(() => {
  opened = freshMemory();
  store = opened.store;
  fill();
  const rows = store.db.prepare('SELECT sn FROM tickets').all() as { sn: number }[];
  all = linesOf(
    store.db,
    rows.map((row) => row.sn),
  );
  now = store.ports.now();
});
afterAll(() => opened.close());

/** 300 calls over 60 days, of every state, urgency and place; two customers merged into a third. */
function fill(): void {
  const next = randomNumbers(5);
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T;
  for (let i = 0; i < 4; i += 1) {
    lists.operator.push(
      add(store, 'operator', { name: `Operatore ${i}`, login: `op${i}`, roles: ['operator'], groups: [] }),
    );
    lists.group.push(add(store, 'group', { name: `Gruppo ${i}`, level: 1, order: 3 - i }));
    lists.product.push(add(store, 'product', { name: `Prodotto ${i}`, family: 'software', order: i }));
    lists.type.push(add(store, 'type', { name: `Tipo ${i}`, family: 'software', order: i }));
    lists.service.push(add(store, 'service', { name: `Servizio ${i}`, access: 'free', level: 1, order: i }));
    lists.customer.push(add(store, 'customer', { name: `Cliente ${i}` }));
  }
  for (let i = 0; i < 300; i += 1) {
    (store.ports as TestPorts).pass((next() % 400) * 60_000);
    const maybe = <T>(list: readonly T[]): T | null => (next() % 4 === 0 ? null : pick(list));
    const { id } = open(store, {
      title: `Chiamata ${i}`,
      urgency: maybe(['high', 'medium', 'low']),
      blocked: maybe([true, true, false]),
      type: maybe(lists.type),
      product: maybe(lists.product),
      contractKind: maybe(CONTRACT_KINDS),
      service: maybe(lists.service),
      group: maybe(lists.group),
      operator: maybe(lists.operator),
      customer: maybe(lists.customer),
    });
    const fate = next() % 6;
    if (fate === 1) work(store, 'wait', { id, reason: 'parts', until: null });
    if (fate >= 3) work(store, 'solve', { id, solution: 'Fatto', told: fate !== 3 });
    if (fate === 5) work(store, 'close', { id, end: 'phone' });
  }
  act(store, (ctx) => mergeCustomer({ id: lists.customer[1] ?? '', into: lists.customer[0] ?? '' }, ctx));
  act(store, (ctx) => mergeCustomer({ id: lists.customer[2] ?? '', into: lists.customer[0] ?? '' }, ctx));
}

/** The filter said again, plainly, over all lines. */
function plainly(filter: ReturnType<typeof queueFilter.parse>): TicketLine[] {
  const isLive = (line: TicketLine) => (line.status !== 'solved' && line.status !== 'closed') || line.callBack;
  const scopes: Record<typeof filter.scope, (line: TicketLine) => boolean> = {
    live: isLive,
    all: () => true,
    closed: (line) => !isLive(line),
    mine: (line) => isLive(line) && line.operator === ME(),
    unassigned: (line) =>
      isLive(line) && line.operator === null && line.status !== 'solved' && line.status !== 'closed',
    waiting: (line) => isLive(line) && line.status === 'waiting',
    callBack: (line) => line.callBack,
  };
  const among = (wanted: readonly string[] | undefined, value: string | null) =>
    wanted === undefined || wanted.length === 0 || wanted.includes(value ?? 'none');
  const merged = new Set(lists.customer.slice(0, 3));
  return all.filter(
    (line) =>
      scopes[filter.scope](line) &&
      among(filter.status, line.status) &&
      among(filter.group, line.group) &&
      among(filter.operator, line.operator) &&
      among(filter.urgency, line.urgency) &&
      among(filter.type, line.type) &&
      among(filter.product, line.product) &&
      among(filter.contract, line.contractKind) &&
      among(filter.service, line.service) &&
      (filter.olderDays === undefined || line.openedAt <= now - filter.olderDays * DAY) &&
      (filter.youngerDays === undefined || line.openedAt >= now - filter.youngerDays * DAY) &&
      (filter.customer === undefined ||
        line.customer === filter.customer ||
        (merged.has(filter.customer) && line.customer === lists.customer[0])),
  );
}

const UNKNOWN = '01j00000000000000000000zzz';
const some = (list: () => readonly string[]) =>
  fc
    .subarray([0, 1, 2, 3, 4, 5])
    .map((picks) => picks.map((i) => (i === 4 ? 'none' : i === 5 ? UNKNOWN : (list()[i] ?? 'none'))));
const parts = {
  status: fc.subarray([...STATUSES]),
  group: some(() => lists.group),
  operator: some(() => lists.operator),
  urgency: fc.subarray(['high', 'medium', 'low', 'none']),
  type: some(() => lists.type),
  product: some(() => lists.product),
  contract: fc.subarray([...CONTRACT_KINDS, 'none']),
  service: some(() => lists.service),
  olderDays: fc.nat(60),
  youngerDays: fc.nat(60),
  customer: fc.nat(4).map((i) => lists.customer[i] ?? UNKNOWN),
};
type Part = keyof typeof parts;
const scope = fc.constantFrom('live', 'unassigned', 'mine', 'waiting', 'callBack', 'closed', 'all');
const order = fc.constantFrom('urgent', 'oldest', 'newest');
const single = fc
  .constantFrom(...(Object.keys(parts) as Part[]))
  .chain((name) => (parts[name] as fc.Arbitrary<unknown>).map((value) => ({ [name]: value })));
const filters = fc.tuple(scope, single, single).map(([s, a, b]) => queueFilter.parse({ scope: s, ...a, ...b }));

function ask(filter: QueueFilter) {
  return { filter: queueFilter.parse(filter), operator: ME(), now, found: null };
}

describe('a page of the queue', () => {
  test('under any two filters holds just the calls that meet them, in order', () => {
    fc.assert(
      fc.property(filters, order, (filter, by) => {
        const page = queuePage(store.db, { ...ask(filter), order: by, offset: 0, limit: 500 });
        expect(page.rows.map((line) => line.number).toSorted()).toEqual(
          plainly(filter)
            .map((line) => line.number)
            .toSorted(),
        );
        const live = filter.scope !== 'all' && filter.scope !== 'closed';
        for (const [i, line] of page.rows.entries()) {
          const before = page.rows[i - 1];
          if (before === undefined) continue;
          if (by === 'urgent' && live && before.stopped !== line.stopped) expect(before.stopped).toBe(true);
          else if (by === 'oldest' || (by === 'urgent' && live))
            expect(line.openedAt).toBeGreaterThanOrEqual(before.openedAt);
          else expect(line.openedAt).toBeLessThanOrEqual(before.openedAt);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('pages join without a gap or a double, by offset and by cursor', () => {
    fc.assert(
      fc.property(filters, order, fc.integer({ min: 1, max: 40 }), (filter, by, limit) => {
        const whole = queuePage(store.db, { ...ask(filter), order: by, offset: 0, limit: 500 }).rows.map(
          (line) => line.id,
        );
        const joined: string[] = [];
        for (let more = true, after: string | null = null; more; ) {
          const page = queuePage(store.db, {
            ...ask(filter),
            order: by,
            offset: joined.length,
            limit,
            after: after ?? undefined,
          });
          joined.push(...page.rows.map((line) => line.id));
          ({ more, next: after } = page);
        }
        expect(joined).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  test('all ids of a filter are those of its calls, cut where a limit says so', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 320 }), (filter, limit) => {
        const all = plainly(filter).map((line) => line.id);
        const { ids, more } = queueIds(store.db, { ...ask(filter), order: 'newest', limit });
        expect(ids).toHaveLength(Math.min(limit, all.length));
        expect(all).toEqual(expect.arrayContaining(ids));
        expect(new Set(ids).size).toBe(ids.length);
        expect(more).toBe(all.length > limit);
      }),
      { numRuns: 200 },
    );
  });

  test('of one group holds what the group counts', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...GROUPINGS), (filter, by) => {
        const { total, groups } = queueGroups(store.db, ask(filter), by);
        expect(total).toBe(plainly(filter).length);
        for (const group of groups) {
          const page = queuePage(store.db, {
            ...ask(filter),
            group: { by, value: group.value },
            order: 'urgent',
            offset: 0,
            limit: 500,
          });
          expect(page.rows).toHaveLength(group.count);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('groups stand in the company’s order, none last, doubles of a customer as one', () => {
    expect(queueGroups(store.db, ask({}), 'group').groups.map((group) => group.name)).toEqual([
      'Gruppo 3',
      'Gruppo 2',
      'Gruppo 1',
      'Gruppo 0',
      '',
    ]);
    expect(queueGroups(store.db, ask({}), 'customer').groups.map((group) => group.name)).toEqual([
      'Cliente 0',
      'Cliente 3',
      '',
    ]);
    expect(queueGroups(store.db, ask({}), 'urgency').groups.map((group) => group.value)).toEqual([
      'high',
      'medium',
      'low',
      null,
    ]);
  });

  test('bands of age stand oldest first, each with the calls of that age', () => {
    const bands = { '90': 90, '30': 30, '7': 7, '0': -Infinity };
    for (const at of [now, now + 60 * DAY, now + 90 * DAY]) {
      const counts = new Map(Object.keys(bands).map((band) => [band, 0]));
      for (const line of plainly(queueFilter.parse({}))) {
        const band = (['90', '30', '7', '0'] as const).find((one) => (at - line.openedAt) / DAY >= bands[one]) ?? '0';
        counts.set(band, (counts.get(band) ?? 0) + 1);
      }
      const { groups } = queueGroups(store.db, { ...ask({}), now: at }, 'age');
      expect(groups.map((group) => [group.value, group.count])).toEqual(
        ['90', '30', '7', '0'].map((band) => [band, counts.get(band)]).filter(([, n]) => n !== 0),
      );
    }
  });

  test('with words holds just the calls that have them, in the same order, be they few or too many to name', () => {
    fc.assert(
      fc.property(filters, order, fc.integer({ min: 1, max: 5 }), (filter, by, share) => {
        const without = queuePage(store.db, { ...ask(filter), order: by, offset: 0, limit: 500 }).rows;
        const has = (sn: number) => sn % share === 0;
        const numbers = (store.db.prepare('SELECT sn FROM tickets ORDER BY sn DESC').all() as { sn: number }[])
          .map((row) => row.sn)
          .filter(has);
        const wanted = new Set(linesOf(store.db, numbers).map((line) => line.id));
        const among = (some: readonly number[]) => new Set(some.filter(has));
        for (const found of [
          { numbers, whole: true, among },
          { numbers: numbers.slice(0, 3), whole: false, among },
        ]) {
          const joined: string[] = [];
          for (let more = true, after: string | null = null; more; ) {
            const page = queuePage(store.db, {
              ...ask(filter),
              found,
              order: by,
              offset: joined.length,
              limit: 40,
              after: after ?? undefined,
            });
            joined.push(...page.rows.map((line) => line.id));
            ({ more, next: after } = page);
          }
          const expected = without.map((line) => line.id).filter((id) => wanted.has(id));
          if (filter.scope === 'closed' || filter.scope === 'all')
            expect(joined.toSorted(byText)).toEqual(expected.toSorted(byText));
          else expect(joined).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
    const nothing = { numbers: [], whole: true, among: () => new Set<number>() };
    expect(queuePage(store.db, { ...ask({}), found: nothing, order: 'oldest', offset: 0, limit: 10 }).rows).toEqual([]);
  });

  test('nobody signed in has no calls of his own', () => {
    expect(
      queuePage(store.db, { ...ask({ scope: 'mine' }), operator: null, order: 'urgent', offset: 0, limit: 10 }).rows,
    ).toEqual([]);
  });
});

test('the figures are those of the lists', () => {
  const size = (filter: QueueFilter) => plainly(queueFilter.parse(filter)).length;
  expect(queueCounts(store.db, ME())).toEqual({
    live: size({}),
    unassigned: size({ scope: 'unassigned' }),
    mine: size({ scope: 'mine' }),
    waiting: size({ scope: 'waiting' }),
    callBack: size({ scope: 'callBack' }),
    oldestAt: Math.min(...plainly(queueFilter.parse({})).map((line) => line.openedAt)),
    asked: 0,
  });
});

test('every live filter is answered by a covering index, and in its order without sorting all', () => {
  fc.assert(
    fc.property(filters, order, (filter, by) => {
      const where = queueWhere(store.db, ask(filter));
      if (where === null || !where.live || where.customers !== null) return;
      const { sql, values } = pageSql(store.db, where, by);
      const plan = (
        store.db.raw.prepare(`EXPLAIN QUERY PLAN ${sql} LIMIT 100`).all(...values) as { detail: string }[]
      ).map((row) => row.detail);
      const looks = plan.filter((step) => /^(SEARCH|SCAN) t\b/.test(step));
      expect(looks.length).toBeGreaterThan(0);
      for (const step of looks) expect(step).toMatch(/USING COVERING INDEX tickets_(queue|mine)/);
      if (by === 'urgent' && filter.operator === undefined)
        expect(plan.join()).not.toContain('USE TEMP B-TREE FOR ORDER BY');
    }),
    { numRuns: 200 },
  );
});
