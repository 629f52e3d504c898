import { MAX_CHUNK } from '#shared/api/files.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Front } from './front.ts';

const PATH = /^\/files\/([0-9a-z]{26})\/([0-9a-f]{64})$/;

/** The call and the file an address names; null when it is no address of a file. */
export function filePathOf(path: string): { ticket: string; hash: string } | null {
  const found = PATH.exec(path);
  return found?.[1] === undefined || found[2] === undefined ? null : { ticket: found[1], hash: found[2] };
}

/** A file on its way out of the desk, for a shell to send. */
export interface Download {
  /** Headers that keep whatever is in the file from acting: never opened in place, never sniffed, never a page of ours. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes, in pieces. Throws SportelloError when the file is taken away meanwhile. */
  readonly pieces: () => AsyncGenerator<Uint8Array>;
}

/**
 * Begins the download of a file of a call, as the session's operator may read it.
 * @throws SportelloError as `files.read`
 */
export async function startDownload(front: Front, session: string, ticket: string, hash: string): Promise<Download> {
  const read = (offset: number, limit: number): Promise<OutputOf<'files.read'>> =>
    front.call(session, 'files.read', { ticket, hash, offset, limit }) as Promise<OutputOf<'files.read'>>;
  const { name, size } = await read(0, 0);
  return {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
    async *pieces() {
      for (let offset = 0; offset < size; ) {
        const { bytes } = await read(offset, MAX_CHUNK);
        if (bytes.length === 0) return;
        offset += bytes.length;
        yield bytes;
      }
    },
  };
}

/** For readers that do not know `filename*`. */
function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
