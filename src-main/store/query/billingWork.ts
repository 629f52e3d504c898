import { type ContractChoice, contractFor } from '#shared/domain/bill/contractFor.ts';
import { type BillingCalendar, dayOf } from '#shared/domain/billing/calendar.ts';
import type { Technician, TripLeg, Work } from '#shared/domain/billing/work.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import type { Kind } from '#shared/domain/kind.ts';
import type { ContractKind } from '#shared/domain/people/contract.ts';
import type { InterventionRequest } from '#shared/domain/ticket/requests.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import type { ReadDb } from '../db.ts';
import { unpackState } from '../log/streams.ts';

/** A done intervention as read for billing, with what its call says of it. `customer` is a local number, as stored. */
export interface WorkRow {
  readonly id: string;
  readonly state: string;
  readonly customer: number | null;
  readonly number: string | null;
  readonly contractKind: ContractKind | null;
  /** JSON: contract, product, asset, requests of the call. */
  readonly call: string | null;
}

/** One look into the call's state for the four things its table does not have as they are needed here. */
const COLUMNS = `s.id, s.state, i.customer, t.number, t.contractKind,
  json_extract(ts.state, '$.contract', '$.product', '$.asset', '$.requests') AS call`;
const JOINS = `JOIN streams s ON s.sn = i.sn LEFT JOIN tickets t ON t.sn = i.ticket LEFT JOIN streams ts ON ts.sn = i.ticket`;
/** As the partial index says it. */
const UNBILLED = `i.billing IN ('open', 'disputed', 'excluded')`;

/** Work to be billed that began before `until` (ms UTC): of these customers (local numbers), of nobody, or of all. */
export function openRows(db: ReadDb, until: number, customers: readonly number[] | 'nobody' | null): WorkRow[] {
  if (customers === 'nobody')
    return db
      .prepare(
        `SELECT ${COLUMNS} FROM interventions i INDEXED BY interventions_unbilled ${JOINS}
         WHERE ${UNBILLED} AND i.billing <> 'excluded' AND i.customer IS NULL AND i.sortAt < ?`,
      )
      .all(until) as WorkRow[];
  return (
    customers === null
      ? db
          .prepare(
            `SELECT ${COLUMNS} FROM interventions i INDEXED BY interventions_unbilled ${JOINS}
             WHERE ${UNBILLED} AND i.billing <> 'excluded' AND i.sortAt < ?`,
          )
          .all(until)
      : db
          .prepare(
            `SELECT ${COLUMNS} FROM interventions i ${JOINS}
             WHERE i.customer IN (SELECT value FROM json_each(?)) AND i.billing IN ('open', 'disputed') AND i.sortAt < ?`,
          )
          .all(JSON.stringify(customers), until)
  ) as WorkRow[];
}

/**
 * Open work that began before `until` (ms UTC), of these customers or of all, whose leader also led other recorded work in
 * the same minutes: of whichever customer, billed or not. Nothing recorded is longer than a day.
 */
export function overlappingIds(db: ReadDb, until: number, customers: readonly number[] | null): ReadonlySet<string> {
  const also = (work: string): string => `${work}.status = 'done' AND ${work}.billing <> 'excluded'`;
  const rows = db
    .prepare(
      `SELECT DISTINCT s.id FROM interventions i
       JOIN interventions o INDEXED BY interventions_day
         ON o.operator = i.operator AND o.sortAt > i.sortAt - ${DAY_MS} AND o.sortAt < i."end"
       JOIN streams s ON s.sn = i.sn
       WHERE i.billing IN ('open', 'disputed') AND i.sortAt < ? AND o.sn <> i.sn AND o."end" > i.start AND ${also('o')}
       ${customers === null ? '' : 'AND i.customer IN (SELECT value FROM json_each(?))'}`,
    )
    .all(...(customers === null ? [until] : [until, JSON.stringify(customers)])) as { id: string }[];
  return new Set(rows.map((row) => row.id));
}

