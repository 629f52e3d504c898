import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { startOfDay } from '#shared/domain/bill/month.ts';
import type { BillingHouse } from '#shared/domain/bill/reads.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import type { ReadStore } from '../store.ts';
import { priceAll } from './billingDrafts.ts';
import { familyOfId, loadMerges } from './billingRecords.ts';
import { loadRun } from './billingRun.ts';
import { contractsOfWork } from './billingContracts.ts';
import { numberOfId } from './merged.ts';

type Group = OutputOf<'stats.billing'>['groups'][number];
type Input = ParsedInput<'stats.billing'>;

/** A done intervention as the statistic counts it; `customer` is a local number. */
interface Row {
  readonly id: string;
  readonly customer: number | null;
  readonly technician: string | null;
  readonly technicianName: string | null;
  readonly sortAt: number;
  readonly workMinutes: number | null;
  readonly travelMinutes: number | null;
  readonly km: number | null;
  readonly expenseCents: number | null;
  readonly billing: string;
  readonly billedCents: number | null;
}

/**
 * Done work of a span of days, grouped. What was billed counts what was frozen; what is open, its price as things stand;
 * what is held out, nothing. Work of several technicians counts once, for who led it.
 */
export function billingStatistic(store: ReadStore, input: Input, house: BillingHouse): OutputOf<'stats.billing'> {
  const rows = rowsOf(store, input, house);
  const open = rows.some((row) => row.billing === 'open') ? openPrices(store, input, house) : new Map<string, number>();
  const place = placeOf(store, input.by, rows);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { key, name } = place(row);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { key, name, ...nothing() }));
    group.interventions += 1;
    group.workMinutes += row.workMinutes ?? 0;
    group.travelMinutes += row.travelMinutes ?? 0;
    group.km += row.km ?? 0;
    group.expenseCents += row.expenseCents ?? 0;
    group.netCents += row.billing === 'billed' ? (row.billedCents ?? 0) : (open.get(row.id) ?? 0);
    group.billedCents += row.billedCents ?? 0;
    group.ids.push(row.id);
  }
  return {
    groups: [...groups.values()].toSorted((a, b) => (a.name === b.name ? order(a.key, b.key) : order(a.name, b.name))),
  };
}

function nothing(): Omit<Group, 'key' | 'name'> {
  return {
    interventions: 0,
    workMinutes: 0,
    travelMinutes: 0,
    km: 0,
    expenseCents: 0,
    netCents: 0,
    billedCents: 0,
    ids: [],
  };
}

function rowsOf(store: ReadStore, input: Input, house: BillingHouse): Row[] {
  const { db } = store;
  const { zone } = house.calendar;
  const parts = [`i.status = 'done'`, 'i.sortAt >= ?', 'i.sortAt < ?'];
  const values: (string | number)[] = [startOfDay(input.from, zone), endOfDay(input.to, house)];
  if (input.customer !== undefined) {
    parts.push('i.customer IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(familyOfId(db, input.customer)));
  }
  if (input.technician !== undefined) {
    parts.push('i.operator = ?');
    values.push(numberOfId(db, input.technician) ?? -1);
  }
  return db
    .prepare(
      `SELECT s.id, i.customer, os.id AS technician, o.name AS technicianName, i.sortAt, i.workMinutes, i.travelMinutes, i.km, i.expenseCents,
              i.billing, i.billedCents
       FROM interventions i JOIN streams s ON s.sn = i.sn LEFT JOIN streams os ON os.sn = i.operator LEFT JOIN records o ON o.sn = i.operator
       WHERE ${parts.join(' AND ')} ORDER BY i.sortAt, i.sn`,
    )
    .all(...values) as Row[];
}

/** What open work costs as things stand, by intervention. */
function openPrices(store: ReadStore, input: Input, house: BillingHouse): Map<string, number> {
  const data = loadRun(store, {
    until: endOfDay(input.to, house),
    ...(input.customer === undefined ? {} : { customer: input.customer }),
  });
  const prices = new Map<string, number>();
  for (const bundle of data.bundles)
    for (const { work, priced } of priceAll(bundle, data, house)) prices.set(work.id, priced.netCents);
  return prices;
}

/** The instant after a calendar day: the next one's beginning, found from its noon so that no change of clocks matters. */
function endOfDay(day: string, house: BillingHouse): number {
  const noon = Date.parse(`${day}T12:00:00Z`) + DAY_MS;
  return startOfDay(new Date(noon).toISOString().slice(0, 10), house.calendar.zone);
}

type Place = (row: Row) => { readonly key: string; readonly name: string };

/** Which group a row belongs to. */
function placeOf(store: ReadStore, by: Input['by'], rows: readonly Row[]): Place {
  if (by === 'month')
    return (row) => {
      const month = store.env.monthOf(row.sortAt);
      return { key: month, name: month };
    };
  if (by === 'technician') return (row) => ({ key: row.technician ?? '', name: row.technicianName ?? '' });
  if (by === 'contract') {
    const contracts = contractsOfWork(
      store,
      rows.map((row) => row.id),
    );
    return (row) => contracts.get(row.id) ?? { key: '', name: '' };
  }
  return customerPlace(store);
}

function customerPlace({ db }: ReadStore): Place {
  const merges = loadMerges(db);
  const find = db.prepare('SELECT s.id, r.name FROM streams s LEFT JOIN records r ON r.sn = s.sn WHERE s.sn = ?');
  const known = new Map<number, { key: string; name: string }>();
  return (row) => {
    if (row.customer === null) return { key: '', name: '' };
    const sn = merges.survivor(row.customer);
    let place = known.get(sn);
    if (place === undefined) {
      const found = find.get(sn) as { id: string; name: string | null };
      known.set(sn, (place = { key: found.id, name: found.name ?? '' }));
    }
    return place;
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
