import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SportelloError } from '#shared/result.ts';
import { openReadable, openWritable, type ReadDb, type WriteDb } from '../db.ts';
import { storeError } from '../errors.ts';
import { erasuresIn, readKept } from '../erase/kept.ts';
import { readHead } from '../head.ts';
import { lockFolder } from '../lock.ts';
import { positionOf } from '../log/position.ts';
import { rebuildNow } from '../log/rebuild.ts';
import { openStore, storeFile, type OpenedStore } from '../open.ts';
import { APPLICATION_ID, createSchema } from '../schema.ts';
import { removeIndex, searchFile } from '../search/schema.ts';
import type { Ports } from '../store.ts';
import { backupFolder } from './folder.ts';
import { listBackups } from './listBackups.ts';
import { eraseAllAgain } from './restore.ts';
import { salvageBranch, type SalvagedEvents } from './salvageEvents.ts';
import { attempt, readSmall, type Row } from './salvageRead.ts';
import { salvageStreams } from './salvageStreams.ts';
import { replaceStore } from './setAside.ts';

/** What a salvage recovered, and what not. */
export interface Salvaged extends Readonly<SalvagedEvents> {
  readonly opened: OpenedStore;
  /** Where the damaged files lie now. */
  readonly setAside: string | null;
  /** Small tables (accounts, preferences, drafts) of which not every row could be read. */
  readonly incomplete: readonly string[];
  readonly streams: number;
  readonly tickets: number;
}

/** Tables beside the log, with their keys; of each, what can be read is joined by what backups have. */
const SMALL = ['meta', 'commands', 'credentials', 'preferences', 'drafts', 'erasures'] as const;

/**
 * Makes a new store from what can still be read of a damaged one, with what backups have for the rest, rebuilds its
 * tables and begins a new branch. The damaged files are set aside, nothing of them is deleted.
 * @throws SportelloError store_missing when there is neither a store nor a backup, store_locked, disk_full: the present
 * files are then where they were
 */
export function salvage(dir: string, ports: Ports): Salvaged {
  const { made, setAside } = recover(dir, ports);
  return { ...made, setAside, ...reopen(dir, ports) };
}

/** Makes the new database and puts it in the place of the damaged one. */
function recover(
  dir: string,
  ports: Ports,
): { made: SalvagedEvents & { incomplete: string[] }; setAside: string | null } {
  const next = join(dir, 'sportello.db.salvaged');
  const lock = lockFolder(dir);
  const sources: ReadDb[] = [];
  try {
    const damaged = openOld(storeFile(dir));
    const backups = listBackups(dir)
      .map((one) => openOld(join(backupFolder(dir), one.name)))
      .filter((one) => one !== null);
    sources.push(...(damaged === null ? [] : [damaged]), ...backups);
    if (sources.length === 0)
      throw new SportelloError({ code: 'store_missing', reason: 'nothingToSalvage', safe: 'nothingChanged' });
    removeDatabase(next);
    const made = fill(dir, next, damaged, backups);
    for (const one of sources.splice(0)) one.raw.close();
    const setAside = replaceStore(dir, next, ports.now());
    removeIndex(searchFile(dir));
    return { made, setAside };
  } catch (error) {
    throw storeError(error);
  } finally {
    for (const one of sources) one.raw.close();
    removeDatabase(next);
    lock.release();
  }
}

function reopen(dir: string, ports: Ports): Pick<Salvaged, 'opened' | 'streams' | 'tickets'> {
  const opened = openStore(dir, ports, { newBranch: 'salvaged' });
  try {
    const { streams, tickets } = rebuildNow(opened.store);
    eraseAllAgain(opened.store, [...readKept(dir), ...erasuresIn(opened.store.db)]);
    return { opened, streams, tickets };
  } catch (error) {
    opened.close();
    throw error;
  }
}

