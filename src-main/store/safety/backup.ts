import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expiredBackups } from '#shared/domain/backup/retention.ts';
import { SportelloError } from '#shared/result.ts';
import { createZone } from '#shared/time/zone.ts';
import { openReadable, type ReadDb, type WriteDb } from '../db.ts';
import { storeError } from '../errors.ts';
import type { Progress } from '../log/rebuild.ts';
import type { Ports, ReadStore } from '../store.ts';
import { chainHead, checkCopy } from './checkCopy.ts';
import { copyFiles } from './copyFiles.ts';
import { backupFolder } from './folder.ts';
import { backupName, listBackups, type BackupFile } from './listBackups.ts';

/** Pages copied before other work has its turn: about two milliseconds. */
const PAGES = 256;
const PART = '.part';

export interface BackupOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** What a backup made. */
export interface BackedUp {
  readonly backup: BackupFile;
  /** Attached files that had no copy yet. */
  readonly files: number;
  /** Names of older backups that went. */
  readonly removed: readonly string[];
}

/**
 * Copies the store through SQLite's own backup, a little at a time: one state of it, whatever is saved meanwhile.
 * Written under another name, checked (SQLite's check, the chain's last hash), and only then renamed into place; then
 * the backups that need not be kept go.
 * @throws SportelloError cancelled, disk_full, read_only, store_damaged; nothing half-written stays under a backup's name
 */
export async function backUp(store: ReadStore, options: BackupOptions = {}): Promise<BackedUp> {
  const { dir, ports } = store;
  const folder = backupFolder(dir);
  const name = backupName(ports.now());
  const part = join(folder, `${name}${PART}`);
  let source: ReadDb | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    removeParts(folder);
    // A connection of its own, held at one state: saves on another would otherwise make the copy begin again.
    source = openReadable(store.db.raw.name);
    source.raw.exec('BEGIN');
    const head = chainHead(source);
    const { totalPages } = await source.raw.backup(part, {
      progress({ totalPages, remainingPages }) {
        options.onProgress?.({ done: totalPages - remainingPages, total: totalPages });
        if (options.signal?.aborted === true) throw new SportelloError({ code: 'cancelled', safe: 'nothingChanged' });
        return PAGES;
      },
    });
    options.onProgress?.({ done: totalPages, total: totalPages });
    const copied = checkCopy(part);
    if (copied.hash !== head.hash || copied.desk !== head.desk)
      throw new Error('the copy does not end where the store does');
    put(part, join(folder, name));
    const files = await copyFiles(dir, folder);
    const removed = thin(dir, store.zone);
    const backup = listBackups(dir).find((one) => one.name === name);
    if (backup === undefined) throw new Error(`the backup ${name} is not where it was put`);
    return { backup, files, removed };
  } catch (error) {
    removeParts(folder);
    throw storeError(error);
  } finally {
    source?.raw.close();
  }
}

/** Copies the store as it is before a migration changes it; written whole by SQLite itself, checked, then renamed. */
export function backupBeforeMigration(db: WriteDb, dir: string, version: number, ports: Ports): void {
  const folder = backupFolder(dir);
  mkdirSync(folder, { recursive: true });
  removeParts(folder);
  const file = join(folder, `before-v${version + 1}-${ports.now()}.db`);
  db.prepare('VACUUM INTO ?').run(`${file}${PART}`);
  checkCopy(`${file}${PART}`);
  put(`${file}${PART}`, file);
}

/** Renames durably: file, then folder. */
function put(part: string, file: string): void {
  sync(part, 'r+');
  renameSync(part, file);
  // Windows opens no folders, and needs none of this.
  if (process.platform !== 'win32') sync(join(file, '..'), 'r');
}

function sync(path: string, flags: string): void {
  const fd = openSync(path, flags);
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** What a backup cut short left behind. */
function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) if (name.includes(PART)) rmSync(join(folder, name), { force: true });
}

function thin(dir: string, zone: string): string[] {
  const regular = listBackups(dir).filter((one) => one.sort === 'regular');
  const expired = expiredBackups(regular, createZone(zone));
  for (const { name } of expired) rmSync(join(backupFolder(dir), name), { force: true });
  return expired.map((one) => one.name);
}
