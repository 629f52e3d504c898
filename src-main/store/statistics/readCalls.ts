import type { ReadDb } from '../db.ts';

/** A row of the table of calls as statistics read it. References are local numbers, instants ms UTC. */
export interface CallRow {
  readonly openedAt: number;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  readonly status: string;
  readonly callBack: number;
  readonly channel: string;
  readonly customer: number | null;
  readonly product: number | null;
  readonly type: number | null;
  readonly urgency: string | null;
  readonly blocked: number | null;
  readonly contract: string | null;
  readonly service: number | null;
  readonly group: number | null;
  readonly level: number | null;
  readonly operator: number | null;
  readonly end: string | null;
  readonly reopenings: number;
  readonly activities: number;
  readonly maxLevel: number;
  readonly openedBy: string;
  readonly solvedBy: string | null;
  readonly trail: string | null;
}

const COLUMNS = `openedAt, solvedAt, closedAt, status, callBack, channel, customer, product, type, urgency, blocked,
  contractKind AS contract, service, grp AS "group", level, operator, "end", reopenings, activities, maxLevel, openedBy, solvedBy, trail`;

/** Every call with its local number, as they lie in the table. */
export function* readAllCalls(db: ReadDb): Generator<CallRow & { readonly sn: number }> {
  yield* db.prepare(`SELECT sn, ${COLUMNS} FROM tickets`).iterate() as Iterable<CallRow & { sn: number }>;
}

/** One call; null when it is none (any more). */
export function readCall(db: ReadDb, sn: number): CallRow | null {
  return (db.prepare(`SELECT ${COLUMNS} FROM tickets WHERE sn = ?`).get(sn) as CallRow | undefined) ?? null;
}
