import type { BillListLine } from '#shared/api/billShapes.ts';
import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import type { BillState } from '#shared/domain/bill/state.ts';
import { SportelloError } from '#shared/result.ts';
import type { ReadDb } from '../db.ts';
import { loadState } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';
import { familyOfId } from './billingRecords.ts';
import { numberOfId } from './merged.ts';

const COLUMNS = `s.id, b.number, b.type, b.date, b.month, cs.id AS customer, b.customerName, b.netCents, b.vatCents, b.totalCents, b.payCents,
  b.dueDate, rs.id AS reversedBy, os.id AS reverses, b.exported`;
const JOINS = `JOIN streams s ON s.sn = b.sn LEFT JOIN streams cs ON cs.sn = b.customer LEFT JOIN streams rs ON rs.sn = b.reversedBy
  LEFT JOIN streams os ON os.sn = b.reverses`;
/** Amounts of credit notes are positive: their type says the sign. */
const SIGN = `CASE b.type WHEN 'TD04' THEN -1 ELSE 1 END`;

type Row = Omit<BillListLine, 'exported'> & { readonly exported: number };

/** Bills by number, newest first, and the sums of all that the filter has; credit notes count against them. */
export function listBills(db: ReadDb, input: ParsedInput<'bills.list'>): OutputOf<'bills.list'> {
  const parts = ['1 = 1'];
  const values: (string | number)[] = [];
  const add = (sql: string, ...bound: (string | number)[]): void => {
    parts.push(sql);
    values.push(...bound);
  };
  if (input.year !== undefined) add('b.year = ?', input.year);
  if (input.month !== undefined) add('b.month = ?', input.month);
  if (input.customer !== undefined)
    add('b.customer IN (SELECT value FROM json_each(?))', JSON.stringify(familyOfId(db, input.customer)));
  const where = parts.join(' AND ');
  const { total, ...sums } = db
    .prepare(
      `SELECT count(*) AS total, COALESCE(sum(${SIGN} * b.netCents), 0) AS netCents, COALESCE(sum(${SIGN} * b.vatCents), 0) AS vatCents,
              COALESCE(sum(${SIGN} * b.totalCents), 0) AS totalCents FROM bills b WHERE ${where}`,
    )
    .get(...values) as { total: number; netCents: number; vatCents: number; totalCents: number };
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM bills b ${JOINS} WHERE ${where} ORDER BY b.year DESC, b.date DESC, b.series, b.n DESC LIMIT ? OFFSET ?`,
    )
    .all(...values, input.limit, input.offset) as Row[];
  return { total, rows: rows.map(toLine), sums };
}

/** Ids of a month's bills and credit notes in the order of their numbers: what an export writes. */
export function billsOfMonth(db: ReadDb, month: string): string[] {
  const rows = db
    .prepare(
      'SELECT s.id FROM bills b JOIN streams s ON s.sn = b.sn WHERE b.month = ? ORDER BY b.year, b.series, b.n, s.id',
    )
    .all(month) as { id: string }[];
  return rows.map((row) => row.id);
}

/** How many bills a month has; credit notes and what they took back left out. */
export function countIssued(db: ReadDb, month: string): number {
  const row = db
    .prepare(`SELECT count(*) AS n FROM bills WHERE month = ? AND type = 'TD01' AND reversedBy IS NULL`)
    .get(month) as { n: number };
  return row.n;
}

/** The line of one bill, or null. */
export function billLineOf(db: ReadDb, id: string): BillListLine | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM bills b ${JOINS} WHERE b.sn = ?`).get(numberOfId(db, id) ?? -1) as
    | Row
    | undefined;
  return row === undefined ? null : toLine(row);
}

/** The folded state of an issued bill, or null. */
export function billState(
  store: ReadStore,
  id: string,
): (BillState & { readonly document: NonNullable<BillState['document']> }) | null {
  const state = loadState(store, store.db, 'bill', id) as BillState | undefined;
  return state?.document === undefined || state.document === null ? null : { ...state, document: state.document };
}

/** @throws SportelloError not_found */
export function billPage(store: ReadStore, id: string): OutputOf<'bill.get'> {
  const state = billState(store, id);
  const line = billLineOf(store.db, id);
  if (state === null || line === null)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'bill' } });
  return { line, document: state.document, reverseReason: state.reverseReason };
}

function toLine(row: Row): BillListLine {
  return { ...row, exported: row.exported === 1 };
}

/** Names of all files of electronic invoices ever written: their progressives are not used again. */
export function filesOfFatture(db: ReadDb): string[] {
  const rows = db
    .prepare(
      `SELECT json_extract(x.value, '$.file') AS file FROM bills b JOIN streams s ON s.sn = b.sn, json_each(s.state, '$.exports') x
       WHERE b.exported = 1 AND json_extract(x.value, '$.format') = 'fatturapa'`,
    )
    .all() as { file: string }[];
  return rows.map((row) => row.file);
}
