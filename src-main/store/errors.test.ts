import { expect, test } from 'vitest';
import { SportelloError } from '#shared/result.ts';
import { shakesTrust, storeError } from './errors.ts';

test.each([
  ['SQLITE_FULL', 'disk_full', 'savedBefore'],
  ['ENOSPC', 'disk_full', 'savedBefore'],
  ['SQLITE_IOERR_SHMSIZE', 'disk_full', 'savedBefore'],
  ['SQLITE_READONLY_DBMOVED', 'read_only', 'savedBefore'],
  ['SQLITE_CANTOPEN', 'read_only', 'savedBefore'],
  ['EROFS', 'read_only', 'savedBefore'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy', 'nothingChanged'],
  ['SQLITE_CORRUPT_INDEX', 'store_damaged', 'backups'],
  ['SQLITE_IOERR_SHORT_READ', 'store_damaged', 'backups'],
  ['SQLITE_NOTADB', 'store_foreign', 'backups'],
  ['SQLITE_IOERR_FSYNC', 'unavailable', 'savedBefore'],
  ['EIO', 'unavailable', 'savedBefore'],
])('%s is %s, and %s is safe', (code, expected, safe) => {
  const cause = Object.assign(new Error('x'), { code });
  expect(storeError(cause)).toMatchObject({ name: 'SportelloError', code: expected, safe, cause });
});

test('what is no such failure passes unchanged', () => {
  const ours = new SportelloError({ code: 'busy' });
  const defect = new TypeError('x');
  const other = Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_NOTNULL' });
  for (const error of [ours, defect, other, null, 'x']) expect(storeError(error)).toBe(error);
});

test('only a failure of the disk itself shakes trust in what is open', () => {
  const of = (code: string): boolean => shakesTrust(Object.assign(new Error('x'), { code }));
  expect(['SQLITE_IOERR_FSYNC', 'SQLITE_CORRUPT', 'EIO'].every(of)).toBe(true);
  expect(['SQLITE_FULL', 'SQLITE_BUSY', 'EACCES'].some(of)).toBe(false);
  expect(shakesTrust(undefined)).toBe(false);
});
