import { TYPE_KEYS } from '#shared/domain/demo/call.ts';
import type { DemoLists } from '#shared/domain/demo/company.ts';
import { PRODUCT_KEYS } from '#shared/domain/demo/faults/all.ts';
import { type DemoPart, demoCompany } from '#shared/domain/demo/generate.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { recordsOfKind } from '#main/store/query/records.ts';
import { saveBatch } from '#main/store/log/saveBatch.ts';
import type { Store } from '#main/store/store.ts';
import { checkpointWhenLong } from './checkpoint.ts';
import { billDemo } from './demoBilling.ts';
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
    saveBatch(
      store,
      batch.map((part) => ({
        commandId: part.id,
        actor: ACTORS.demo,
        roles: ['admin'] as const,
        decide: (ctx) => ({ events: part.events(ctx.nextCallNumber), result: null }),
      })),
    );
    done += batch.length;
    batch = [];
    checkpointWhenLong(store);
    onProgress?.(done, company.count);
  };
  for (const part of company.parts) {
    batch.push(part);
    if (batch.length >= BATCH) flush();
  }
  flush();
  await billDemo(store, company);
  for (const one of company.operators) await setPassword(store, one.id, DEMO_PASSWORD, store.ports.now());
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
