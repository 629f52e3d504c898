import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { headFile } from '../head.ts';
import { storeFile } from '../open.ts';
import { setAsideFolder } from './folder.ts';

/**
 * Moves the present store out of the way and puts `next` in its place. Nothing is deleted. Whatever moment a crash
 * chooses, the old files lie whole in one of the two places: the head goes last, so that a store which is not yet the
 * wanted one is noticed when it is opened. Returns the folder the old files went to; null when there were none.
 */
export function replaceStore(dir: string, next: string, now: number): string | null {
  const file = storeFile(dir);
  const old = [file, `${file}-wal`, `${file}-shm`, headFile(dir)].filter((one) => existsSync(one));
  const aside =
    old.length === 0
      ? null
      : freeFolder(join(setAsideFolder(dir), new Date(now).toISOString().replaceAll(/[:.]/g, '-')));
  if (aside !== null) mkdirSync(aside, { recursive: true });
  for (const one of old.filter((path) => path !== headFile(dir))) renameSync(one, join(aside ?? dir, basename(one)));
  renameSync(next, file);
  if (aside !== null && existsSync(headFile(dir))) renameSync(headFile(dir), join(aside, basename(headFile(dir))));
  return aside;
}

/** Copies a file beside the store, safe on the disk before it is used. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const fd = openSync(to, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function freeFolder(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const folder = n === 1 ? wanted : `${wanted}-${n}`;
    if (!existsSync(folder)) return folder;
  }
}
