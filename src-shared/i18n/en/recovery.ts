import type { recovery as it } from '../it/recovery.ts';
import type { Shape } from '../shape.ts';

/** The page of a store that does not open: why, and the ways back. */
export const recovery = {
  lead: 'The store does not open.',
  folder: 'Folder of the store',
  /** What to do when nothing can be asked of the store; for the other codes `errors` says it. */
  todo: {
    store_damaged: 'Restore a backup; if none is sound, salvage what can be read.',
    store_missing: 'Check that the disk is connected and try again; otherwise restore a backup.',
    store_foreign: 'Check that this is the right folder and try again; otherwise restore a backup.',
    disk_full: 'Free some space on the disk and try again.',
    internal: 'Try again. If it happens again, restore a backup.',
  },
  restore: 'Restore the newest backup',
  restoreLead:
    'Backup of {{when}}. It is checked whole first. The present files are set aside, not deleted; new call numbers will have a new code.',
  noBackup: 'There is no backup in this folder.',
  otherBackup: 'Backup to restore',
  restoreThis: 'Restore this backup',
  backupOf: '{{when}}, {{size}}',
  salvage: 'Salvage what can be read',
  salvageLead:
    'Reads all it can from the present files and the backups and makes a new store of it. The present files are set aside. With many calls it may take some minutes.',
  failed: {
    restore: 'The backup could not be restored',
    salvage: 'Nothing could be salvaged',
  },
  failedTodo: {
    store_damaged: 'This backup is not sound: choose an older one.',
    store_missing: 'Neither the store nor a backup can be read: look for a copy of the folder on another disk.',
  },
} satisfies Shape<typeof it>;
