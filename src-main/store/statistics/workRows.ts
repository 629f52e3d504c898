import type { ReadDb } from '../db.ts';

/** An intervention as statistics read it. References are local numbers, instants ms UTC, times whole minutes. */
export interface WorkRow {
  readonly sortAt: number;
  readonly status: string;
  readonly mode: string;
  readonly operator: number | null;
  readonly customer: number | null;
  /** When what is planned should be over, or at least have begun. */
  readonly dueAt: number | null;
  readonly outcome: string | null;
  readonly workMinutes: number | null;
  readonly travelMinutes: number | null;
  readonly km: number | null;
  readonly expenseCents: number | null;
}

const COLUMNS = `sortAt, status, mode, operator, customer, coalesce(planEnd, planStart) AS dueAt, outcome, workMinutes, travelMinutes, km, expenseCents`;

/** Every intervention by its local number. */
export function readAllWork(db: ReadDb): Map<number, WorkRow> {
  const rows = db.prepare(`SELECT sn, ${COLUMNS} FROM interventions NOT INDEXED`).iterate() as Iterable<
    WorkRow & { sn: number }
  >;
  const work = new Map<number, WorkRow>();
  for (const row of rows) work.set(row.sn, row);
  return work;
}

/** One intervention; undefined when the stream is none. */
export function readWork(db: ReadDb, sn: number): WorkRow | undefined {
  return db.prepare(`SELECT ${COLUMNS} FROM interventions WHERE sn = ?`).get(sn) as WorkRow | undefined;
}
