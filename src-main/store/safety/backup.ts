import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteDb } from '../db.ts';
import type { Ports } from '../store.ts';
import { backupFolder } from './folder.ts';

/** Copies the store as it is before a migration changes it; written whole by SQLite itself. */
export function backupBeforeMigration(db: WriteDb, dir: string, version: number, ports: Ports): void {
  mkdirSync(backupFolder(dir), { recursive: true });
  const file = join(backupFolder(dir), `before-v${version + 1}-${ports.now()}.db`);
  db.prepare('VACUUM INTO ?').run(file);
}
