import type { ReadDb, WriteDb } from '../db.ts';
import type { BranchReason } from '../branch.ts';
import type { ReadStore } from '../store.ts';
import { lastRecovered } from './notes.ts';

/** Why the present branch was begun, as long as nobody has read it. */
export interface BranchNotice {
  readonly reason: Exclude<BranchReason, 'init'>;
  /** ms UTC */
  readonly at: number;
  /** Events a salvage could not read. */
  readonly lost: number | null;
  readonly setAside: string | null;
}

/** What is to be told of the branch the desk is on: null for the first one, and once somebody has read it. */
export function unreadNotice({ db, dir }: ReadStore): BranchNotice | null {
  const { no, reason, since } = present(db);
  if (reason === 'init' || no <= lastRead(db)) return null;
  const known = lastRecovered(dir);
  // The note of an earlier recovery says nothing of this branch.
  const own = known !== null && known.reason === reason && known.at >= since ? known : null;
  return { reason, at: since, lost: own?.lost ?? null, setAside: own?.setAside ?? null };
}

/** Somebody has read it. Kept in the store, so that a desk closed before anyone looked tells it the next time. */
export function keepNoticeRead(db: WriteDb): void {
  db.prepare(
    `INSERT INTO meta(key, value) VALUES('branchRead', ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
  ).run(String(present(db).no));
}

function present(db: ReadDb): { no: number; reason: BranchReason; since: number } {
  return db.prepare('SELECT no, reason, since FROM branches WHERE own = 1 ORDER BY no DESC LIMIT 1').get() as {
    no: number;
    reason: BranchReason;
    since: number;
  };
}

function lastRead(db: ReadDb): number {
  const row = db.prepare(`SELECT value FROM meta WHERE key = 'branchRead'`).get() as { value: string } | undefined;
  return Number(row?.value ?? 0);
}
