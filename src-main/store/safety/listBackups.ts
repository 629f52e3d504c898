import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SportelloError } from '#shared/result.ts';
import { backupFolder } from './folder.ts';

/** Why a backup was made: by the clock or by hand, or before a migration (kept until somebody removes it). */
export type BackupSort = 'regular' | 'migration';

/** A backup of the store, checked when it was written. */
export interface BackupFile {
  /** File name in the folder of backups. */
  readonly name: string;
  /** ms UTC */
  readonly at: number;
  readonly size: number;
  readonly sort: BackupSort;
}

const REGULAR = /^sportello-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.db$/;
const MIGRATION = /^before-v\d+-(\d+)\.db$/;

/** Name of the backup made at an instant: sorts by time, says it to whoever looks into the folder. */
export function backupName(at: number): string {
  return `sportello-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}.db`;
}

/** The backups of a store, newest first. A folder that is not there holds none. */
export function listBackups(dir: string): BackupFile[] {
  const folder = backupFolder(dir);
  const found: BackupFile[] = [];
  for (const name of namesIn(folder)) {
    const known = parse(name);
    if (known !== null) found.push({ name, ...known, size: statSync(join(folder, name)).size });
  }
  return found.toSorted((a, b) => b.at - a.at);
}

/**
 * Path of a backup by its name.
 * @throws SportelloError not_found on `name`: also for a name that is none of ours, so that no path comes in from outside
 */
export function backupPath(dir: string, name: string): string {
  if (!listBackups(dir).some((one) => one.name === name))
    throw new SportelloError({ code: 'not_found', field: 'name', reason: 'noSuchBackup' });
  return join(backupFolder(dir), name);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
}

function parse(name: string): { at: number; sort: BackupSort } | null {
  const regular = REGULAR.exec(name);
  if (regular !== null) {
    const [, y, mo, d, h, mi, s, ms] = regular.map(Number);
    return { at: Date.UTC(y ?? 0, (mo ?? 1) - 1, d, h, mi, s, ms), sort: 'regular' };
  }
  const migration = MIGRATION.exec(name);
  return migration === null ? null : { at: Number(migration[1]), sort: 'migration' };
}
