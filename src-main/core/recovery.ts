import { SportelloError } from '#shared/result.ts';
import { shakesTrust, storeError } from '#main/store/errors.ts';
import { chainHead } from '#main/store/safety/checkCopy.ts';
import type { Store } from '#main/store/store.ts';

/** How to let go of a store whose disk failed, and how to get it back. */
export interface Reopening {
  /** Closes what is open, whatever state it is in. */
  readonly close: () => void;
  /** Opens it again. @throws SportelloError as `openStore` */
  readonly open: () => Store;
}

/**
 * Runs a save; after an error of the disk it stops, closes, opens again, checks, and runs the same save once more. A
 * commit that failed may be there all the same: the command's id then finds it, and nothing is saved twice.
 * @throws SportelloError store_damaged when what is opened again is not sound; whatever the second try throws
 */
export function withRecovery<R>(save: () => R, store: Reopening): R {
  try {
    return save();
  } catch (error) {
    if (!shakesTrust(error)) throw error;
    try {
      store.close();
    } catch (second) {
      // A disk that fails a commit may fail the close too. What cannot be closed is left to the new opening to judge.
      if (!shakesTrust(second)) throw second;
    }
    checkSound(store.open(), error);
    return save();
  }
}

function checkSound(store: Store, first: unknown): void {
  let said: unknown;
  try {
    said = store.db.raw.pragma('quick_check(1)', { simple: true });
    if (said === 'ok') chainHead(store.db);
  } catch (error) {
    throw storeError(error);
  }
  if (said !== 'ok') throw new SportelloError({ code: 'store_damaged', safe: 'backups', cause: first });
}