/** Billed work of customers since an instant (ms UTC) of each: what used their packs and counted as their visits. */
export function billedRows(db: ReadDb, since: readonly (readonly [customer: number, from: number])[]): WorkRow[] {
  if (since.length === 0) return [];
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?) k
       CROSS JOIN interventions i INDEXED BY interventions_customer
         ON i.customer = json_extract(k.value, '$[0]') AND i.sortAt >= json_extract(k.value, '$[1]')
       ${JOINS} WHERE i.billing = 'billed'`,
    )
    .all(JSON.stringify(since)) as WorkRow[];
}

/** Single interventions by id, whatever became of them. */
export function rowsById(db: ReadDb, ids: readonly string[]): WorkRow[] {
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?) k CROSS JOIN streams o ON o.id = k.value JOIN interventions i ON i.sn = o.sn ${JOINS}`,
    )
    .all(JSON.stringify(ids)) as WorkRow[];
}

/** Done work of these trips, whoever it was for. */
export function tripRows(db: ReadDb, trips: readonly string[]): WorkRow[] {
  if (trips.length === 0) return [];
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?) k CROSS JOIN interventions i INDEXED BY interventions_trip ON i.trip = k.value
       ${JOINS} WHERE i.trip IS NOT NULL AND i.status = 'done'`,
    )
    .all(JSON.stringify(trips)) as WorkRow[];
}

/** What the rows need beside themselves. */
export interface WorkReader {
  readonly read: (row: WorkRow) => Work;
  readonly leg: (row: WorkRow) => TripLeg & { readonly trip: string | null };
}

/** Reads rows into work: who did it, and the contract that covers it. `ownContracts` are the customer's. */
export function createWorkReader(
  kind: Kind,
  calendar: Pick<BillingCalendar, 'zone'>,
  technicians: ReadonlyMap<string, Technician>,
  contracts: ReadonlyMap<string, ContractChoice>,
  ownContracts: (customer: number | null) => readonly ContractChoice[],
): WorkReader {
  const stateOf = (row: WorkRow): InterventionState => unpackState(kind, row.id, row.state) as InterventionState;
  return {
    read(row) {
      const state = stateOf(row);
      const [contract, product, asset, requests] = callOf(row);
      const terms = contractFor(
        {
          day: state.start === null ? null : dayOf(state.start, calendar),
          product,
          asset,
          named: contract === null ? undefined : contracts.get(contract),
          kind: row.contractKind,
        },
        ownContracts(row.customer),
      );
      return {
        id: row.id,
        mode: state.mode,
        start: state.start,
        end: state.end,
        breakMinutes: state.breakMinutes,
        travelMinutes: state.travelMinutes,
        km: state.km,
        expenses: state.expenses,
        parts: state.parts,
        urgent: state.urgent,
        warranty: state.warranty,
        trip: state.trip,
        overrides: state.overrides,
        hold: state.hold,
        billed: state.billed,
        ticketNumber: row.number,
        technicians: techniciansOf(state, technicians),
        contract: terms,
        contractKind: terms?.sort ?? row.contractKind ?? 'undefined',
        requests: requests ?? [],
      };
    },
    leg(row) {
      const { id, mode, start, km, travelMinutes, trip, billed } = stateOf(row);
      return { id, mode, start, km, travelMinutes, trip, billed };
    },
  };
}

export type Call = readonly [
  contract: string | null,
  product: string | null,
  asset: string | null,
  requests: readonly InterventionRequest[] | null,
];

export function callOf(row: Pick<WorkRow, 'call'>): Call {
  return row.call === null ? [null, null, null, null] : (JSON.parse(row.call) as Call);
}

/** Who led first, then the colleagues; who is no record here (yet) is priced at the general rate. */
function techniciansOf(state: InterventionState, known: ReadonlyMap<string, Technician>): Technician[] {
  const ids = state.operator === null ? state.others : [state.operator, ...state.others];
  return ids.map((id) => known.get(id) ?? { id, name: '', level: null });
}
