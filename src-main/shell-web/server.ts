import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { decodeWire, encodeWire } from '#shared/api/wire.ts';
import { SportelloError, toWire } from '#shared/result.ts';
import { logDefect } from '#main/core/defects.ts';
import type { Front } from '#main/core/front.ts';
import { downloadAt } from '#main/core/download.ts';
import { sendDownload } from './download.ts';
import { checkHost, checkOrigin, cookieOf, securityHeaders, sameText } from './guard.ts';
import { serveFile } from './static.ts';

/** The desk in a browser: the built renderer and the contract, on the loopback only, for whoever has the token. */
export interface WebShell {
  /** Address to open once; the token in it becomes a cookie. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const COOKIE = 'sportello';
const MAX_BODY = 8 * 1024 * 1024;

/** Starts the shell. `root` is the folder of the built renderer; port 0 takes a free one. */
export async function startWebShell(front: Front, root: string, port: number): Promise<WebShell> {
  const token = randomBytes(24).toString('base64url');
  const sessions = new Set<string>();
  const server: Server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { error: toWire(error, () => logDefect(error)) });
      else response.destroy();
    });
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    securityHeaders(response);
    const actual = (server.address() as AddressInfo).port;
    if (!checkHost(request, actual)) return send(response, 421, { error: 'host' });
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${actual}`);
    const given = url.searchParams.get('token');
    if (given !== null) {
      if (!sameText(given, token)) return send(response, 403, { error: 'token' });
      const session = randomBytes(24).toString('base64url');
      sessions.add(session);
      response
        .writeHead(303, { 'set-cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`, location: '/' })
        .end();
      return;
    }
    const session = cookieOf(request, COOKIE);
    if (session === null || !sessions.has(session)) {
      response
        .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
        .end('Sportello: open the address printed at start.\n');
      return;
    }
    if (url.pathname === '/api/call') return call(request, response, session, actual);
    if (url.pathname === '/api/events') return events(request, response, actual);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { error: 'method' });
    const start = downloadAt(url.pathname);
    if (start !== null) {
      if (!checkOrigin(request, actual)) return send(response, 403, { error: 'origin' });
      return sendDownload(response, () => start(front, session), request.method === 'HEAD');
    }
    await serveFile(response, root, url.pathname);
  }

  async function call(
    request: IncomingMessage,
    response: ServerResponse,
    session: string,
    actual: number,
  ): Promise<void> {
    if (request.method !== 'POST' || !checkOrigin(request, actual)) return send(response, 403, { error: 'origin' });
    try {
      const { name, input } = parseCall(await readBody(request));
      send(response, 200, { result: await front.call(session, name, input) });
    } catch (error) {
      const wire = toWire(error, () => logDefect(error));
      send(response, wire.code === 'internal' ? 500 : 200, { error: wire });
    }
  }

  function events(request: IncomingMessage, response: ServerResponse, actual: number): void {
    if (!checkOrigin(request, actual)) return send(response, 403, { error: 'origin' });
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write(': open\n\n');
    const stop = front.subscribe((topics) => response.write(`data: ${JSON.stringify(topics)}\n\n`));
    const beat = setInterval(() => response.write(': beat\n\n'), 20_000);
    response.on('close', () => {
      stop();
      clearInterval(beat);
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${actual}/?token=${token}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parseCall(body: string): { name: string; input: unknown } {
  let value: unknown;
  try {
    value = decodeWire(body);
  } catch (error) {
    throw new SportelloError({ code: 'invalid_input', reason: 'format', cause: error });
  }
  const { name, input } = (value ?? {}) as { name?: unknown; input?: unknown };
  if (typeof name !== 'string') throw new SportelloError({ code: 'invalid_input', field: 'name', reason: 'required' });
  return { name, input };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY)
      throw new SportelloError({ code: 'invalid_input', reason: 'tooLong', params: { max: MAX_BODY } });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(encodeWire(value));
}
