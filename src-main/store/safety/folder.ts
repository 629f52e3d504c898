import { join } from 'node:path';

/** Folder of a store's backups. */
export function backupFolder(dir: string): string {
  return join(dir, 'backups');
}

/** Folder of what a restore or a salvage moved out of the way; nothing in it is ever deleted by the product. */
export function setAsideFolder(dir: string): string {
  return join(dir, 'set-aside');
}
