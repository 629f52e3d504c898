import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEventRegistry, createKinds } from '#shared/domain/kinds.ts';
import { REDUCERS } from '#shared/domain/reducers.ts';
import { SportelloError } from '#shared/result.ts';
import { createZone, monthKey, type Zone } from '#shared/time/zone.ts';
import { compareHead, mintBranch, placeOf, readOwnBranch, type BranchReason } from './branch.ts';
import { checkpointPassive } from './checkpoint.ts';
import { openReadable, openWritable, type ReadDb, type WriteDb } from './db.ts';
import { headFile, NO_HEAD, openHead, readHead } from './head.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import { isStale, type Progress, rebuildNow } from './log/rebuild.ts';
import { keepHead } from './log/transaction.ts';
import { storeError } from './errors.ts';
import { APPLICATION_ID, createSchema, SCHEMA_VERSION } from './schema.ts';
import { migrate } from './migrate.ts';
import type { Ports, ReadStore, Store, StoreContext } from './store.ts';

/** Name of the database in a desk's folder. */
export function storeFile(dir: string): string {
  return join(dir, 'sportello.db');
}

/** A store open to write, what was noticed while opening it, and how to close it. */
export interface OpenedStore {
  readonly store: Store;
  /** A new branch was begun because of this, and the person should be told. */
  readonly noticed: 'tail-lost' | 'moved' | null;
  readonly close: () => void;
}

/** True when a store has been made in this folder. */
export function storeExists(dir: string): boolean {
  return existsSync(storeFile(dir)) || existsSync(headFile(dir));
}

/**
 * Makes a new, empty store. `zone` is the company's time zone, fixed from now on.
 * @throws SportelloError conflict when there is one already, read_only, disk_full
 */
export function initStore(dir: string, zone: string, ports: Ports): void {
  createZone(zone);
  if (storeExists(dir))
    throw new SportelloError({ code: 'conflict', field: 'data', reason: 'storeExists', safe: 'nothingChanged' });
  try {
    mkdirSync(dir, { recursive: true });
    // Made aside and moved into place: a first run that is killed leaves no half a store, which would look foreign.
    const made = `${storeFile(dir)}.new`;
    for (const end of ['', '-wal', '-shm']) rmSync(`${made}${end}`, { force: true });
    const db = openWritable(made, { create: true });
    try {
      db.raw.transaction(() => fill(db, zone, ports, 'init')).immediate();
    } finally {
      db.raw.close();
    }
    renameSync(made, storeFile(dir));
  } catch (error) {
    throw storeError(error);
  }
}

function fill(db: WriteDb, zone: string, ports: Ports, reason: BranchReason): void {
  createSchema(db);
  db.prepare(`INSERT INTO meta(key, value) VALUES('zone', ?), ('madeAt', ?), ('reducers', ?)`).run(
    zone,
    String(ports.now()),
    String(REDUCERS),
  );
  mintBranch(db, ports, reason);
}

export interface OpenOptions {
  readonly newBranch?: BranchReason;
  /** Told how far the rebuild is that follows a change of the folds; not at all when there is none. */
  readonly onRebuild?: (progress: Progress) => void;
}

/**
 * Opens the store of a folder for its one writer. Tables that another version's folds made are made again first, in
 * one transaction: who is killed meanwhile finds the old ones, and begins again.
 * @throws SportelloError store_missing, store_foreign, store_newer, store_damaged, store_locked, read_only
 */
