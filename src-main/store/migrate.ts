import type { WriteDb } from './db.ts';
import { backupBeforeMigration } from './safety/backup.ts';
import { SCHEMA_VERSION } from './schema.ts';
import type { Ports } from './store.ts';

/**
 * A step from one schema version to the next. Steps never import live code: what they did must stay what they did.
 * The log is never rewritten by one; projections may be dropped and are rebuilt.
 */
export interface Migration {
  readonly to: number;
  readonly up: (db: WriteDb) => void;
}

/** Steps in order; version 1 is the first, so there is none yet. */
const MIGRATIONS: readonly Migration[] = [];

/** Brings a store to this version, after a backup; a store that is there already is not touched. */
export function migrate(
  db: WriteDb,
  dir: string,
  ports: Ports,
  migrations = MIGRATIONS,
  target = SCHEMA_VERSION,
): void {
  const version = db.raw.pragma('user_version', { simple: true }) as number;
  if (version >= target) return;
  backupBeforeMigration(db, dir, version, ports);
  for (const step of migrations) {
    if (step.to <= version || step.to > target) continue;
    db.raw
      .transaction(() => {
        step.up(db);
        db.raw.pragma(`user_version = ${step.to}`);
      })
      .immediate();
  }
}
