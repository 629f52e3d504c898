import { SportelloError } from '#shared/result.ts';
import { logDefect } from './defects.ts';
import type { Desk } from './desk.ts';
import type { ThreadStart } from './threadProtocol.ts';

/** Ms without a call after which a thread uses its time for what must not delay one. */
const QUIET_MS = 300;
/** Ms of reading into the search index at a time: what a list that is asked for meanwhile may have to wait. */
const SLICE_MS = 20;
/** Ms after which the log is looked at again though nobody asked: an import or a sync writes without anyone reading. */
const POLL_MS = 3000;

/** Work of the quiet moments. */
export interface IdleWork {
  /** A call came in: wait again. */
  readonly touch: () => void;
  readonly stop: () => void;
}

/**
 * Runs between calls: the writer moves the WAL into the database (PASSIVE: it never waits for a reader, never makes
 * one wait), the reader that indexes brings the search up to the log, slice by slice; others have nothing to do.
 */
export function startIdleWork(desk: Desk, { mode, indexes }: Pick<ThreadStart, 'mode' | 'indexes'>): IdleWork {
  let timer: NodeJS.Timeout | undefined;
  function after(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
    timer.unref();
  }
  function run(): void {
    try {
      if (mode === 'write') desk.idle();
      if (indexes === true) after(desk.search()?.catchUp(SLICE_MS) === false ? 1 : POLL_MS);
    } catch (error) {
      // Nobody asked for this work, so nobody is told; thrown from a timer it would end the thread and the desk with it.
      // A store that is being made at this very moment looks foreign: later it does not.
      if (!(error instanceof SportelloError)) logDefect(error);
      if (indexes === true) after(POLL_MS);
    }
  }
  after(QUIET_MS);
  return { touch: () => after(QUIET_MS), stop: () => clearTimeout(timer) };
}
