import { MAX_CHUNK } from '#shared/api/files.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Front } from './front.ts';

const PATH = /^\/files\/([0-9a-z]{26})\/([0-9a-f]{64})$/;

/** The call and the file an address names; null when it is no address of a file. */
function filePathOf(path: string): { ticket: string; hash: string } | null {
  const found = PATH.exec(path);
  return found?.[1] === undefined || found[2] === undefined ? null : { ticket: found[1], hash: found[2] };
}

const EXPORT = /^\/exports\/([0-9a-z]{26})$/;

/** The export an address names; null when it is no address of one. */
function exportOf(path: string): string | null {
  return EXPORT.exec(path)?.[1] ?? null;
}

/** What an address gives out as a download; null when it is no address of one. Throws as `startDownload` and `startExport`. */
export function downloadAt(path: string): ((front: Front, session: string) => Promise<Download>) | null {
  const file = filePathOf(path);
  if (file !== null) return (front, session) => startDownload(front, session, file.ticket, file.hash);
  const id = exportOf(path);
  return id === null ? null : (front, session) => startExport(front, session, id);
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
    headers: { ...headersFor(name), 'content-length': String(size) },
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

/**
 * Begins the download of an export of the session (`export.begin`). Its length is not known before its end, so one that
 * is broken off breaks the transfer off too: half of it is never taken for the whole. Whoever takes no more pieces ends it.
 * @throws SportelloError as `export.progress`
 */
async function startExport(front: Front, session: string, id: string): Promise<Download> {
  const { name } = (await front.call(session, 'export.progress', { id })) as OutputOf<'export.progress'>;
  return {
    headers: headersFor(name),
    async *pieces() {
      let whole = false;
      try {
        for (;;) {
          const { bytes } = (await front.call(session, 'export.read', { id })) as OutputOf<'export.read'>;
          whole = bytes.length === 0;
          if (whole) return;
          yield bytes;
        }
      } finally {
        // Whoever left may have signed out: then the session's end is the export's too.
        if (!whole) await front.call(session, 'export.stop', { id }).catch(() => undefined);
      }
    },
  };
}

function headersFor(name: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
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
