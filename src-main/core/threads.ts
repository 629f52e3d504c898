import { Worker } from 'node:worker_threads';
import { contract, type CallName } from '#shared/api/contract.ts';
import type { Definition } from '#shared/api/define.ts';
import { fromWire, SportelloError } from '#shared/result.ts';
import type { Backend } from './front.ts';
import type { Caller } from './handlers.ts';
import {
  CLOSE,
  RELEASE,
  RELEASED,
  type ThreadCall,
  type ThreadReady,
  type ThreadReply,
  type ThreadStart,
} from './threadProtocol.ts';

/** A desk spread over threads, and what its writer noticed at opening. */
export interface ThreadedDesk extends Backend {
  readonly noticed: 'tail-lost' | 'moved' | null;
}

interface Thread {
  readonly call: (name: CallName, input: unknown, caller: Caller) => Promise<unknown>;
  readonly noticed: 'tail-lost' | 'moved' | null;
  /** Lets go of the store; the next call opens it again. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a desk on three threads: one writer, one reader for the screens, one for what takes long, so that an export
 * holds up neither a save nor a list. `entry` is the address of thread.ts (or of what it was built into).
 * @throws SportelloError as `openStore`
 */
export async function openThreads(entry: URL, start: Omit<ThreadStart, 'mode'>): Promise<ThreadedDesk> {
  const writer = await startThread(entry, { ...start, mode: 'write' });
  const [reader, heavy] = await Promise.all([
    startThread(entry, { ...start, mode: 'read', indexes: true }),
    startThread(entry, { ...start, mode: 'read' }),
  ]);
  const release = (): Promise<unknown> => Promise.all([reader.release(), heavy.release()]);

  /** Another file comes in the place of the one the readers have open: they let go of it, before and after. */
  async function restore(input: unknown, caller: Caller): Promise<unknown> {
    await release();
    try {
      return await writer.call('store.restore', input, caller);
    } finally {
      await release();
    }
  }

  return {
    noticed: writer.noticed,
    async run(name, input, caller) {
      if (name === 'store.restore') return restore(input, caller);
      const definition: Definition = contract[name];
      if (definition.kind === 'command') return writer.call(name, input, caller);
      return (definition.heavy === true ? heavy : reader).call(name, input, caller);
    },
    async close() {
      await Promise.all([reader.close(), heavy.close()]);
      await writer.close();
    },
  };
}

async function startThread(entry: URL, start: ThreadStart): Promise<Thread> {
  const worker = new Worker(entry, { workerData: start, name: `desk-${start.mode}` });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const releasing: (() => void)[] = [];
  let nextId = 1;
  let gone: unknown;
  const ready = await new Promise<ThreadReady>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (!ready.ready) {
    await worker.terminate();
    throw fromWire(ready.error);
  }
  const fail = (error: unknown): void => {
    gone = error;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.removeAllListeners('error');
  worker.on('error', fail);
  worker.on('exit', () =>
    fail(new SportelloError({ code: 'unavailable', reason: 'deskStopped', safe: 'savedBefore' })),
  );
  worker.on('message', (reply: ThreadReply | typeof RELEASED) => {
    if (reply === RELEASED) {
      releasing.shift()?.();
      return;
    }
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) one?.reject(fromWire(reply.error));
    else one?.resolve(reply.result);
  });
  return {
    noticed: ready.noticed,
    call(name, input, caller) {
      if (gone !== undefined) return Promise.reject(gone);
      return new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, input, caller } satisfies ThreadCall);
      });
    },
    release: () =>
      new Promise((resolve) => {
        releasing.push(resolve);
        worker.postMessage(RELEASE);
      }),
    close: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage(CLOSE);
      }),
  };
}
