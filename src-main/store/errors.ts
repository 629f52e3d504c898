import { SportelloError } from '#shared/result.ts';

/** Brings a failure of the disk or of the database to an error a person can act on; others pass unchanged. */
export function storeError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return new SportelloError({ code: 'disk_full', safe: 'savedBefore', cause: error });
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new SportelloError({ code: 'read_only', safe: 'savedBefore', cause: error });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new SportelloError({ code: 'store_locked', safe: 'nothingChanged', cause: error });
  if (code.startsWith('SQLITE_CORRUPT')) return new SportelloError({ code: 'store_damaged', safe: 'backups', cause: error });
  if (code.startsWith('SQLITE_NOTADB')) return new SportelloError({ code: 'store_foreign', safe: 'backups', cause: error });
  return error;
}
