import { recoveryApi, type Recovery } from '#shared/api/recovery.ts';
import { keepRecovered } from '#main/store/safety/notes.ts';
import type { Ports } from './ports.ts';
import type { OnPreparing } from './preparing.ts';
import { restoreStore, salvageStore } from './upkeep.ts';

/** What to do to a store that does not open; `name` is the backup's. */
export type Recover =
  | { readonly recovery: 'restore'; readonly name: string }
  | { readonly recovery: Extract<Recovery, 'salvage'> };

/** True for the calls that are the way out of a store that does not open. */
export function isRecovery(name: string): name is keyof typeof recoveryApi {
  return Object.hasOwn(recoveryApi, name);
}

/**
 * Brings a store back that does not open, and closes it again; what was done is noted beside it for whoever signs in
 * next. The files of before are set aside, never deleted.
 * @throws SportelloError as `restoreInto` and `salvage`: the present files are then where they were
 */
export async function recoverStore(dir: string, how: Recover, ports: Ports, onPreparing: OnPreparing): Promise<void> {
  onPreparing({ task: how.recovery, done: 0, total: 0 });
  if (how.recovery === 'restore') {
    const { setAside } = await restoreStore(dir, how.name, ports, (done, total) =>
      onPreparing({ task: 'restore', done, total }),
    );
    keepRecovered(dir, { reason: 'restored', at: ports.now(), lost: null, setAside });
  } else {
    const { lost, setAside } = salvageStore(dir, ports);
    keepRecovered(dir, { reason: 'salvaged', at: ports.now(), lost: lost.length, setAside });
  }
}
