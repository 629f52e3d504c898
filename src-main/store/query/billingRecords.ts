import { COMPANY_ID } from '#shared/domain/people/company.ts';
import {
  type CompanyTerms,
  type ContractTerms,
  type CustomerTerms,
  type ListedPrices,
  type OwnedPack,
  readCompany,
  readContract,
  readCustomer,
  readPack,
  readPriceList,
} from '#shared/domain/billing/terms.ts';
import type { Technician } from '#shared/domain/billing/work.ts';
import { TECHNICIAN_LEVELS } from '#shared/domain/billing/priceList.ts';
import type { ReadDb } from '../db.ts';
import { familyOf, numberOfId, survivorOf } from './merged.ts';

/** A record as billing loads it: `parent` is the local number of the customer it hangs on. */
interface Row {
  readonly sn: number;
  readonly id: string;
  readonly parent: number | null;
  readonly retired: number;
  readonly addedAt: number;
  readonly name: string;
  readonly fields: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Records of a kind; with `parents`, of those customers only. One statement. */
function rowsOf(db: ReadDb, kind: string, parents: readonly number[] | null): Row[] {
  const columns = 'r.sn, s.id, r.parent, r.retired, r.addedAt, r.name, r.fields';
  return (
    parents === null
      ? db.prepare(`SELECT ${columns} FROM records r JOIN streams s ON s.sn = r.sn WHERE r.kind = ?`).all(kind)
      : db
          .prepare(
            `SELECT ${columns} FROM records r JOIN streams s ON s.sn = r.sn
             WHERE r.kind = ? AND r.parent IN (SELECT value FROM json_each(?))`,
          )
          .all(kind, JSON.stringify(parents))
  ) as Row[];
}

function fieldsOf(row: Row): Fields {
  return JSON.parse(row.fields) as Fields;
}

/** A contract with what choosing it for a work needs. Ids of products and assets; none named = all. */
export interface LoadedContract {
  readonly terms: ContractTerms;
  /** Local number of its customer, merges resolved. */
  readonly owner: number | null;
  readonly retired: boolean;
  readonly products: readonly string[];
  readonly assets: readonly string[];
}

/** Who stands for whom after merges: the few that were merged, read once and asked for each row. */
export interface Merges {
  /** The local number that stands for this one. */
  readonly survivor: (sn: number) => number;
  /** It and all that were merged into it. */
  readonly family: (sn: number) => readonly number[];
}

export function loadMerges(db: ReadDb): Merges {
  const into = new Map<number, number>();
  const families = new Map<number, number[]>();
  for (const { sn } of db.prepare('SELECT sn FROM records WHERE mergedInto IS NOT NULL').all() as { sn: number }[]) {
    const survivor = survivorOf(db, sn);
    if (survivor === sn) continue;
    into.set(sn, survivor);
    families.set(survivor, [...(families.get(survivor) ?? [survivor]), sn]);
  }
  return { survivor: (sn) => into.get(sn) ?? sn, family: (sn) => families.get(sn) ?? [sn] };
}

/** Local numbers of a customer and of the records merged into it; empty when it is not known here. */
export function familyOfId(db: ReadDb, id: string): readonly number[] {
  const sn = numberOfId(db, id);
  return sn === null ? [] : familyOf(db, sn);
}

/** Contracts of these customers (null = of all), retired ones too: work may name one. */
export function loadContracts(db: ReadDb, parents: readonly number[] | null, merges: Merges): LoadedContract[] {
  return rowsOf(db, 'contract', parents).map((row) => toContract(row, merges));
}

/** Single contracts by id, whosever they are. */
export function loadContractsById(db: ReadDb, ids: readonly string[], merges: Merges): LoadedContract[] {
  if (ids.length === 0) return [];
  const rows = db
    .prepare(
      `SELECT r.sn, s.id, r.parent, r.retired, r.addedAt, r.name, r.fields FROM json_each(?) k
       CROSS JOIN streams s ON s.id = k.value JOIN records r ON r.sn = s.sn WHERE r.kind = 'contract'`,
    )
    .all(JSON.stringify(ids)) as Row[];
  return rows.map((row) => toContract(row, merges));
}

function toContract(row: Row, merges: Merges): LoadedContract {
  const fields = fieldsOf(row);
  return {
    terms: readContract(row.id, fields, row.addedAt),
    owner: row.parent === null ? null : merges.survivor(row.parent),
    retired: row.retired === 1,
    products: idsIn(fields['products']),
    assets: idsIn(fields['assets']),
  };
}

/** Packs in use, with the local number of who bought them. */
export function loadPacks(
  db: ReadDb,
  parents: readonly number[] | null,
  merges: Merges,
): { readonly owner: number; readonly pack: OwnedPack }[] {
  return rowsOf(db, 'pack', parents).flatMap((row) => {
    const pack = row.retired === 1 || row.parent === null ? null : readPack(row.id, fieldsOf(row));
    return pack === null || row.parent === null ? [] : [{ owner: merges.survivor(row.parent), pack }];
  });
}

/** Customers by local number. */
export function loadCustomers(db: ReadDb, numbers: readonly number[]): Map<number, CustomerTerms> {
  const rows = db
    .prepare(
      `SELECT r.sn, s.id, r.fields FROM json_each(?) k CROSS JOIN records r ON r.sn = k.value JOIN streams s ON s.sn = r.sn
       WHERE r.kind = 'customer'`,
    )
    .all(JSON.stringify(numbers)) as Pick<Row, 'sn' | 'id' | 'fields'>[];
  return new Map(rows.map((row) => [row.sn, readCustomer(row.id, JSON.parse(row.fields) as Fields)]));
}

/** The price lists in use. */
export function loadPriceLists(db: ReadDb): ListedPrices[] {
  return rowsOf(db, 'priceList', null).flatMap((row) => {
    const list = row.retired === 1 ? null : readPriceList(row.id, fieldsOf(row));
    return list === null ? [] : [list];
  });
}

/** Closed months with the instant they were, ms UTC. */
export function loadClosedMonths(db: ReadDb): Map<string, number> {
  const months = new Map<string, number>();
  for (const row of rowsOf(db, 'period', null)) {
    const { month, closedAt } = fieldsOf(row);
    if (row.retired === 0 && typeof month === 'string')
      months.set(month, typeof closedAt === 'number' ? closedAt : row.addedAt);
  }
  return months;
}

/** Everybody who may have worked, by id. */
export function loadTechnicians(db: ReadDb): Map<string, Technician> {
  return new Map(
    rowsOf(db, 'operator', null).map((row) => {
      const level = fieldsOf(row)['technicianLevel'];
      return [row.id, { id: row.id, name: row.name, level: TECHNICIAN_LEVELS.find((one) => one === level) ?? null }];
    }),
  );
}

/** The company that issues. */
export function loadCompany(db: ReadDb): CompanyTerms {
  const row = db
    .prepare('SELECT r.fields FROM records r WHERE r.sn = (SELECT sn FROM streams WHERE id = ?)')
    .get(COMPANY_ID) as { fields: string } | undefined;
  return readCompany(row === undefined ? {} : (JSON.parse(row.fields) as Fields));
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
