import { rebuild, type Rebuilt } from '#main/store/log/rebuild.ts';
import { verify, type Verified } from '#main/store/log/verify.ts';
import { type BackedUp, backUp } from '#main/store/safety/backup.ts';
import { type BackupFile, listBackups } from '#main/store/safety/listBackups.ts';
import { type Restored, restoreInto } from '#main/store/safety/restore.ts';
import { type Salvaged, salvage } from '#main/store/safety/salvage.ts';
import type { Ports, ReadStore, Store } from '#main/store/store.ts';

type Told = (done: number, all: number) => void;

/** Checks a store whole; works beside an open desk. */
export function verifyStore(store: ReadStore, told: Told): Promise<Verified> {
  return verify(store, { onProgress: ({ done, total }) => told(done, total) });
}

/**
 * Makes all tables again from the log.
 * @throws SportelloError busy, disk_full
 */
export function rebuildStore(store: Store, told: Told): Promise<Rebuilt> {
  return rebuild(store, { onProgress: ({ done, total }) => told(done, total) });
}

/** Makes a checked backup now, beside an open desk; the older ones that need not be kept go. */
export function backUpStore(store: ReadStore, told: Told): Promise<BackedUp> {
  return backUp(store, { onProgress: ({ done, total }) => told(done, total) });
}

/** The backups of a folder, newest first. */
export function backupsOf(dir: string): BackupFile[] {
  return listBackups(dir);
}

/**
 * Puts a backup in the place of the store and closes it again; the store that was there is set aside.
 * @throws SportelloError as `restoreInto`
 */
export async function restoreStore(
  dir: string,
  name: string,
  ports: Ports,
  told: Told,
): Promise<Omit<Restored, 'opened'>> {
  const { opened, ...restored } = await restoreInto(dir, name, ports, ({ done, total }) => told(done, total));
  opened.close();
  return restored;
}

/**
 * Makes a new store of what can be read of a damaged one and of its backups, and closes it again; the damaged files are
 * set aside, nothing is deleted.
 * @throws SportelloError as `salvage`
 */
export function salvageStore(dir: string, ports: Ports): Omit<Salvaged, 'opened'> {
  const { opened, ...salvaged } = salvage(dir, ports);
  opened.close();
  return salvaged;
}
