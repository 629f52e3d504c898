import { contractFor } from '#shared/domain/bill/contractFor.ts';
import { dayOf } from '#shared/domain/billing/calendar.ts';
import type { ContractTerms } from '#shared/domain/billing/terms.ts';
import type { ContractKind } from '#shared/domain/people/contract.ts';
import { createZone } from '#shared/time/zone.ts';
import type { ReadStore } from '../store.ts';
import { type LoadedContract, loadContracts, loadMerges } from './billingRecords.ts';
import { callOf, type WorkRow } from './billingWork.ts';

/**
 * The contract that covers each piece of work, by intervention, as a group of a statistic: keyed by the contract's id,
 * named by its code; by its kind alone where the call says no more.
 */
export function contractsOfWork(
  store: ReadStore,
  ids: readonly string[],
): Map<string, { readonly key: string; readonly name: string }> {
  return new Map(
    [...contractTermsOfWork(store, ids)].map(([id, { terms, contractKind }]) => {
      const kind = terms?.sort ?? contractKind ?? 'undefined';
      return [id, { key: terms?.id ?? kind, name: terms?.code ?? kind }];
    }),
  );
}

/** The terms each piece of work is priced by (null: none covers it), by intervention, with what the call says of their kind. */
export function contractTermsOfWork(
  store: ReadStore,
  ids: readonly string[],
): Map<string, { readonly terms: ContractTerms | null; readonly contractKind: ContractKind | null }> {
  const { db } = store;
  const zone = createZone(store.zone);
  const merges = loadMerges(db);
  const all = loadContracts(db, null, merges);
  const byId = new Map(all.map((one) => [one.terms.id, one]));
  const byOwner = Map.groupBy(all, (one) => one.owner);
  const rows = db
    .prepare(
      `SELECT s.id, i.customer, i.start, t.contractKind, json_extract(ts.state, '$.contract', '$.product', '$.asset', '$.requests') AS call
       FROM json_each(?) k CROSS JOIN streams s ON s.id = k.value JOIN interventions i ON i.sn = s.sn
       LEFT JOIN tickets t ON t.sn = i.ticket LEFT JOIN streams ts ON ts.sn = i.ticket`,
    )
    .all(JSON.stringify(ids)) as (Pick<WorkRow, 'id' | 'customer' | 'contractKind' | 'call'> & {
    start: number | null;
  })[];
  return new Map(
    rows.map((row) => {
      const [contract, product, asset] = callOf(row);
      const own: readonly LoadedContract[] =
        row.customer === null ? [] : (byOwner.get(merges.survivor(row.customer)) ?? []);
      const day = row.start === null ? null : dayOf(row.start, { zone });
      const named = contract === null ? undefined : byId.get(contract);
      const terms = contractFor({ day, product, asset, named, kind: row.contractKind }, own);
      return [row.id, { terms, contractKind: row.contractKind }];
    }),
  );
}
