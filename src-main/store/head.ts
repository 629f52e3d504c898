import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Where the own branch stood after the last commit, kept outside the store to notice a lost tail. */
export interface HeadRecord {
  readonly branch: string;
  readonly deskSeq: number;
  /** Hex of the chain hash. */
  readonly hash: string;
  /** Fingerprint of machine and folder: another one means that the folder was copied. */
  readonly place: string;
}

/** The open head file, written in place, without fsync. */
export interface Head {
  /**
   * Keeps where the branch stands. It is written once the present work is done, so that no save waits for it: until then,
   * and after a crash, the file is behind the store, which means nothing. Only a store that is behind it has lost something.
   * @throws what the writing before it met, so that an I/O error is never passed over
   */
  readonly write: (record: HeadRecord) => void;
  /** Writes at once what still waits. */
  readonly flush: () => void;
  readonly close: () => void;
}

const LENGTH = 512;

/** Path of the head file of a store. */
export function headFile(dir: string): string {
  return join(dir, 'head.json');
}

/** Opens (or makes) the head file for writing. */
export function openHead(dir: string): Head {
  const file = headFile(dir);
  const fd = openSync(file, existsSync(file) ? 'r+' : 'w+');
  const buffer = Buffer.alloc(LENGTH);
  let latest: HeadRecord | null = null;
  let failed: { readonly error: unknown } | null = null;
  function flush(): void {
    if (latest === null) return;
    buffer.fill(0x20);
    buffer.write(JSON.stringify(latest), 0, 'utf8');
    buffer[LENGTH - 1] = 0x0a;
    latest = null;
    writeSync(fd, buffer, 0, LENGTH, 0);
  }
  /** Nobody waits for it who could be told: whoever writes next is. */
  function later(): void {
    try {
      flush();
    } catch (error) {
      failed = { error };
    }
  }
  return {
    write(record) {
      if (latest === null) setImmediate(later);
      latest = record;
      const before = failed;
      failed = null;
      if (before !== null) throw before.error;
    },
    flush,
    close() {
      try {
        flush();
      } finally {
        closeSync(fd);
      }
    },
  };
}

/** A head that is kept nowhere, for stores in memory. */
export const NO_HEAD: Head = { write: () => undefined, flush: () => undefined, close: () => undefined };

/** The record last written; null when there is none or it was cut short. */
export function readHead(dir: string): HeadRecord | null {
  let text: string;
  try {
    text = readFileSync(headFile(dir), 'utf8');
  } catch {
    return null;
  }
  try {
    const value = JSON.parse(text) as Partial<HeadRecord>;
    const { branch, deskSeq, hash, place } = value;
    if (
      typeof branch !== 'string' ||
      typeof deskSeq !== 'number' ||
      typeof hash !== 'string' ||
      typeof place !== 'string'
    )
      return null;
    return { branch, deskSeq, hash, place };
  } catch {
    return null;
  }
}
