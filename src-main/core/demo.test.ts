import { beforeAll, describe, expect, test } from 'vitest';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { checkVatNumber } from '#shared/domain/people/taxIds.ts';
import { createEventRegistry, RECORDS, type RecordKind } from '#shared/domain/kinds.ts';
import { memoryStore } from '#main/store/open.ts';
import { verify } from '#main/store/log/verify.ts';
import type { Store } from '#main/store/store.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { draftsOfMonth } from '#main/store/query/billingDrafts.ts';
import { phoneStatistic } from '#main/store/query/phone.ts';
import { recordById } from '#main/store/query/records.ts';
import { createHouses } from './billingHouse.ts';
import { createDemo, DEMO_PASSWORD, DEMO_SEED } from './demo.ts';
import { systemPorts } from './ports.ts';
import { setUp } from './setup.ts';
import { signIn } from './signIn.ts';

const size = { customers: 60, calls: 1500 };
async function company(seed: number, language: 'it' | 'en' = 'it', of = size): Promise<Store> {
  const { store } = memoryStore('Europe/Rome', systemPorts(), 16_384);
  const admin = { name: 'Admin', login: 'admin', email: null, password: 'sportello' };
  await setUp(
    store,
    { commandId: '01aryz6s410000000000000001', company: { name: 'Esempio', language }, admin, demo: false },
    Date.now(),
  );
  await createDemo(store, { seed, ...of });
  return store;
}

/** Everything that was said, without what is the desk's own: code of the numbers, ids of the default lists. */
function content(store: Store): string[] {
  const lists = new Map(
    store.db
      .prepare(
        `SELECT s.id, s.kind || r.name FROM records r JOIN streams s ON s.sn = r.sn WHERE s.kind IN ('type', 'product', 'group', 'service')`,
      )
      .raw()
      .all() as [string, string][],
  );
  const rows = store.db
    .prepare(
      `SELECT s.id, e.type, e.at, e.actor, e.data FROM events e JOIN streams s ON s.sn = e.sn WHERE e.actor <> 'system' ORDER BY e.pos`,
    )
    .all() as { id: string; data: string }[];
  return rows.map((row) =>
    JSON.stringify(row)
      .replaceAll(/\d\d-\w+-(\d{5})/g, '$1')
      .replaceAll(/[0-7][0-9a-z]{25}/g, (id) => lists.get(id) ?? id),
  );
}

