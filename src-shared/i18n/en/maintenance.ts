import type { maintenance as it } from '../it/maintenance.ts';
import type { Shape } from '../shape.ts';

/** The store: size, backups, checks, salvage. */
export const maintenance = {
  title: 'Maintenance',
  lastBackup: 'Last backup',
  lastCheck: 'Last check',
  storeSize: 'Size of the store',
  backUpNow: 'Back up now',
  restore: 'Restore from a backup',
  rebuild: 'Rebuild the tables',
  verify: 'Check',
} as const satisfies Shape<typeof it>;
