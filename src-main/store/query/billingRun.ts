import { safelyBefore } from '#shared/domain/bill/month.ts';
import type { RunBundle, RunData, RunScope } from '#shared/domain/bill/reads.ts';
import { type CustomerTerms, type OwnedPack, readCustomer } from '#shared/domain/billing/terms.ts';
import type { Work } from '#shared/domain/billing/work.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import { createZone } from '#shared/time/zone.ts';
import type { ReadDb } from '../db.ts';
import type { StoreContext } from '../store.ts';
import {
  familyOfId,
  type LoadedContract,
  loadClosedMonths,
  loadCompany,
  loadContracts,
  loadContractsById,
  loadCustomers,
  loadMerges,
  loadPacks,
  loadPriceLists,
  loadTechnicians,
} from './billingRecords.ts';
import {
  billedRows,
  callOf,
  createWorkReader,
  openRows,
  overlappingIds,
  rowsById,
  tripRows,
  type WorkReader,
  type WorkRow,
} from './billingWork.ts';

type Leg = ReturnType<WorkReader['leg']>;

/** Longest span in which visits are counted for one piece of work: a contract's year. */
const YEAR_MS = 366 * DAY_MS;
/** The owner of work whose call has no customer. */
const NOBODY = -1;

/** Everything of one owner while it is put together. */
interface Owned {
  readonly contracts: LoadedContract[];
  readonly packs: OwnedPack[];
  readonly works: Map<string, Work>;
  /** First start of work to be billed, ms UTC. */
  first: number;
}

/** Reads all that a run looks at: a handful of statements, however many customers there are. */
export function loadRun(context: StoreContext & { readonly db: ReadDb }, scope: RunScope): RunData {
  const { db } = context;
  const kind = context.kinds.get('intervention');
  if (kind === undefined) throw new Error('interventions are a kind of stream');
  const merges = loadMerges(db);
  const family = scope.customer === undefined ? null : familyOfId(db, scope.customer);
  const rows = rowsInScope(db, scope, family);
  const own = loadContracts(db, family, merges);
  const named = family === null ? [] : loadContractsById(db, contractsNamed(rows), merges);
  const contracts = new Map([...named, ...own].map((one) => [one.terms.id, one]));

  const owners = new Map<number, Owned>();
  const owned = (sn: number): Owned => {
    let one = owners.get(sn);
    if (one === undefined)
      owners.set(sn, (one = { contracts: [], packs: [], works: new Map(), first: Number.POSITIVE_INFINITY }));
    return one;
  };
  for (const contract of own) if (contract.owner !== null) owned(contract.owner).contracts.push(contract);
  for (const { owner, pack } of loadPacks(db, family, merges)) owned(owner).packs.push(pack);

  const ownerOf = (row: Pick<WorkRow, 'customer'>): number =>
    row.customer === null ? NOBODY : merges.survivor(row.customer);
  const reader = createWorkReader(
    kind,
    { zone: createZone(context.zone) },
    loadTechnicians(db),
    contracts,
    (customer) => owners.get(ownerOf({ customer }))?.contracts ?? [],
  );
  for (const row of rows) {
    const work = reader.read(row);
    const owner = owned(ownerOf(row));
    owner.works.set(work.id, work.id === scope.also ? { ...work, hold: 'none', billed: null } : work);
    if (work.start !== null && work.start < owner.first) owner.first = work.start;
  }
  const open = new Set(rows.map((row) => row.id));
  for (const row of billedRows(db, historyOf(owners, merges.family, scope.wholeLedger === true)))
    if (!open.has(row.id)) owned(ownerOf(row)).works.set(row.id, reader.read(row));

  const mates = addTrips(db, owners, ownerOf, reader);
  const billable = [...owners].filter(([sn, one]) => sn === NOBODY || one.works.size > 0 || mayOwe(one));
  const customers = loadCustomers(
    db,
    billable.map(([sn]) => sn).filter((sn) => sn !== NOBODY),
  );
  const fees = loadFees(db, family);
  return {
    company: loadCompany(db),
    priceLists: loadPriceLists(db),
    overlapping: overlappingIds(db, scope.until, family),
    closedMonths: loadClosedMonths(db),
    bundles: billable.map(
      ([sn, one]): RunBundle => ({
        customer: customers.get(sn) ?? UNKNOWN,
        contracts: one.contracts.filter((contract) => !contract.retired).map((contract) => contract.terms),
        packs: one.packs,
        works: [...one.works.values()],
        billedFees: fees.billed,
        reversedFees: fees.reversed,
        tripMates: [...(mates.get(sn)?.values() ?? [])],
      }),
    ),
  };
}

