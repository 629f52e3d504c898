import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { SportelloError } from '#shared/result.ts';
import type { OpenedStore } from '#main/store/open.ts';
import { runTask } from '#main/store/safety/notes.ts';
import { restoreInto, verifyBackup } from '#main/store/safety/restore.ts';
import type { Ports } from '#main/store/store.ts';

/** The hands of the desk on its store. */
export interface StoreHands {
  /** Asks whoever else has the store open to let go of it; settles when they have. */
  readonly othersLetGo: () => Promise<void>;
  /** Closes all that is open. */
  readonly letGo: () => void;
  /** Takes what was opened in its place. */
  readonly keep: (opened: OpenedStore) => void;
}

export interface Restoring {
  /** True while the store is being replaced: nothing may open it. */
  readonly busy: () => boolean;
  readonly restore: (input: ParsedInput<'store.restore'>) => Promise<OutputOf<'store.restore'>>;
}

/**
 * Puts a backup in the place of the open store. It is verified while work goes on; only then is the store let go of.
 * The same command again gives the first answer.
 */
export function createRestoring(dir: string, ports: Ports, hands: StoreHands): Restoring {
  let busy = false;
  let begun = false;
  const done = new Map<string, OutputOf<'store.restore'>>();

  async function replace(name: string): Promise<OutputOf<'store.restore'>> {
    return runTask(dir, 'restore', ports.now, async (onProgress, signal) => {
      const verified = await verifyBackup(dir, name, ports, { onProgress, signal });
      busy = true;
      try {
        await hands.othersLetGo();
        hands.letGo();
        const { opened, setAside, erasedAgain, files } = await restoreInto(dir, name, ports, undefined, verified);
        hands.keep(opened);
        return { setAside, erasedAgain, files, events: verified.events, tickets: verified.tickets };
      } finally {
        busy = false;
      }
    });
  }

  return {
    busy: () => busy,
    async restore({ commandId, name }) {
      const before = done.get(commandId);
      if (before !== undefined) return before;
      if (begun) throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
      begun = true;
      try {
        const restored = await replace(name);
        done.set(commandId, restored);
        return restored;
      } finally {
        begun = false;
      }
    },
  };
}