describe('the example company', () => {
  let store: Store;
  beforeAll(async () => {
    store = await company(7);
  }, 180_000);
  const one = (sql: string): number => store.db.prepare(sql).pluck().get() as number;

  test('has what it promises', () => {
    expect(one(`SELECT count(*) FROM tickets`)).toBe(size.calls);
    expect(one(`SELECT count(*) FROM records WHERE kind = 'customer'`)).toBe(size.customers);
    expect(one(`SELECT count(*) FROM records WHERE kind = 'operator'`)).toBe(7);
    expect(one(`SELECT count(DISTINCT json_extract(fields, '$.sort')) FROM records WHERE kind = 'contract'`)).toBe(4);
    for (const end of ['first-call', 'phone', 'visit'])
      expect(one(`SELECT count(*) FROM tickets WHERE "end" = '${end}'`), end).toBeGreaterThan(10);
    expect(one('SELECT count(*) FROM tickets WHERE maxLevel = 3')).toBeGreaterThan(5);
    expect(one('SELECT count(*) FROM tickets WHERE reopenings > 0')).toBeGreaterThan(5);
    expect(one('SELECT count(*) FROM tickets WHERE live = 1')).toBeGreaterThan(2);
    expect(
      one(`SELECT count(*) FROM interventions WHERE status = 'done' AND mode = 'onsite' AND km > 0`),
    ).toBeGreaterThan(10);
    expect(one('SELECT count(DISTINCT title) FROM tickets')).toBeGreaterThan(size.calls / 4);
  });

  test('has the figures of its switchboard', () => {
    const { total } = phoneStatistic(store, { from: null, to: null, source: null, queue: null, targetSeconds: 20 });
    expect(total.answered).toBeGreaterThan(one(`SELECT count(*) FROM tickets WHERE channel = 'phone'`));
    expect(total.lost / total.offered).toBeGreaterThan(0.02);
    expect(total.lost / total.offered).toBeLessThan(0.2);
  });

  test('has months that were billed and closed, and one to be billed', () => {
    expect(one(`SELECT count(*) FROM records WHERE kind = 'period'`)).toBe(23);
    const gaps = `SELECT count(*) FROM (SELECT max(n) - count(*) AS gap FROM bills GROUP BY year, series) WHERE gap <> 0`;
    expect(one(gaps)).toBe(0);
    expect(one('SELECT count(DISTINCT series) FROM bills')).toBe(2);
    expect(one(`SELECT count(*) FROM bills WHERE type = 'TD04'`)).toBe(1);
    expect(one(`SELECT count(*) FROM bills WHERE vatCents = 0`)).toBeGreaterThan(10);
    expect(one(`SELECT count(*) FROM interventions WHERE billing = 'billed' AND bill IS NULL`)).toBeGreaterThan(10);
    expect(one(`SELECT count(*) FROM interventions WHERE billing = 'open'`)).toBeGreaterThan(10);
    expect(one(`SELECT count(*) FROM interventions WHERE billing = 'disputed'`)).toBe(3);
    expect(one(`SELECT count(*) FROM interventions WHERE report = 'signed'`)).toBeGreaterThan(10);
  });

  test('its last month bills everybody: three kinds of contract, packs, a public body, who is exempt', async () => {
    // A third of what a desk is given, so that it takes seconds: twenty bills hold there all the more.
    const third = await company(DEMO_SEED, 'it', { customers: 130, calls: 5000 });
    const houses = createHouses();
    await houses.ready();
    const fieldsOf = (id: string) => recordById(third.db, id)?.fields ?? {};
    const { drafts } = draftsOfMonth(third, { month: '2026-10' }, houses.of(third.zone, fieldsOf(COMPANY_ID)));
    const billed = drafts.filter((draft) => draft.problems.length === 0 && !draft.covered);
    expect(billed.length).toBeGreaterThanOrEqual(20);
    const kinds = new Set(billed.flatMap((draft) => draft.contractKinds));
    for (const kind of ['maintenance', 'chargeable', 'prepaid'] as const) expect(kinds).toContain(kind);
    expect(billed.filter((draft) => fieldsOf(draft.customer)['form'] === 'public').length).toBeGreaterThan(0);
    expect(billed.filter((draft) => draft.vatCents === 0 && fieldsOf(draft.customer)['vat'] !== null)).not.toEqual([]);
    const packs = third.db.prepare(`SELECT count(*) FROM records WHERE kind = 'pack'`).pluck().get();
    expect(packs).toBeGreaterThan(5);
  }, 180_000);

  test('stays within its two years', () => {
    expect(new Date(one('SELECT min(openedAt) FROM tickets')).toISOString() >= '2024-11-01').toBe(true);
    expect(new Date(one('SELECT max(lastAt) FROM tickets')).toISOString() < '2026-11-01').toBe(true);
  });

  test('every event and record is one a person could have entered', () => {
    const registry = createEventRegistry();
    const rows = store.db.prepare('SELECT type, data FROM events').all() as { type: string; data: string }[];
    const wrong = rows.filter(
      (row) => registry.types.get(row.type)?.data.safeParse(JSON.parse(row.data)).success !== true,
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    const records = store.db.prepare(`SELECT kind, fields FROM records WHERE kind <> 'company'`).all() as {
      kind: RecordKind;
      fields: string;
    }[];
    const odd = records.filter((row) => !RECORDS[row.kind].fields.safeParse(JSON.parse(row.fields)).success);
    expect(odd.slice(0, 3)).toEqual([]);
    const vats = store.db
      .prepare(`SELECT json_extract(fields, '$.vatNumber') FROM records WHERE kind = 'customer'`)
      .pluck()
      .all() as (string | null)[];
    for (const vat of vats) if (vat !== null) expect(checkVatNumber(vat)).toEqual({ ok: true, value: vat });
    const texts = rows.map((row) => row.data).join('\n');
    expect(/\{[a-z]+\}|\|[a-zà-ù]/.exec(texts.replaceAll(/"[a-z]+":/g, ''))).toBeNull();
    const states = (store.db.prepare(`SELECT state FROM streams WHERE kind = 'ticket'`).pluck().all() as string[]).map(
      (text) => JSON.parse(text) as TicketState,
    );
    expect(states.filter((state) => (state.conflicts ?? []).length > 0)).toEqual([]);
  });

  test('the store is sound, and everybody can sign in', async () => {
    expect(await verify(store)).toMatchObject({ ok: true, tickets: size.calls });
    for (const login of ['marta', 'paolo', 'davide', 'luca', 'elena', 'silvia'])
      expect((await signIn(store, login, DEMO_PASSWORD, Date.now())).login).toBe(login);
  });

  test('the same seed says the same, another seed something else, in any language of the lists', async () => {
    const mine = content(store);
    expect(content(await company(7))).toEqual(mine);
    expect(content(await company(8)).slice(100, 200)).not.toEqual(mine.slice(100, 200));
    const english = await company(7, 'en');
    expect(english.db.prepare('SELECT count(*) FROM tickets').pluck().get()).toBe(size.calls);
  }, 180_000);
});
