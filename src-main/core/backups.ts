import { SportelloError } from '#shared/result.ts';
import { backUp } from '#main/store/safety/backup.ts';
import { listBackups } from '#main/store/safety/listBackups.ts';
import { createBackupSchedule, type BackupSchedule } from '#main/store/safety/schedule.ts';
import { logDefect } from './defects.ts';
import type { Desk } from './desk.ts';

/** Backs the store of a desk up by itself: hourly while something is saved. `touch` after each command. */
export function startBackups(desk: Desk, dir: string, now: () => number): BackupSchedule {
  const stopper = new AbortController();
  const schedule = createBackupSchedule({
    now,
    later(run, ms) {
      const timer = setTimeout(run, ms);
      timer.unref();
      return () => clearTimeout(timer);
    },
    async backUp() {
      const store = desk.store();
      if (store !== null) await backUp(store, { signal: stopper.signal });
    },
    failed(error) {
      if (!(error instanceof SportelloError && error.code === 'cancelled')) logDefect(error);
    },
    lastAt: () => listBackups(dir).find((one) => one.sort === 'regular')?.at ?? null,
  });
  return {
    touch: schedule.touch,
    stop() {
      stopper.abort();
      return schedule.stop();
    },
  };
}
