import type { ReadDb } from '../db.ts';
import type { ReadStore } from '../store.ts';
import { branchAt, deskSeqAt } from './position.ts';
import type { Progress } from './rebuild.ts';
import { createStateSum } from './stateHash.ts';
import { packState } from './streams.ts';
import { branchIds, lastStream, SWEEP, sweep, type SweptStream } from './sweep.ts';
import { createRowCheck, type Row, type Rows, TABLES, type Table } from './verifyRow.ts';
import type { Problems } from './verify.ts';

interface TablesVerified {
  readonly hash: string;
  readonly events: number;
  readonly tickets: number;
  readonly streams: number;
  readonly pending: number;
  readonly unknown: number;
}

/** Folds every stream afresh and compares: stored state, table rows, roll-up cells. Sums the states' hashes on the way. */
export function* verifyTables(
  store: ReadStore,
  problems: Problems,
  before: number,
  total: number,
): Generator<Progress, TablesVerified> {
  const { db } = store;
  const last = lastNumber(db);
  const desks = branchIds(db);
  const sum = createStateSum();
  const checkRow = createRowCheck(db);
  const cells = new Map<string, number>();
  let tickets = 0;
  let streams = 0;
  let pending = 0;
  let unknown = 0;
  for (let from = 1; from <= last; from += SWEEP) {
    const to = from + SWEEP - 1;
    const rows = rowsBetween(db, from, to);
    for (const stream of sweep(store, db, desks, from, to)) {
      if (stream.pending) pending += 1;
      unknown += stream.unknown;
      for (const pos of stream.unreadable)
        problems.add('unreadable', { desk: desks.get(branchAt(pos)) ?? '', deskSeq: deskSeqAt(pos) });
      checkState(stream, problems);
      const table = checkRow(stream, rows, problems);
      if (stream.state === undefined || stream.definition === undefined) continue;
      streams += 1;
      if (table === 'tickets') tickets += 1;
      sum.add(stream.id, stream.state);
      for (const { key, n } of stream.definition.cells(stream.state, store.env))
        cells.set(key, (cells.get(key) ?? 0) + n);
    }
    for (const table of TABLES) for (const sn of rows[table].keys()) problems.add('strayRow', { kind: table, sn });
    yield { done: Math.min(before + to, total), total };
  }
  checkCells(db, cells, problems);
  const events = (db.prepare('SELECT count(*) AS n FROM events').get() as { n: number }).n;
  return { hash: sum.hex(), events, tickets, streams, pending, unknown };
}

/** Highest number in use: a stray row may stand beyond the last stream. */
function lastNumber(db: ReadDb): number {
  const rows = TABLES.map(
    (table) => (db.prepare(`SELECT max(sn) AS sn FROM ${table}`).get() as { sn: number | null }).sn ?? 0,
  );
  return Math.max(lastStream(db), ...rows);
}

function rowsBetween(db: ReadDb, from: number, to: number): Rows {
  const read = (table: Table): Map<number, Row> => {
    const rows = db.prepare(`SELECT * FROM ${table} WHERE sn BETWEEN ? AND ?`).all(from, to) as (Row & {
      sn: number;
    })[];
    return new Map(rows.map((row) => [row.sn, row]));
  };
  return {
    tickets: read('tickets'),
    records: read('records'),
    interventions: read('interventions'),
    bills: read('bills'),
  };
}

function checkState(stream: SweptStream, problems: Problems): void {
  const { definition, stored, id } = stream;
  const text = definition === undefined || stream.state === undefined ? null : packState(definition, id, stream.state);
  if (stored.state !== text || stored.last !== stream.last || (stored.pending === 1) !== stream.pending) {
    problems.add('state', { kind: stream.kind, stream: id });
  }
}

function checkCells(db: ReadDb, wanted: ReadonlyMap<string, number>, problems: Problems): void {
  const present = new Map(
    (db.prepare('SELECT key, n FROM rollups').all() as { key: string; n: number }[]).map((row) => [row.key, row.n]),
  );
  for (const [key, n] of wanted) {
    if (n !== 0 && present.get(key) !== n) problems.add('cell', { key });
    present.delete(key);
  }
  for (const key of present.keys()) problems.add('cell', { key });
}
