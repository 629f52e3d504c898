import { TYPE_KEYS } from '#shared/domain/demo/call.ts';
import type { DemoLists } from '#shared/domain/demo/company.ts';
import { PRODUCT_KEYS } from '#shared/domain/demo/faults/all.ts';
import { type DemoPart, demoCompany } from '#shared/domain/demo/generate.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { recordById, recordsOfKind } from '#main/store/query/records.ts';
import { saveBatch } from '#main/store/log/saveBatch.ts';
import type { ReadStore, Store } from '#main/store/store.ts';
import { checkpointWhenLong } from './checkpoint.ts';
import type { OnPreparing } from './preparing.ts';
import { billDemo } from './demoBilling.ts';
import { phoneDemo } from './demoPhone.ts';
import { setPassword } from './signIn.ts';

/** What every operator of the example company signs in with. */
export const DEMO_PASSWORD = 'sportello';
export const DEMO_SEED = 20_261_031;
/** Commands in one transaction. */
const BATCH = 150;

export interface DemoSize {
  readonly seed?: number;
  readonly customers?: number;
  readonly calls?: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Fills a store that has the default lists and nothing else with the example company: six operators, 400 customers,
 * two years and 15,000 calls. The same seed gives the same company; only the code in the call numbers is the desk's own.
 */
export async function createDemo(
  store: Store,
  { seed = DEMO_SEED, customers = 400, calls = 15_000, onProgress }: DemoSize = {},
): Promise<void> {
  const company = demoCompany({ seed, customers, calls, lists: listsOf(store), zone: store.zone });
  let batch: DemoPart[] = [];
  let done = 0;
  const flush = (): void => {
    if (batch[0] !== undefined && isDone(store, batch[0].id)) passOver(store, batch);
    else keep();
    done += batch.length;
    batch = [];
    checkpointWhenLong(store);
    onProgress?.(done, company.count);
  };
  const keep = (): void => {
    saveBatch(
      store,
      batch.map((part) => ({
        commandId: part.id,
        actor: ACTORS.demo,
        roles: ['admin'] as const,
        decide: (ctx) => ({ events: part.events(ctx.nextCallNumber), result: null }),
      })),
    );
  };
  for (const part of company.parts) {
    batch.push(part);
    if (batch.length >= BATCH) flush();
  }
  flush();
  await billDemo(store, company);
  phoneDemo(store, company, seed);
  for (const one of company.operators) await setPassword(store, one.id, DEMO_PASSWORD, store.ports.now());
}

/** A batch is kept whole or not at all, so its first part speaks for it. */
function isDone(store: Store, id: string): boolean {
  return store.db.prepare('SELECT 1 FROM commands WHERE id = ?').get(id) !== undefined;
}

/**
 * Tells the parts of an earlier run again, for nobody: what follows draws on the same chance and speaks of the same
 * calls, under the numbers they got then.
 */
function passOver(store: Store, batch: readonly DemoPart[]): void {
  const number = store.db
    .prepare(
      `SELECT json_extract(e.data, '$.number') FROM commands c JOIN events e ON e.pos BETWEEN c.first AND c.last WHERE c.id = ? AND e.type = 'ticket.opened'`,
    )
    .pluck();
  for (const part of batch) part.events(() => number.get(part.id) as string);
}

const MARK = 'demo';

/**
 * Notes that a store is to become the example company, by the id of the command that makes it: it stays until the
 * company is whole, so that one cut short is finished when the store is opened again.
 */
export function markDemo(store: Store, commandId: string | null): void {
  store.db.prepare('DELETE FROM meta WHERE key = ?').run(MARK);
  if (commandId !== null) store.db.prepare('INSERT INTO meta(key, value) VALUES(?, ?)').run(MARK, commandId);
}

/** The command that began an example company that is not whole yet; null when there is none. */
export function unfinishedDemo(store: ReadStore): string | null {
  const row = store.db.prepare('SELECT value FROM meta WHERE key = ?').get(MARK) as { value: string } | undefined;
  return row?.value ?? null;
}

/** Finishes an example company that was cut short; parts that are there already are passed over. */
export async function finishDemo(store: Store, onPreparing: OnPreparing, size: DemoSize = {}): Promise<void> {
  if (unfinishedDemo(store) === null || recordById(store.db, COMPANY_ID) === null) return;
  await createDemo(store, { ...size, onProgress: (done, total) => onPreparing({ task: 'demo', done, total }) });
  markDemo(store, null);
}

/** The default lists by their place in the catalogue: names depend on the language, the order does not. */
function listsOf(store: Store): DemoLists {
  const ids = (kind: string, family?: string): string[] =>
    recordsOfKind(store.db, kind)
      .filter((one) => family === undefined || one.fields['family'] === family)
      .toSorted((a, b) => Number(a.fields['order']) - Number(b.fields['order']))
      .map((one) => one.id);
  const [first = '', software = '', laser = '', development = ''] = ids('group');
  const [base = '', softwareService = '', machine = '', onsite = ''] = ids('service');
  return {
    products: named(PRODUCT_KEYS, ids('product')),
    types: named(TYPE_KEYS, ids('type')),
    groups: { first, software, laser, development },
    services: { base, software: softwareService, machine, onsite },
  };
}

function named<K extends string>(keys: readonly K[], ids: readonly string[]): Readonly<Record<K, string>> {
  if (ids.length < keys.length) throw new Error('the example company needs the default lists');
  return Object.fromEntries(keys.map((key, i) => [key, ids[i]])) as Record<K, string>;
}
