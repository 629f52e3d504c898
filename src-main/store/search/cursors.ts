import type { ReadDb } from '../db.ts';
import { branchSpan } from '../log/position.ts';

/** An event the index has not read yet, or a stream that changed otherwise. */
export interface Touched {
  readonly at: number;
  readonly sn: number;
}

/** Where each own branch stands now, and the last stream noted as changed: what an index made from the tables begins at. */
export function beginCursors(index: ReadDb, store: ReadDb): void {
  for (const no of ownBranches(store)) {
    const { from, to } = branchSpan(no);
    const last = store.prepare('SELECT max(pos) AS pos FROM events WHERE pos BETWEEN ? AND ?').get(from, to) as {
      pos: number | null;
    };
    moveCursor(index, store, no, last.pos ?? from);
  }
  setMeta(index, 'dirty', String(lastDirty(store)));
  setMeta(index, 'store', storeKey(store));
}

/**
 * Whether the index was made from this store as it is: the same store, and its log still says at each cursor what it
 * said then. A store brought back from a backup does not.
 */
export function cursorsFit(index: ReadDb, store: ReadDb): boolean {
  if (getMeta(index, 'store') !== storeKey(store) || Number(getMeta(index, 'dirty') ?? 0) > lastDirty(store))
    return false;
  const cursors = index.prepare('SELECT branch, pos, hash FROM cursors').all() as {
    branch: number;
    pos: number;
    hash: string;
  }[];
  return cursors.every(({ pos, hash }) => hashAt(store, pos) === hash);
}

/** Events of the own branch behind the cursor, oldest first or newest first. */
export function eventsBehind(index: ReadDb, store: ReadDb, no: number, limit: number, newest = false): Touched[] {
  const { from, to } = branchSpan(no);
  const cursor = index.prepare('SELECT pos FROM cursors WHERE branch = ?').get(no) as { pos: number } | undefined;
  return store
    .prepare(
      `SELECT pos AS at, sn FROM events WHERE pos > ? AND pos <= ? ORDER BY pos ${newest ? 'DESC' : 'ASC'} LIMIT ?`,
    )
    .all(cursor?.pos ?? from, to, limit) as Touched[];
}

/** Streams noted as changed behind the cursor. */
export function dirtyBehind(index: ReadDb, store: ReadDb, limit: number, newest = false): Touched[] {
  return store
    .prepare(`SELECT seq AS at, sn FROM search_dirty WHERE seq > ? ORDER BY seq ${newest ? 'DESC' : 'ASC'} LIMIT ?`)
    .all(Number(getMeta(index, 'dirty') ?? 0), limit) as Touched[];
}

export function moveCursor(index: ReadDb, store: ReadDb, no: number, pos: number): void {
  index.prepare('INSERT OR REPLACE INTO cursors(branch, pos, hash) VALUES(?, ?, ?)').run(no, pos, hashAt(store, pos));
}

export function ownBranches(store: ReadDb): number[] {
  return (store.prepare('SELECT no FROM branches WHERE own = 1').all() as { no: number }[]).map((row) => row.no);
}

export function getMeta(index: ReadDb, key: string): string | undefined {
  return (index.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined)?.value;
}

export function setMeta(index: ReadDb, key: string, value: string): void {
  index.prepare('INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)').run(key, value);
}

/** The chain's hash at an event, '' where there is none. */
function hashAt(store: ReadDb, pos: number): string {
  const row = store.prepare('SELECT hash FROM events WHERE pos = ?').get(pos) as { hash: Buffer | null } | undefined;
  return row?.hash?.toString('hex') ?? '';
}

function lastDirty(store: ReadDb): number {
  return (store.prepare('SELECT max(seq) AS seq FROM search_dirty').get() as { seq: number | null }).seq ?? 0;
}

function storeKey(store: ReadDb): string {
  return (store.prepare('SELECT desk FROM branches ORDER BY no LIMIT 1').get() as { desk: string }).desk;
}
