import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#main/store/store.ts';

/** A small file system in memory, of its own. */
export interface SmallDisk {
  readonly dir: string;
  /** Makes it read-only, or writable again. */
  readonly readOnly: (on: boolean) => void;
  readonly remove: () => void;
}

/** Mounts a disk of so many KiB; the reason why not, where this machine does not allow it. */
export function smallDisk(kib: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'small disks are mounted on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a small disk takes root';
  const dir = mkdtempSync(join(tmpdir(), 'sportello-disk-'));
  const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', dir)) {
    rmSync(dir, { recursive: true });
    return 'this machine does not let a small disk be mounted';
  }
  return {
    dir,
    readOnly: (on) => void mount('-o', `remount,${on ? 'ro' : 'rw'}`, dir),
    remove() {
      spawnSync('umount', ['-l', dir]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A store whose next commit fails as a disk fails, before or after what it wrote is really there. */
export function failNextCommit(store: Store, when: 'before' | 'after', code = 'SQLITE_IOERR_FSYNC'): Store {
  let armed = true;
  const db = {
    ...store.db,
    prepare(sql: string) {
      const statement = store.db.prepare(sql);
      if (sql !== 'COMMIT' || !armed) return statement;
      armed = false;
      return {
        run() {
          if (when === 'after') statement.run();
          throw Object.assign(new Error('disk I/O error'), { code });
        },
      };
    },
  } as unknown as Store['db'];
  return { ...store, db };
}
