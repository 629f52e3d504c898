import Database from 'better-sqlite3';
import { join } from 'node:path';
import { SportelloError } from '#shared/result.ts';

/** Held while a desk has its folder open to write; let go by the system when the process dies, however it dies. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes the folder for this process: an exclusive transaction on a file of its own, because the system lets go of
 * SQLite's file locks at the very end of a process, and a pid file would have to be guessed about.
 * @throws SportelloError store_locked when another desk has it
 */
export function lockFolder(dir: string): FolderLock {
  const raw = new Database(join(dir, 'desk.lock'), { timeout: 0 });
  try {
    raw.pragma('journal_mode = DELETE');
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) {
      throw new SportelloError({ code: 'store_locked', safe: 'nothingChanged', cause: error });
    }
    throw error;
  }
  return {
    release() {
      raw.exec('ROLLBACK');
      raw.close();
    },
  };
}
