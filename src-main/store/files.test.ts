import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/support/stores.ts';
import { beginUpload, filePath, filesFolder, finishUpload, readStored, stopUpload, writeUpload } from './files.ts';

const UPLOAD = '01j0000000000000000000000a';
const OTHER = '01j0000000000000000000000b';
const LIMIT = 1000;
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const all = (dir: string): string[] =>
  readdirSync(filesFolder(dir), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => one.name);

let folder: ReturnType<typeof tempFolder>;
let dir: string;
beforeEach(() => {
  folder = tempFolder();
  ({ dir } = folder);
});
afterEach(() => folder.remove());

async function put(upload: string, bytes: Uint8Array): Promise<{ hash: string; size: number }> {
  await beginUpload(dir, upload, bytes.length, Date.now());
  await writeUpload(dir, upload, 0, bytes, LIMIT);
  return finishUpload(dir, upload);
}

describe('uploads', () => {
  it('put the file under the SHA-256 of what is in it, piece by piece', async () => {
    const bytes = randomBytes(300);
    expect(await beginUpload(dir, UPLOAD, 300, Date.now())).toBe(0);
    expect(await writeUpload(dir, UPLOAD, 0, bytes.subarray(0, 100), LIMIT)).toBe(100);
    expect(await writeUpload(dir, UPLOAD, 100, bytes.subarray(100), LIMIT)).toBe(300);
    expect(await finishUpload(dir, UPLOAD)).toEqual({ hash: sha(bytes), size: 300 });
    expect(all(dir)).toEqual([sha(bytes)]);
    const read = await readStored(dir, sha(bytes), 50, 1000);
    expect(read.size).toBe(300);
    expect(Buffer.from(read.bytes).equals(bytes.subarray(50))).toBe(true);
  });

  it('go on where they stopped, and take a piece sent twice once', async () => {
    const bytes = randomBytes(300);
    await beginUpload(dir, UPLOAD, 300, Date.now());
    await writeUpload(dir, UPLOAD, 0, bytes.subarray(0, 200), LIMIT);
    expect(await beginUpload(dir, UPLOAD, 300, Date.now())).toBe(200);
    expect(await writeUpload(dir, UPLOAD, 0, bytes.subarray(0, 200), LIMIT)).toBe(200);
    await writeUpload(dir, UPLOAD, 200, bytes.subarray(200), LIMIT);
    expect((await finishUpload(dir, UPLOAD)).hash).toBe(sha(bytes));
  });

  it('refuse a piece with a gap before it, and say where to go on', async () => {
    await beginUpload(dir, UPLOAD, 300, Date.now());
    await expect(writeUpload(dir, UPLOAD, 100, randomBytes(10), LIMIT)).rejects.toMatchObject({
      code: 'conflict',
      field: 'offset',
      params: { offset: 0 },
    });
  });

  it('keep the same file once', async () => {
    const bytes = randomBytes(50);
    const first = await put(UPLOAD, bytes);
    expect(await put(OTHER, bytes)).toEqual(first);
    expect(all(dir)).toEqual([first.hash]);
  });

  it('replace a stored file that a power cut left short', async () => {
    const bytes = randomBytes(50);
    const path = filePath(dir, sha(bytes));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes.subarray(0, 7));
    await put(UPLOAD, bytes);
    expect((await readStored(dir, sha(bytes), 0, LIMIT)).size).toBe(50);
  });

  it('leave nothing when stopped', async () => {
    await beginUpload(dir, UPLOAD, 10, Date.now());
    await writeUpload(dir, UPLOAD, 0, randomBytes(10), LIMIT);
    await stopUpload(dir, UPLOAD);
    await stopUpload(dir, UPLOAD);
    expect(all(dir)).toEqual([]);
    await expect(finishUpload(dir, UPLOAD)).rejects.toMatchObject({ code: 'not_found', field: 'upload' });
  });

  it('are refused beyond the limit, also when the size given at the start was smaller', async () => {
    await beginUpload(dir, UPLOAD, 10, Date.now());
    await expect(writeUpload(dir, UPLOAD, 0, randomBytes(LIMIT + 1), LIMIT)).rejects.toMatchObject({
      code: 'invalid_input',
      reason: 'tooBig',
    });
  });

  it('are refused before a byte is sent when the disk has no room', async () => {
    await expect(beginUpload(dir, UPLOAD, Number.MAX_SAFE_INTEGER, Date.now())).rejects.toMatchObject({
      code: 'disk_full',
      safe: 'nothingChanged',
    });
    expect(all(dir)).toEqual([]);
  });

  it('keep nothing half done when the disk fills up in the middle', async () => {
    await beginUpload(dir, UPLOAD, 10, Date.now());
    const halfThenFull = async (path: string, bytes: Uint8Array): Promise<void> => {
      appendFileSync(path, bytes.subarray(0, 5));
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    await expect(writeUpload(dir, UPLOAD, 0, randomBytes(10), LIMIT, halfThenFull)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(all(dir)).toEqual([]);
  });

  it('let go what nobody went on with for a week', async () => {
    const day = 86_400_000;
    await beginUpload(dir, UPLOAD, 10, Date.now());
    utimesSync(join(filesFolder(dir), 'coming', UPLOAD), new Date(), new Date(Date.now() - 8 * day));
    await beginUpload(dir, OTHER, 10, Date.now());
    expect(all(dir)).toEqual([OTHER]);
  });
});

describe('paths', () => {
  it.each(['../../etc/passwd', 'a'.repeat(63), `${'a'.repeat(64)}/x`, 'A'.repeat(64), `..${'a'.repeat(62)}`, ''])(
    'never come from %j',
    async (hash) => {
      expect(() => filePath(dir, hash)).toThrow(/hash/);
      await expect(readStored(dir, hash, 0, 10)).rejects.toMatchObject({ code: 'invalid_input', field: 'hash' });
    },
  );
  it.each(['../../../../tmp/owned0000000', '..', '', '01J0000000000000000000000A', '01j000000000000000000000/a'])(
    'never come from the upload %j',
    async (upload) => {
      await expect(beginUpload(dir, upload, 10, Date.now())).rejects.toMatchObject({
        code: 'invalid_input',
        field: 'upload',
      });
      await expect(stopUpload(dir, upload)).rejects.toMatchObject({ code: 'invalid_input' });
    },
  );
  it('lead to not_found when the file is not on this desk', async () => {
    await expect(readStored(dir, 'a'.repeat(64), 0, 10)).rejects.toMatchObject({
      code: 'not_found',
      reason: 'fileNotHere',
    });
    expect(existsSync(filesFolder(dir))).toBe(false);
  });
});
