import type { Cell, Kind } from '#shared/domain/kind.ts';
import { REFERENCES } from '../schema.ts';
import type { InsertPlan, Store } from '../store.ts';
import { numberOf } from './streams.ts';

type Row = Readonly<Record<string, Cell>>;

/**
 * Brings the table of a stream from one state to the next, touching only the columns that differ: an index whose
 * columns stay is not written, and each page not written makes a save shorter.
 */
export function projectRow(
  store: Store,
  kind: Kind,
  sn: number,
  before: unknown,
  after: unknown,
  fresh: Map<string, number>,
): void {
  const old = before === undefined ? null : kind.row(before);
  const row = kind.row(after);
  if (row === null) {
    if (old !== null) store.db.prepare(`DELETE FROM ${kind.table} WHERE sn = ?`).run(sn);
    return;
  }
  if (old === null) {
    insertRow(store, kind, sn, row, fresh);
    return;
  }
  const names = Object.keys(row).filter((name) => name !== 'id' && row[name] !== old[name]);
  if (names.length === 0) return;
  const values = names.map((name) => cell(store, kind, name, row, fresh));
  store.db
    .prepare(`UPDATE ${kind.table} SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE sn = ?`)
    .run(...values, sn);
}

/** Puts the first row of a stream; one that stands there already (a rebuild cut short) is replaced. */
export function insertRow(store: Store, kind: Kind, sn: number, row: Row, fresh: Map<string, number>): void {
  const { names, statement } = insertPlan(store, kind, row);
  const values: Cell[] = [sn];
  for (const name of names) values.push(cell(store, kind, name, row, fresh));
  statement.run(...values);
}

/** The columns of a kind's row and the statement that puts them, made once: the text alone cost a save microseconds. */
function insertPlan(store: Store, kind: Kind, row: Row): InsertPlan {
  let plan = store.insertPlans.get(kind.kind);
  if (plan === undefined) {
    const names = Object.keys(row).filter((name) => name !== 'id');
    const columns = names.map((name) => `"${name}"`).join(', ');
    plan = {
      names,
      statement: store.db.prepare(
        `INSERT OR REPLACE INTO ${kind.table}(sn, ${columns}) VALUES(?${', ?'.repeat(names.length)})`,
      ),
    };
    store.insertPlans.set(kind.kind, plan);
  }
  return plan;
}

function cell(store: Store, kind: Kind, name: string, row: Row, fresh: Map<string, number>): Cell {
  const value = row[name] ?? null;
  if (typeof value !== 'string') return value;
  const target = REFERENCES[kind.table]?.[name];
  if (target === undefined) return value;
  return numberOf(store, target === '' ? kind.kind : target, value, fresh);
}

/** Subtracts what a stream contributed before and adds what it contributes now. */
export function projectCells(store: Store, kind: Kind, before: unknown, after: unknown): void {
  const delta = new Map<string, number>();
  if (before !== undefined)
    for (const { key, n } of kind.cells(before, store.env)) delta.set(key, (delta.get(key) ?? 0) - n);
  for (const { key, n } of kind.cells(after, store.env)) delta.set(key, (delta.get(key) ?? 0) + n);
  for (const [key, n] of delta) {
    if (n !== 0) addToCell(store, key, n);
  }
}

/** A cell that falls to nothing goes: equal stores then have equal roll-ups. One that is added to cannot fall. */
function addToCell(store: Store, key: string, n: number): void {
  store.db
    .prepare('INSERT INTO rollups(key, n) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET n = n + excluded.n')
    .run(key, n);
  if (n < 0) store.db.prepare('DELETE FROM rollups WHERE key = ? AND n = 0').run(key);
}
