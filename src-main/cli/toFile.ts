import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { SportelloError } from '#shared/result.ts';

/**
 * Writes beside the file and moves into place: half an export never has the name of a whole one.
 * @throws SportelloError not_found on `out` when the folder is not there
 */
export async function toFile<R>(file: string, write: (out: NodeJS.WritableStream) => Promise<R>): Promise<R> {
  const part = `${file}.part`;
  const out = createWriteStream(part);
  const ended = finished(out);
  try {
    const failed = ended.then(() => Promise.reject(new Error('the file was closed before it was written')));
    failed.catch(() => undefined);
    const written = await Promise.race([write(out), failed]);
    out.end();
    await ended;
    await rename(part, file);
    return written;
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    if ((error as { code?: unknown }).code === 'ENOENT')
      throw new SportelloError({ code: 'not_found', field: 'out', reason: 'noSuchFolder', cause: error });
    throw error;
  }
}
