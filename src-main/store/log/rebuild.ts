import { REDUCERS } from '#shared/domain/reducers.ts';
import type { Cell, Kind } from '#shared/domain/kind.ts';
import { SportelloError } from '#shared/result.ts';
import { openWritable, type ReadDb, type Statement, type WriteDb } from '../db.ts';
import { createIndexes, createProjections, dropProjections, REFERENCES } from '../schema.ts';
import type { Store } from '../store.ts';
import { reconsiderPending } from './pending.ts';
import { numberOf, packState } from './streams.ts';
import { branchIds, lastStream, SWEEP, sweep, type SweptStream } from './sweep.ts';

/** How far long work has come; in whole steps of whatever it counts. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a rebuild made. */
export interface Rebuilt {
  readonly streams: number;
  readonly tickets: number;
  /** Streams whose stored state was not what their events say. */
  readonly corrected: number;
}

export interface RebuildOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** How long one slice of work may keep the thread, ms: a click on *stop* is heard between two. */
  readonly sliceMs?: number;
}

const SLICE_MS = 25;

/**
 * Makes all tables, roll-ups and states again from the log, in one transaction: until it ends every reader sees the
 * old tables, and a stop or a crash leaves them. Saves meanwhile are refused as `busy`.
 * @throws SportelloError cancelled when `signal` says so, busy, disk_full
 */
export async function rebuild(store: Store, options: RebuildOptions = {}): Promise<Rebuilt> {
  const { onProgress, signal, sliceMs = SLICE_MS } = options;
  // Its own connection: what the desk reads meanwhile through the other one is still the old tables.
  const alone = !store.db.raw.memory;
  const db = alone ? openWritable(store.db.raw.name, { create: false }) : store.db;
  if (alone) db.raw.pragma('mmap_size = 1073741824');
  if (alone) store.db.raw.pragma('busy_timeout = 0');
  try {
    const steps = rebuildSteps(store, db);
    let until = performance.now() + sliceMs;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() < until) continue;
      onProgress?.(step.value);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true) steps.throw(new SportelloError({ code: 'cancelled', safe: 'nothingChanged' }));
      until = performance.now() + sliceMs;
    }
  } finally {
    if (alone) {
      store.db.raw.pragma('busy_timeout = 5000');
      db.raw.pragma('wal_checkpoint(PASSIVE)');
      db.raw.close();
    }
  }
}

/** Whether the tables were made by other folds than this version's: they must be rebuilt before anything is shown. */
export function isStale(db: ReadDb): boolean {
  const row = db.prepare(`SELECT value FROM meta WHERE key = 'reducers'`).get() as { value: string } | undefined;
  // A store that was never rebuilt was filled by the first generation.
  return Number(row?.value ?? 1) !== REDUCERS;
}

/** The same without letting go of the thread, for a store nobody else has in hand. */
export function rebuildNow(store: Store, onProgress: (progress: Progress) => void = () => undefined): Rebuilt {
  const steps = rebuildSteps(store, store.db);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
  }
}

function* rebuildSteps(store: Store, db: WriteDb): Generator<Progress, Rebuilt> {
  const writer: Store = { ...store, db };
  const fresh = new Map<string, number>();
  db.prepare('BEGIN IMMEDIATE').run();
  try {
    reconsiderPending(writer);
    dropProjections(db);
    createProjections(db, false);
    writer.states.clear();
    const total = lastStream(db);
    const desks = branchIds(db);
    const tables = rowWriter(writer, fresh);
    const update = db.prepare('UPDATE streams SET last = ?, pending = ?, state = ? WHERE sn = ?');
    const cells = new Map<string, number>();
    let streams = 0;
    let tickets = 0;
    let corrected = 0;
    for (let from = 1; from <= total; from += SWEEP) {
      for (const stream of sweep(writer, db, desks, from, from + SWEEP - 1)) {
        if (stream.state !== undefined) streams += 1;
        if (keepState(update, stream)) corrected += 1;
        const { definition, state } = stream;
        if (definition === undefined || state === undefined) continue;
        if (tables(definition, stream.sn, state) && stream.kind === 'ticket') tickets += 1;
        for (const { key, n } of definition.cells(state, writer.env)) cells.set(key, (cells.get(key) ?? 0) + n);
      }
      yield { done: Math.min(from + SWEEP - 1, total), total };
    }
    fillCells(db, cells);
    createIndexes(db);
    db.prepare(
      `INSERT INTO meta(key, value) VALUES('reducers', ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
    ).run(String(REDUCERS));
    db.prepare('COMMIT').run();
    for (const [id, sn] of fresh) if (store.numbers.size < 50_000) store.numbers.set(id, sn);
    return { streams, tickets, corrected };
  } catch (error) {
    if (db.raw.inTransaction) db.prepare('ROLLBACK').run();
    throw error;
  }
}

/** Writes state and order key only where they are not what they should be; says whether it did. */
function keepState(update: Statement, { sn, id, definition, stored, last, pending, state }: SweptStream): boolean {
  const text = definition === undefined || state === undefined ? null : packState(definition, id, state);
  const waits = pending ? 1 : 0;
  if (stored.last === last && stored.pending === waits && stored.state === text) return false;
  update.run(last, waits, text, sn);
  return true;
}

/** Inserts rows with one prepared statement per table; false when the state has no row. */
function rowWriter(store: Store, fresh: Map<string, number>): (kind: Kind, sn: number, state: unknown) => boolean {
  const tables = new Map<string, { readonly insert: Statement; readonly columns: readonly Column[] }>();
  function tableOf(name: string): { readonly insert: Statement; readonly columns: readonly Column[] } {
    const found = tables.get(name);
    if (found !== undefined) return found;
    const names = (store.db.raw.pragma(`table_info(${name})`) as { name: string }[])
      .map((one) => one.name)
      .filter((one) => one !== 'sn');
    const columns = names.map((column) => ({ name: column, target: REFERENCES[name]?.[column] }));
    const sql = `INSERT INTO ${name}(sn, ${names.map((one) => `"${one}"`).join(', ')}) VALUES(?${', ?'.repeat(names.length)})`;
    const made = { insert: store.db.prepare(sql), columns };
    tables.set(name, made);
    return made;
  }
  return (kind, sn, state) => {
    const row = kind.row(state);
    if (row === null) return false;
    const { insert, columns } = tableOf(kind.table);
    const values: Cell[] = [sn];
    for (const { name, target } of columns) {
      const value = row[name] ?? null;
      values.push(
        target === undefined || typeof value !== 'string'
          ? value
          : numberOf(store, target === '' ? kind.kind : target, value, fresh),
      );
    }
    insert.run(values);
    return true;
  };
}

interface Column {
  readonly name: string;
  /** Kind of the stream the column points at; '' = the row's own kind; undefined = a plain value. */
  readonly target: string | undefined;
}

function fillCells(db: WriteDb, cells: ReadonlyMap<string, number>): void {
  const insert = db.prepare('INSERT INTO rollups(key, n) VALUES(?, ?)');
  for (const [key, n] of [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1))) if (n !== 0) insert.run(key, n);
}
