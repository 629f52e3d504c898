const HOUR_MS = 3_600_000;
/** After a backup that failed, ms until the next try. */
const AGAIN_MS = 300_000;

/** What a schedule is driven by: handed in, so that a test's day lasts a moment. */
export interface ScheduleHost {
  /** ms UTC */
  readonly now: () => number;
  /** Calls `run` once after so many ms; returns how to take that back. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** Makes a backup. */
  readonly backUp: () => Promise<unknown>;
  /** Told of a backup that failed; the next try comes by itself. */
  readonly failed: (error: unknown) => void;
  /** When the newest backup was made, ms UTC; null when there is none. */
  readonly lastAt: () => number | null;
}

export interface BackupSchedule {
  /** Something was saved. */
  readonly touch: () => void;
  /** Ends it; a backup being made is awaited. */
  readonly stop: () => Promise<void>;
}

/** Backs up once an hour while there is something new to back up: an idle night makes none. */
export function createBackupSchedule(host: ScheduleHost): BackupSchedule {
  let fresh = false;
  let cancel: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  /** Asks for the time only when nothing is planned yet: that looks into a folder, and this is called at every save. */
  function plan(ms: () => number): void {
    if (cancel !== null || running !== null || stopped) return;
    cancel = host.later(run, Math.max(0, ms()));
  }

  function due(): number {
    const last = host.lastAt();
    // A backup from the future is a clock that was set back: the hour counts from now.
    return last === null || last > host.now() ? HOUR_MS : last + HOUR_MS - host.now();
  }

  function run(): void {
    cancel = null;
    fresh = false;
    running = host.backUp().then(
      () => settle(null),
      (error: unknown) => {
        fresh = true;
        host.failed(error);
        settle(AGAIN_MS);
      },
    );
  }

  function settle(again: number | null): void {
    running = null;
    if (fresh) plan(() => again ?? due());
  }

  return {
    touch() {
      fresh = true;
      plan(due);
    },
    async stop() {
      stopped = true;
      cancel?.();
      cancel = null;
      await running;
    },
  };
}
