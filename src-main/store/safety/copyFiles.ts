import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filePath, filesFolder } from '../files.ts';

const HASH = /^[0-9a-f]{64}$/;

/**
 * Brings the attached files of one folder to another that lacks them. A file's name is its hash and its bytes never
 * change, so one copy is enough for ever; where the disk allows it, it is the same file under a second name. Returns
 * how many were missing.
 */
export async function copyFiles(from: string, to: string): Promise<number> {
  let copied = 0;
  for (const part of await names(filesFolder(from))) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const hash of await names(join(filesFolder(from), part))) {
      if (HASH.test(hash) && (await copyOne(filePath(from, hash), filePath(to, hash)))) copied += 1;
    }
  }
  return copied;
}

async function copyOne(source: string, target: string): Promise<boolean> {
  if ((await stat(target).catch(() => null)) !== null) return false;
  await mkdir(dirname(target), { recursive: true });
  try {
    await link(source, target);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // Another disk, or a file system without second names: a copy, whole before it has its name.
    await copyWhole(source, target);
  }
  return true;
}

async function copyWhole(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    await copyFile(source, part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
}