/**
 * Who else was on the trips: the customer's own work (billed, held out) as work, other customers' as legs, which are given
 * back by owner.
 */
function addTrips(
  db: ReadDb,
  owners: ReadonlyMap<number, Owned>,
  ownerOf: (row: WorkRow) => number,
  reader: WorkReader,
): ReadonlyMap<number, ReadonlyMap<string, Leg>> {
  const travellers = new Map<string, Set<number>>();
  for (const [sn, { works }] of owners) {
    for (const { trip } of works.values()) {
      if (trip === null) continue;
      const known = travellers.get(trip);
      if (known === undefined) travellers.set(trip, new Set([sn]));
      else known.add(sn);
    }
  }
  const mates = new Map<number, Map<string, Leg>>();
  for (const row of tripRows(db, [...travellers.keys()])) {
    const leg = reader.leg(row);
    const whose = ownerOf(row);
    for (const sn of travellers.get(leg.trip ?? '') ?? []) {
      const works = owners.get(sn)?.works;
      if (sn !== whose) {
        const legs = mates.get(sn) ?? new Map<string, Leg>();
        mates.set(sn, legs.set(leg.id, leg));
      } else if (works?.has(row.id) === false) {
        works.set(row.id, reader.read(row));
      }
    }
  }
  return mates;
}

/** Stands where a call has no customer, or one this desk has not heard of yet: its bill lacks the buyer, and says so. */
const UNKNOWN: CustomerTerms = readCustomer('', {});

function rowsInScope(db: ReadDb, scope: RunScope, family: readonly number[] | null): WorkRow[] {
  const rows = openRows(db, scope.until, scope.customer === '' ? 'nobody' : family);
  if (scope.also === undefined || rows.some((row) => row.id === scope.also)) return rows;
  return [...rows, ...rowsById(db, [scope.also])];
}

/** Contracts that calls name: another customer's, now and then. */
function contractsNamed(rows: readonly WorkRow[]): string[] {
  return [...new Set(rows.flatMap((row) => callOf(row)[0] ?? []))];
}

/**
 * From when each customer's billed work counts, by every local number it has: since its oldest pack that open work may
 * use was bought, and for a contract's year where visits are counted.
 */
function historyOf(
  owners: ReadonlyMap<number, Owned>,
  family: (sn: number) => readonly number[],
  wholeLedger: boolean,
): [customer: number, from: number][] {
  return [...owners].flatMap(([sn, { contracts, packs, first }]) => {
    if (sn === NOBODY) return [];
    const firstDay = Number.isFinite(first) ? new Date(first - DAY_MS).toISOString().slice(0, 10) : '9999-12-31';
    const bought = packs
      .filter((pack) => wholeLedger || pack.expiresOn === null || pack.expiresOn >= firstDay)
      .filter(() => wholeLedger || Number.isFinite(first))
      .map((pack) => safelyBefore(pack.boughtOn));
    const visits =
      Number.isFinite(first) && contracts.some((one) => one.terms.visitsPerYear !== null) ? [first - YEAR_MS] : [];
    const from = Math.min(...bought, ...visits);
    return Number.isFinite(from) ? family(sn).map((one): [number, number] => [one, from]) : [];
  });
}

/** Without any open work, a customer may still owe a fee or a pack. */
function mayOwe({ contracts, packs }: Owned): boolean {
  return (
    packs.length > 0 || contracts.some((one) => !one.retired && one.terms.feeCents !== null && one.terms.feeCents > 0)
  );
}

/** Keys of fees on bills that stand, and on those that were reversed: of a customer's bills, or of all. */
function loadFees(
  db: ReadDb,
  family: readonly number[] | null,
): { readonly billed: ReadonlySet<string>; readonly reversed: ReadonlySet<string> } {
  const rows = (
    family === null
      ? db.prepare('SELECT fees, reversedBy FROM bills WHERE fees IS NOT NULL').all()
      : db
          .prepare(
            'SELECT fees, reversedBy FROM bills WHERE customer IN (SELECT value FROM json_each(?)) AND fees IS NOT NULL',
          )
          .all(JSON.stringify(family))
  ) as { fees: string; reversedBy: number | null }[];
  const billed = new Set<string>();
  const reversed = new Set<string>();
  for (const row of rows)
    for (const key of JSON.parse(row.fees) as string[]) (row.reversedBy === null ? billed : reversed).add(key);
  return { billed, reversed };
}
