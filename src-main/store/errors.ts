import { SportelloError, type ErrorParts } from '#shared/result.ts';

/** What the codes of the disk and of the database mean to a person; the first that fits counts. */
const MEANINGS: readonly (readonly [RegExp, Omit<ErrorParts, 'cause'>])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_SHMSIZE)/, { code: 'disk_full', safe: 'savedBefore' }],
  [/^(?:SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/, { code: 'read_only', safe: 'savedBefore' }],
  // Another program of this machine, or a rebuild: a desk that has the whole folder is told by the folder's lock.
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, { code: 'busy', safe: 'nothingChanged' }],
  [/^SQLITE_(?:CORRUPT|IOERR_SHORT_READ|IOERR_DATA|IOERR_CORRUPTFS)/, { code: 'store_damaged', safe: 'backups' }],
  [/^SQLITE_NOTADB/, { code: 'store_foreign', safe: 'backups' }],
  [/^(?:SQLITE_IOERR|EIO|ENXIO|ENODEV)/, { code: 'unavailable', reason: 'disk', safe: 'savedBefore' }],
];

/** Brings a failure of the disk or of the database to an error a person can act on; others pass unchanged. */
export function storeError(error: unknown): unknown {
  if (error instanceof SportelloError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  const meaning = MEANINGS.find(([shape]) => shape.test(code))?.[1];
  return meaning === undefined ? error : new SportelloError({ ...meaning, cause: error });
}

/**
 * Whether after this error nothing the open connection says can be relied on: the disk failed in the middle of
 * something, so that even a commit that failed may be there.
 */
export function shakesTrust(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(?:SQLITE_IOERR|SQLITE_CORRUPT|EIO)/.test(code);
}
