import { readFile } from 'node:fs/promises';
import { extname, normalize, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { type Download, downloadAt } from '#main/core/download.ts';
import type { Front } from '#main/core/front.ts';
import { SportelloError } from '#shared/result.ts';
import { CONTENT_SECURITY_POLICY, PAGE_TYPES } from '#main/core/pageSecurity.ts';
import { isOwnPage, SCHEME } from './origin.ts';

/** To be called before the app is ready: the scheme counts as a secure origin of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer from `root`, the files of calls and exports, and nothing beside them. */
export function servePage(root: string, front: Front, session: () => string): void {
  protocol.handle(SCHEME, (request) => {
    const start = isOwnPage(request.url) ? downloadAt(new URL(request.url).pathname) : null;
    return start === null ? pageResponse(root, request.url) : fileResponse(() => start(front, session()));
  });
}

/** A file of a call or an export, as a download; what may not be read is answered like what is not there. */
export async function fileResponse(start: () => Promise<Download>): Promise<Response> {
  try {
    const { headers, pieces } = await start();
    return new Response(Readable.toWeb(Readable.from(pieces())) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      headers,
    });
  } catch (error) {
    if (!(error instanceof SportelloError)) throw error;
    return new Response('Not found', { status: 404 });
  }
}

/** The answer to one request of the page. */
export async function pageResponse(root: string, address: string): Promise<Response> {
  const headers = {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  const path = isOwnPage(address) ? decodeURIComponent(new URL(address).pathname) : '';
  const file = normalize(join(root, path));
  const type = PAGE_TYPES[extname(file)];
  if (path === '' || type === undefined || !file.startsWith(root + sep))
    return new Response('Not found', { status: 404, headers });
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: { ...headers, 'content-type': type } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Response('Not found', { status: 404, headers });
    throw error;
  }
}
