import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { SportelloError } from '#shared/result.ts';

/** Where files go, one after the other. Each is on its way to the disk before the next is made. */
export interface FatturaSink {
  /** @throws SportelloError refused (fileExists); errors of the disk as they are */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** After the last. Without it a zip is not one. */
  readonly finish: () => Promise<void>;
}

/** A file each in a folder, which is made. A file that is there is never overwritten; half a file never stays. */
export function folderSink(dir: string): FatturaSink {
  return {
    async write(name, bytes) {
      await mkdir(dir, { recursive: true });
      const path = join(dir, name);
      try {
        await writeFile(path, bytes, { flag: 'wx' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST')
          throw new SportelloError({ code: 'refused', reason: 'fileExists', params: { file: name } });
        await rm(path, { force: true });
        throw error;
      }
    },
    finish: () => Promise.resolve(),
  };
}

/** All files in one zip, written piece by piece to `out`, which is ended. Memory holds one file and the list of names. */
export function zipSink(out: NodeJS.WritableStream): FatturaSink {
  let pending: Uint8Array[] = [];
  let broken: Error | undefined;
  out.on('error', (error) => {
    broken ??= error;
  });
  const zip = new Zip((error, piece) => {
    if (error === null) pending.push(piece);
    else broken ??= error;
  });
  const flush = async (): Promise<void> => {
    const ready = pending;
    pending = [];
    for (const piece of ready) await put(piece);
    if (broken !== undefined) throw broken;
  };
  const put = (piece: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      out.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  return {
    async write(name, bytes) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(bytes, true);
      await flush();
    },
    async finish() {
      zip.end();
      await flush();
      await new Promise<void>((resolve, reject) => {
        out.once('error', reject);
        out.end(resolve);
      });
    },
  };
}
