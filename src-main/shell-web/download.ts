import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Download } from '#main/core/download.ts';
import { SportelloError } from '#shared/result.ts';

/** Sends a file of a call or an export; what may not be read is answered like what is not there. */
export async function sendDownload(
  response: ServerResponse,
  start: () => Promise<Download>,
  head: boolean,
): Promise<void> {
  try {
    const { headers, pieces } = await start();
    response.writeHead(200, headers);
    if (head) response.end();
    else await pipeline(Readable.from(pieces()), response);
  } catch (error) {
    if (response.headersSent || !(error instanceof SportelloError)) throw error;
    const status = error.code === 'not_signed_in' || error.code === 'locked' || error.code === 'forbidden' ? 403 : 404;
    response
      .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .end(`Sportello: ${error.code}\n`);
  }
}
