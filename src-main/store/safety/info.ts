import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesFolder } from '../files.ts';
import { storeFile } from '../open.ts';
import { searchFile } from '../search/schema.ts';
import type { ReadStore } from '../store.ts';
import { backupFolder } from './folder.ts';
import { type BackupFile, listBackups } from './listBackups.ts';
import { lastCheck, type LastCheck } from './notes.ts';

/** Bytes on the disk. */
export interface StoreSizes {
  readonly db: number;
  readonly wal: number;
  readonly search: number;
  readonly files: number;
  readonly backups: number;
}

/** A branch begun on this desk. `since` is ms UTC. */
export interface BranchInfo {
  readonly code: string | null;
  readonly since: number;
  readonly reason: string;
  readonly events: number;
}

/** What the maintenance page shows of a store. */
export interface StoreInfo {
  readonly folder: string;
  readonly zone: string;
  readonly sizes: StoreSizes;
  readonly events: number;
  readonly tickets: number;
  readonly lastBackup: BackupFile | null;
  readonly lastCheck: LastCheck | null;
  readonly branches: readonly BranchInfo[];
  /** Persons erased here. */
  readonly erased: number;
}

/** Looks at a store from outside; counts, but reads no event. */
export function storeInfo(store: ReadStore): StoreInfo {
  const { db, dir, zone } = store;
  const count = (sql: string): number => (db.prepare(sql).get() as { n: number }).n;
  const branches = db
    .prepare(
      `SELECT b.code, b.since, b.reason, (SELECT count(*) FROM events e WHERE e.pos BETWEEN b.no << 40 AND (b.no << 40) + 1099511627775) AS events
       FROM branches b WHERE b.own = 1 ORDER BY b.no`,
    )
    .all() as BranchInfo[];
  return {
    folder: dir,
    zone,
    sizes: {
      db: sizeOf(storeFile(dir)),
      wal: sizeOf(`${storeFile(dir)}-wal`),
      search: sizeOf(searchFile(dir)) + sizeOf(`${searchFile(dir)}-wal`),
      files: sizeOfFolder(filesFolder(dir)),
      backups: sizeOfFolder(backupFolder(dir)),
    },
    events: count('SELECT count(*) AS n FROM events'),
    tickets: count('SELECT count(*) AS n FROM tickets'),
    lastBackup: listBackups(dir)[0] ?? null,
    lastCheck: lastCheck(dir),
    branches,
    erased: count('SELECT count(*) AS n FROM erasures'),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Files that vanish meanwhile (a backup being renamed) count as nothing. */
function sizeOfFolder(folder: string): number {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return 0;
  let sum = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) sum += sizeOf(join(entry.parentPath, entry.name));
  }
  return sum;
}