function fill(
  dir: string,
  file: string,
  damaged: ReadDb | null,
  backups: readonly ReadDb[],
): SalvagedEvents & { incomplete: string[] } {
  const to = openWritable(file, { create: true });
  try {
    to.raw.exec('BEGIN IMMEDIATE');
    createSchema(to);
    const incomplete = SMALL.filter((table) => !copySmall(table, damaged, backups, to));
    const streams = salvageStreams(damaged, backups, to);
    const head = readHead(dir);
    const events: SalvagedEvents = { read: 0, fromBackups: 0, lost: [] };
    for (const branch of copyBranches(damaged, backups, to)) {
      const tail = head !== null && head.branch === branch.desk ? head.deskSeq : 0;
      salvageBranch({ damaged, backups, to, streams }, { ...branch, tail }, events);
    }
    forgetIncomplete(to, events.lost);
    if (to.prepare(`SELECT 1 FROM meta WHERE key = 'zone'`).get() === undefined) {
      throw new SportelloError({ code: 'store_damaged', reason: 'noZone', safe: 'nothingChanged' });
    }
    to.raw.exec('COMMIT');
    to.raw.pragma('journal_mode = DELETE');
    return { ...events, incomplete };
  } finally {
    to.raw.close();
  }
}

/**
 * A command that lost an event counts as not carried out: whoever repeats it (an import is repeated under the same ids)
 * brings back what is missing, instead of being told that all is there already.
 */
function forgetIncomplete(to: WriteDb, lost: SalvagedEvents['lost']): void {
  const number = to.prepare('SELECT no FROM branches WHERE desk = ?').pluck();
  to.raw.exec('CREATE TEMP TABLE lost(pos INTEGER PRIMARY KEY)');
  const note = to.prepare('INSERT OR IGNORE INTO temp.lost VALUES(?)');
  for (const { desk, deskSeq } of lost) note.run(positionOf(number.get(desk) as number, deskSeq));
  to.raw.exec(
    'DELETE FROM commands WHERE EXISTS (SELECT 1 FROM temp.lost l WHERE l.pos BETWEEN commands.first AND commands.last)',
  );
  to.raw.exec('DROP TABLE temp.lost');
}

/** A file that is no database, or another program's, is no source. */
function openOld(file: string): ReadDb | null {
  if (!existsSync(file)) return null;
  try {
    const db = openReadable(file);
    const id = attempt(() => db.raw.pragma('application_id', { simple: true }));
    if (id === APPLICATION_ID) return db;
    db.raw.close();
    return null;
  } catch (error) {
    if (/^SQLITE_(?:NOTADB|CORRUPT|CANTOPEN|IOERR)/.test(String((error as { code?: unknown }).code))) return null;
    throw error;
  }
}

/** True when every row of the damaged store's table could be read. */
function copySmall(table: string, damaged: ReadDb | null, backups: readonly ReadDb[], to: WriteDb): boolean {
  const whole =
    damaged === null ? undefined : attempt(() => damaged.raw.prepare(`SELECT * FROM ${table}`).all() as Row[]);
  const sources =
    whole === undefined
      ? [...(damaged === null ? [] : [readSmall(damaged, table)]), ...backups.map((one) => readSmall(one, table))]
      : [whole];
  for (const rows of sources) for (const row of rows) insert(to, table, row);
  return whole !== undefined;
}

function copyBranches(
  damaged: ReadDb | null,
  backups: readonly ReadDb[],
  to: WriteDb,
): { no: number; desk: string; own: number }[] {
  for (const source of [...(damaged === null ? [] : [damaged]), ...backups])
    for (const row of readSmall(source, 'branches')) insert(to, 'branches', row);
  return to.prepare('SELECT no, desk, own FROM branches ORDER BY no').all() as {
    no: number;
    desk: string;
    own: number;
  }[];
}

/** Rows that are there already stay: the damaged store comes first, then the backups from the newest. */
function insert(to: WriteDb, table: string, row: Row): void {
  const names = Object.keys(row);
  const sql = `INSERT OR IGNORE INTO ${table}(${names.map((one) => `"${one}"`).join(', ')}) VALUES(?${', ?'.repeat(names.length - 1)})`;
  try {
    to.prepare(sql).run(...Object.values(row));
  } catch (error) {
    // A ruined row may hold what no column takes; anything else (a full disk) ends the salvage.
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
  }
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
