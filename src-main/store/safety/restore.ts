import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newId } from '#shared/events/ids.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { SportelloError } from '#shared/result.ts';
import { eraseAgain } from '../erase/erase.ts';
import { erasuresIn, readKept, type KeptErasure } from '../erase/kept.ts';
import { lockFolder } from '../lock.ts';
import { rebuildNow, type Progress } from '../log/rebuild.ts';
import { verify, type ProblemCode, type Verified, type VerifyOptions } from '../log/verify.ts';
import { openReadFile, openStore, type OpenedStore } from '../open.ts';
import { removeIndex, searchFile } from '../search/schema.ts';
import type { Ports, Store } from '../store.ts';
import { copyFiles } from './copyFiles.ts';
import { backupFolder } from './folder.ts';
import { backupPath } from './listBackups.ts';
import { copyDurably, replaceStore } from './setAside.ts';

/** What a restore did; the store it opened is on a new branch. */
export interface Restored {
  readonly opened: OpenedStore;
  /** Where the store that was there before lies now; null when there was none. */
  readonly setAside: string | null;
  /** Persons erased since the backup, erased again. */
  readonly erasedAgain: number;
  /** Attached files that came back with it. */
  readonly files: number;
  readonly verified: Verified;
}

/** What a rebuild puts right; anything else in a backup means that it cannot be trusted. */
const MENDED: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['state', 'row', 'strayRow', 'cell', 'reducers']);

/**
 * Puts a backup in the place of the store of a folder that nobody has open. The backup is verified whole first; the
 * present store is set aside, never deleted; `known` is what `verifyBackup` found already, while the store was open; then a new branch is begun, and who was erased since is erased again.
 * @throws SportelloError not_found for no such backup; store_damaged, store_foreign, store_newer when the backup is not
 * sound; store_locked while a desk has the folder; disk_full: in each case the present store is untouched
 */
export async function restoreInto(
  dir: string,
  name: string,
  ports: Ports,
  onProgress?: (progress: Progress) => void,
  known?: Verified,
): Promise<Restored> {
  const backup = backupPath(dir, name);
  const verified = known ?? (await verifyBackup(dir, name, ports, onProgress === undefined ? {} : { onProgress }));
  const next = join(dir, 'sportello.db.restoring');
  const lock = lockFolder(dir);
  let setAside: string | null;
  try {
    copyDurably(backup, next);
    setAside = replaceStore(dir, next, ports.now());
    removeIndex(searchFile(dir));
  } finally {
    if (existsSync(next)) rmSync(next);
    lock.release();
  }
  const opened = openStore(dir, ports, { newBranch: 'restored' });
  try {
    if (!verified.ok) rebuildNow(opened.store);
    const erasedAgain = eraseAllAgain(opened.store, [...readKept(dir), ...erasuresOf(setAside, ports)]);
    const files = await copyFiles(backupFolder(dir), dir);
    return { opened, setAside, erasedAgain, files, verified };
  } catch (error) {
    opened.close();
    throw error;
  }
}

/**
 * Verifies a backup whole; what a rebuild mends does not count against it.
 * @throws SportelloError not_found, store_damaged, store_foreign, store_newer, cancelled
 */
export async function verifyBackup(
  dir: string,
  name: string,
  ports: Ports,
  options: VerifyOptions = {},
): Promise<Verified> {
  const file = backupPath(dir, name);
  const { store, close } = openReadFile(file, dirname(file), ports);
  try {
    const verified = await verify(store, options);
    const grave = verified.problems.find((problem) => !MENDED.has(problem.code));
    if (grave !== undefined)
      throw new SportelloError({ code: 'store_damaged', field: 'name', reason: grave.code, safe: 'nothingChanged' });
    return verified;
  } finally {
    close();
  }
}

/** Erasures the store that was set aside knew of; none when it cannot be read any more. */
function erasuresOf(setAside: string | null, ports: Ports): KeptErasure[] {
  if (setAside === null) return [];
  try {
    const { store, close } = openReadFile(join(setAside, 'sportello.db'), setAside, ports);
    try {
      return erasuresIn(store.db);
    } finally {
      close();
    }
  } catch {
    // A store too damaged to be asked is a reason to restore; what it erased is kept beside it as well.
    return [];
  }
}

/** Erases again who is not erased (or not so far) in this store. Returns how many. */
export function eraseAllAgain(store: Store, kept: readonly KeptErasure[]): number {
  const done = new Map(erasuresIn(store.db).map((one) => [one.id, one.texts]));
  let again = 0;
  for (const { texts, ...person } of kept) {
    const before = done.get(person.id);
    if (before === true || before === texts) continue;
    const commandId = newId(store.ports.now(), store.ports.randomBytes);
    eraseAgain(store, { commandId, actor: ACTORS.system, roles: ['admin'] }, person, texts);
    done.set(person.id, texts);
    again += 1;
  }
  // What was emptied lies in the WAL; the file beside it still has the words until they are written over.
  if (again > 0 && !store.db.raw.memory) store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  return again;
}
