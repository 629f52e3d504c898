import type { CallName, ParsedInput } from '#shared/api/contract.ts';
import type { Recovery, Trouble } from '#shared/api/recovery.ts';
import { type ErrorCode, SportelloError } from '#shared/result.ts';
import { storeError } from '#main/store/errors.ts';
import { logDefect } from './defects.ts';
import type { Backend } from './front.ts';
import { notReady } from './notReady.ts';
import { isRecovery, type Recover } from './recoverStore.ts';
import type { ThreadedDesk } from './threads.ts';
import { backupsOf } from './upkeep.ts';

/** A desk that answers even when its store does not open: it says why, and carries out the way back. */
export interface RecoverableDesk extends Backend {
  /** Why the store is not open; null when it is, or is being prepared. */
  readonly trouble: () => SportelloError | null;
}

/** What is wrong with the store itself, so that another may come in its place. The rest only keeps it out of reach. */
const REPLACEABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'store_damaged',
  'store_missing',
  'store_foreign',
  'internal',
]);

/** Opens the desk of a folder with `open`; never throws because of the store: what stops it is what the desk then says. */
export async function openRecoverable(
  dir: string,
  open: (recover?: Recover) => Promise<ThreadedDesk>,
): Promise<RecoverableDesk> {
  let desk: ThreadedDesk | null = null;
  let trouble: SportelloError | null = null;
  let failed: Trouble['failed'] = null;
  let opening = false;

  function fail(error: unknown, recovery: Recovery | undefined): void {
    desk = null;
    const known = asTrouble(error);
    // A recovery that did not go through has left the store as it was: so is what is wrong with it.
    if (recovery !== undefined && trouble !== null) failed = { recovery, code: known.code };
    else [trouble, failed] = [known, null];
  }

  async function tryOpen(recover?: Recover): Promise<void> {
    if (opening) throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
    opening = true;
    try {
      const begun = await open(recover);
      desk = begun;
      begun.whole.then(
        () => {
          trouble = failed = null;
        },
        (error: unknown) => fail(error, recover?.recovery),
      );
    } catch (error) {
      fail(error, recover?.recovery);
    } finally {
      opening = false;
    }
  }

  async function recover(name: CallName, input: unknown): Promise<null> {
    if (desk !== null || trouble === null) throw new SportelloError({ code: 'refused', reason: 'notInTrouble' });
    if (name === 'recovery.retry') {
      await tryOpen();
      return null;
    }
    if (!REPLACEABLE.has(trouble.code)) throw new SportelloError({ code: 'refused', reason: 'storeOutOfReach' });
    await tryOpen(
      name === 'recovery.salvage'
        ? { recovery: 'salvage' }
        : { recovery: 'restore', name: (input as ParsedInput<'recovery.restore'>).name },
    );
    return null;
  }

  await tryOpen();
  return {
    trouble: () => (desk === null ? trouble : null),
    async run(name, input, caller) {
      if (isRecovery(name)) return recover(name, input);
      if (desk !== null) return desk.run(name, input, caller);
      if (trouble === null) throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
      if (name === 'session.state') return notReady({ trouble: describe(trouble, dir, failed) });
      throw trouble;
    },
    async close() {
      await desk?.close();
    },
  };
}

/** Any failure as one a person can act on; a defect is logged and keeps its reference. */
function asTrouble(error: unknown): SportelloError {
  const known = storeError(error);
  if (known instanceof SportelloError) return known;
  return new SportelloError({ code: 'internal', params: { reference: logDefect(error) }, cause: error });
}

function describe(error: SportelloError, folder: string, failed: Trouble['failed']): Trouble {
  const reference = error.params?.['reference'];
  return {
    code: error.code,
    reason: error.reason ?? null,
    safe: error.safe ?? null,
    reference: reference === undefined ? null : String(reference),
    folder,
    mayReplace: REPLACEABLE.has(error.code),
    backups: backupsIn(folder),
    failed,
  };
}

/** A folder that cannot even be looked into has no backup to offer. */
function backupsIn(dir: string): Trouble['backups'] {
  try {
    return backupsOf(dir);
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return [];
  }
}
