import type { WriteDb } from './db.ts';

/** How a checkpoint went, in pages. */
export interface Checkpointed {
  /** Pages in the WAL. */
  readonly wal: number;
  /** Of these, moved into the database. When all are, the next save begins the WAL from its start again. */
  readonly moved: number;
  /** Why it could not be made (a full disk); what was saved is in the WAL all the same, and the next one moves it. */
  readonly failed: unknown;
}

/**
 * Moves the WAL into the database without waiting for anyone, and without anyone waiting for it. The file is never cut
 * short while the desk works: a WAL that is written over costs a save half of one that has to grow again.
 */
export function checkpointPassive(db: WriteDb): Checkpointed {
  try {
    const [row] = db.raw.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
    return { wal: Math.max(0, row?.log ?? 0), moved: Math.max(0, row?.checkpointed ?? 0), failed: null };
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_')) throw error;
    return { wal: 0, moved: 0, failed: error };
  }
}

/** When to move the WAL. */
export interface Checkpoints {
  /** Something was committed. */
  readonly committed: () => void;
  /** Nobody is waiting: now is a good time. */
  readonly idle: () => void;
}

/** Commits without a quiet moment between them, after which one of them pays for a checkpoint: four in a thousand. */
const BUSY_COMMITS = 250;

/** Moves the WAL in quiet moments; where none comes (an import, a sync), every so many commits all the same. */
export function createCheckpoints(db: () => WriteDb | null, every = BUSY_COMMITS): Checkpoints {
  let waiting = 0;
  function run(): void {
    waiting = 0;
    const open = db();
    if (open !== null) checkpointPassive(open);
  }
  return {
    committed() {
      waiting += 1;
      if (waiting >= every) run();
    },
    idle: run,
  };
}
