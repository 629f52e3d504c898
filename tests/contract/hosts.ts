import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { decodeWire, encodeWire } from '#shared/api/wire.ts';
import { fromWire, toWire, type WireError } from '#shared/result.ts';
import { createDesk } from '#main/core/desk.ts';
import { createFront, type Front } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openThreads } from '#main/core/threads.ts';
import { startWebShell } from '#main/shell-web/server.ts';

/** One way to reach a desk, as the suite uses it. */
export interface Reached {
  /** Rejects with a SportelloError. Two sessions are two windows, or two browsers. */
  readonly call: (session: 'one' | 'two', name: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A way with a name, made on a new folder. */
export interface Way {
  readonly name: string;
  readonly open: () => Promise<Reached>;
}

async function withFolder<T>(
  open: (dir: string) => Promise<T & { close: () => Promise<void> }>,
): Promise<T & { close: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'sportello-contract-'));
  const reached = await open(dir);
  return {
    ...reached,
    close: async () => {
      await reached.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function inProcessFront(dir: string): Front {
  return createFront(createDesk({ dir, ports: systemPorts(), mode: 'write' }));
}

/** The desk and its front in the test's own thread. */
export const inProcess: Way = {
  name: 'in process',
  open: () =>
    withFolder(async (dir) => {
      const front = inProcessFront(dir);
      return { call: front.call, close: front.close };
    }),
};

/** The browser shell: real HTTP, token, cookie, JSON; the desk behind its real threads. */
export const overHttp: Way = {
  name: 'over HTTP',
  open: () =>
    withFolder(async (dir) => {
      const front = createFront(await openThreads(new URL('../../src-main/core/thread.ts', import.meta.url), { dir }));
      const page = join(dir, 'page');
      mkdirSync(page);
      const shell = await startWebShell(front, page, 0);
      const cookies = { one: await cookie(shell.url), two: await cookie(shell.url) };
      return {
        async call(session, name, input) {
          const response = await fetch(new URL('/api/call', shell.url), {
            method: 'POST',
            headers: { cookie: cookies[session] },
            body: encodeWire({ name, input }),
          });
          const reply = decodeWire(await response.text()) as { result?: unknown; error?: unknown };
          if (reply.error !== undefined) throw fromWire(reply.error);
          return reply.result;
        },
        close: async () => {
          await shell.close();
          await front.close();
        },
      };
    }),
};

async function cookie(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

type Message = { id: number; session: 'one' | 'two'; name: string; input: unknown };
type Reply = { id: number; result?: unknown; error?: WireError };

/** The way of Electron's IPC on a port of our own: structured clones, errors as values. */
export const overPort: Way = {
  name: 'over IPC on a port',
  open: () =>
    withFolder(async (dir) => {
      const front = inProcessFront(dir);
      const { port1, port2 } = new MessageChannel();
      serve(front, port2);
      const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
      port1.on('message', ({ id, result, error }: Reply) => {
        const one = waiting.get(id);
        waiting.delete(id);
        if (error === undefined) one?.resolve(result);
        else one?.reject(fromWire(error));
      });
      let next = 0;
      return {
        call: (session, name, input) =>
          new Promise((resolve, reject) => {
            next += 1;
            waiting.set(next, { resolve, reject });
            port1.postMessage({ id: next, session, name, input } satisfies Message);
          }),
        close: async () => {
          port1.close();
          await front.close();
        },
      };
    }),
};

function serve(front: Front, port: MessagePort): void {
  port.on('message', ({ id, session, name, input }: Message) => {
    front.call(session, name, input).then(
      (result) => port.postMessage({ id, result } satisfies Reply),
      (error: unknown) => port.postMessage({ id, error: toWire(error, () => 'test') } satisfies Reply),
    );
  });
}
