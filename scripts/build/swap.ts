import { renameSync, rmSync } from 'node:fs';

/** Puts the folder `fresh` in the place of `target`, whose old content is removed afterwards. */
export function swapInto(fresh: string, target: string): void {
  const old = `${target}.old-${process.pid}`;
  try {
    renameSync(target, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw error;
    }
  }
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
