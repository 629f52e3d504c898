import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SportelloError } from '#shared/result.ts';

/** Uploads nobody went on with are let go after this time (ms). */
const FORGOTTEN = 7 * 86_400_000;

/** Folder of the files of a store; the first two digits of the hash make its subfolders. */
export function filesFolder(dir: string): string {
  return join(dir, 'files');
}

/** Where the file of a hash lies. The hash must have been checked to be 64 hex digits: it becomes a path. */
export function filePath(dir: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new SportelloError({ code: 'invalid_input', field: 'hash', reason: 'hash' });
  return join(filesFolder(dir), hash.slice(0, 2), hash);
}

function partPath(dir: string, upload: string): string {
  if (!/^[0-9a-z]{26}$/.test(upload))
    throw new SportelloError({ code: 'invalid_input', field: 'upload', reason: 'id' });
  return join(filesFolder(dir), 'coming', upload);
}

/**
 * Begins an upload, or finds one begun: how many bytes of it are here.
 * @throws SportelloError disk_full when it cannot fit; file system errors
 */
export async function beginUpload(dir: string, upload: string, size: number, now: number): Promise<number> {
  const part = partPath(dir, upload);
  const coming = join(filesFolder(dir), 'coming');
  await mkdir(coming, { recursive: true });
  await forgetOld(coming, now);
  const here = (await sizeOf(part)) ?? 0;
  const { bavail, bsize } = await statfs(coming);
  if (bavail * bsize < size - here)
    throw new SportelloError({ code: 'disk_full', field: 'size', safe: 'nothingChanged' });
  await (await open(part, 'a')).close();
  return here;
}

/**
 * Adds a piece. One that is here already changes nothing, so that a piece may be sent again.
 * @throws SportelloError not_found when the upload was never begun, conflict with the offset to go on from; file system
 * errors, after which nothing of the upload is kept
 */
export async function writeUpload(
  dir: string,
  upload: string,
  offset: number,
  bytes: Uint8Array,
  limit: number,
  append = appendTo,
): Promise<number> {
  const part = partPath(dir, upload);
  const here = await requireUpload(part);
  if (offset + bytes.length <= here) return here;
  if (offset !== here) throw new SportelloError({ code: 'conflict', field: 'offset', params: { offset: here } });
  if (here + bytes.length > limit)
    throw new SportelloError({ code: 'invalid_input', field: 'bytes', reason: 'tooBig', params: { max: limit } });
  try {
    await append(part, bytes);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return here + bytes.length;
}

async function appendTo(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.appendFile(bytes);
  } finally {
    await file.close();
  }
}

/**
 * Puts a whole upload under its hash, durably; a file that is here already is kept once.
 * @throws SportelloError not_found when the upload was never begun
 */
export async function finishUpload(dir: string, upload: string): Promise<{ hash: string; size: number }> {
  const part = partPath(dir, upload);
  const size = await requireUpload(part);
  const hash = await hashOf(part);
  const target = filePath(dir, hash);
  await mkdir(join(filesFolder(dir), hash.slice(0, 2)), { recursive: true });
  if ((await sizeOf(target)) === size) {
    await rm(part, { force: true });
  } else {
    const file = await open(part, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
    await syncFolder(join(filesFolder(dir), hash.slice(0, 2)));
  }
  return { hash, size };
}

/** The new name must outlive a power cut too. Windows opens no folders, and needs none of this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Lets an upload go; one that is not there is gone already. */
export async function stopUpload(dir: string, upload: string): Promise<void> {
  await rm(partPath(dir, upload), { force: true });
}

/**
 * A piece of a stored file, at most `limit` bytes from `offset`.
 * @throws SportelloError not_found when the file is not on this desk
 */
export async function readStored(
  dir: string,
  hash: string,
  offset: number,
  limit: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; size: number }> {
  let file: FileHandle;
  try {
    file = await open(filePath(dir, hash), 'r');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
    throw new SportelloError({ code: 'not_found', field: 'hash', reason: 'fileNotHere', cause: error });
  }
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.max(0, Math.min(limit, size - offset)));
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return { bytes: bytes.subarray(0, done), size };
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.size : null;
}

async function requireUpload(part: string): Promise<number> {
  const here = await sizeOf(part);
  if (here === null) throw new SportelloError({ code: 'not_found', field: 'upload', reason: 'noSuchUpload' });
  return here;
}

async function forgetOld(coming: string, now: number): Promise<void> {
  for (const name of await readdir(coming)) {
    const path = join(coming, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < now - FORGOTTEN) await rm(path, { force: true });
  }
}
