import type { Desk } from './desk.ts';

/** Ms without a call after which a thread uses its time for what must not delay one. */
const QUIET_MS = 300;

/** Work of the quiet moments. */
export interface IdleWork {
  /** A call came in: wait again. */
  readonly touch: () => void;
  readonly stop: () => void;
}

/**
 * Runs between calls: the writer moves the WAL into the database (PASSIVE: it never waits for a reader, never makes
 * one wait), the readers have nothing to do.
 */
export function startIdleWork(desk: Desk, mode: 'write' | 'read'): IdleWork {
  let timer: NodeJS.Timeout | undefined;
  function run(): void {
    if (mode === 'write') desk.store()?.db.raw.pragma('wal_checkpoint(PASSIVE)');
  }
  function touch(): void {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET_MS);
    timer.unref();
  }
  touch();
  return { touch, stop: () => clearTimeout(timer) };
}
