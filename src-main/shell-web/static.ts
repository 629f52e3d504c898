import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PAGE_TYPES } from '#main/core/pageSecurity.ts';

/** Serves one file of the built renderer; any address without an extension is the page itself. */
export async function serveFile(response: ServerResponse, root: string, path: string): Promise<void> {
  const wanted = extname(path) === '' ? 'index.html' : decodeURIComponent(path).replace(/^\/+/, '');
  const file = normalize(join(root, wanted));
  const type = PAGE_TYPES[extname(file)];
  const found = file.startsWith(root + sep) && type !== undefined ? await stat(file).catch(() => null) : null;
  if (found === null || !found.isFile() || type === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const forever = wanted.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
  response.writeHead(200, { 'content-type': type, 'content-length': found.size, 'cache-control': forever });
  await pipeline(createReadStream(file), response);
}