export function openStore(dir: string, ports: Ports, options: OpenOptions = {}): OpenedStore {
  requireFile(dir);
  let lock: FolderLock | undefined;
  let db: WriteDb | undefined;
  try {
    lock = lockFolder(dir);
    db = openWritable(storeFile(dir), { create: false, check: checkIdentity });
    migrate(db, dir, ports);
    const place = placeOf(dir);
    const head = compareHead(db, readOwnBranch(db), readHead(dir), place);
    const reason = options.newBranch ?? (head === 'same' ? null : head);
    if (reason !== null) mintBranch(db, ports, reason);
    const store: Store = {
      ...contextOf(db, dir, ports),
      db,
      branch: readOwnBranch(db),
      numbers: new Map(),
      known: new Set(),
      states: new Map(),
      commands: { newest: null },
      callNumbers: new Map(),
      insertPlans: new Map(),
      head: openHead(dir),
      place,
    };
    keepHead(store);
    // A branch begun just now is known before anything else takes its time.
    store.head.flush();
    if (isStale(db)) rebuildNow(store, options.onRebuild);
    const opened = { db, lock };
    return { store, noticed: head === 'same' ? null : head, close: () => closeStore(store, opened.lock) };
  } catch (error) {
    db?.raw.close();
    lock?.release();
    throw storeError(error);
  }
}

function closeStore(store: Store, lock: FolderLock): void {
  try {
    keepHead(store);
    checkpointPassive(store.db);
  } finally {
    // Whatever the disk says, nothing stays open: the folder must not look taken.
    store.head.close();
    store.db.raw.close();
    lock.release();
  }
}

/**
 * Opens the store of a folder to be asked only; works beside the writer.
 * @throws SportelloError store_missing, store_foreign, store_newer, store_damaged
 */
export function openReadStore(dir: string, ports: Ports): { store: ReadStore; close: () => void } {
  requireFile(dir);
  return openReadFile(storeFile(dir), dir, ports);
}

/**
 * Opens any database of a store to be asked only: a backup, or one that was set aside. `dir` is where its head lies.
 * @throws SportelloError store_foreign, store_newer, store_damaged
 */
export function openReadFile(file: string, dir: string, ports: Ports): { store: ReadStore; close: () => void } {
  let db: ReadDb | undefined;
  try {
    db = openReadable(file);
    checkIdentity(db);
    const store = { ...contextOf(db, dir, ports), db };
    return { store, close: () => store.db.raw.close() };
  } catch (error) {
    db?.raw.close();
    throw storeError(error);
  }
}

/** A store in memory, for simulations and tests: same code, no file, no head. */
export function memoryStore(zone: string, ports: Ports, cacheKiB = 2048): OpenedStore {
  const db = openWritable(':memory:', { create: true, cacheKiB });
  fill(db, zone, ports, 'init');
  const store: Store = {
    ...contextOf(db, ':memory:', ports),
    db,
    branch: readOwnBranch(db),
    numbers: new Map(),
    known: new Set(),
    states: new Map(),
    commands: { newest: null },
    callNumbers: new Map(),
    insertPlans: new Map(),
    head: NO_HEAD,
    place: '',
  };
  return { store, noticed: null, close: () => db.raw.close() };
}

function contextOf(db: ReadDb, dir: string, ports: Ports): StoreContext {
  const row = db.prepare(`SELECT value FROM meta WHERE key = 'zone'`).get() as { value: string };
  let zone: Zone | undefined;
  const env = {
    // The first look into a zone's rules takes tens of milliseconds: not while a store is being opened.
    monthOf(ms: number): string {
      zone ??= createZone(row.value);
      return monthKey(ms, zone);
    },
  };
  return { dir, kinds: createKinds(), registry: createEventRegistry(), env, zone: row.value, ports };
}

/** A file that is gone after the first run is an error, never a new empty store. */
function requireFile(dir: string): void {
  if (existsSync(storeFile(dir))) return;
  const lost = existsSync(headFile(dir));
  throw new SportelloError({
    code: 'store_missing',
    reason: lost ? 'gone' : 'never',
    safe: lost ? 'backups' : undefined,
  });
}

function checkIdentity(db: ReadDb): void {
  const id = db.raw.pragma('application_id', { simple: true });
  if (id !== APPLICATION_ID) throw new SportelloError({ code: 'store_foreign', safe: 'nothingChanged' });
  const version = db.raw.pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA_VERSION)
    throw new SportelloError({ code: 'store_newer', params: { version }, safe: 'nothingChanged' });
}
