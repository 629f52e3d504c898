import { Worker } from 'node:worker_threads';
import type { CallName } from '#shared/api/contract.ts';
import { fromWire, SportelloError } from '#shared/result.ts';
import type { Caller } from './handlers.ts';
import type { Preparing } from './preparing.ts';
import {
  CLOSE,
  GO,
  HELD,
  HOLD,
  RESUME,
  SWAP,
  type ThreadCall,
  type ThreadPreparing,
  type ThreadReady,
  type ThreadReply,
  type ThreadStart,
} from './threadProtocol.ts';

/** A thread whose desk is open. */
export interface Thread {
  readonly call: (name: CallName, input: unknown, caller: Caller) => Promise<unknown>;
  /** Lets go of the store and answers nothing until `resume`; what it is asked meanwhile waits. */
  readonly hold: () => Promise<void>;
  readonly resume: () => void;
  /** Calls `letGo` each time this thread is about to put another file in the place of the store, which waits for it. */
  readonly beforeSwap: (letGo: () => Promise<unknown>) => void;
  readonly close: () => Promise<void>;
}

/** A thread that has been started and opens its desk. */
export interface BegunThread {
  /** Settles when it is open, or with why it could not be. */
  readonly ready: Promise<Thread>;
  /** Resolves with the first word that the store must be made ready before; never when there is none. */
  readonly preparing: Promise<void>;
  /** How far that is. */
  readonly latest: () => Preparing | null;
  /** Ends it in the middle: what it was doing is one transaction, or goes on the next time. */
  readonly stop: () => Promise<void>;
}

export function beginThread(entry: URL, start: ThreadStart): BegunThread {
  const worker = new Worker(entry, { workerData: start, name: `desk-${start.mode}` });
  let latest: Preparing | null = null;
  let begun = (): void => undefined;
  const preparing = new Promise<void>((resolve) => (begun = resolve));
  const first = new Promise<ThreadReady>((resolve, reject) => {
    const hear = (message: ThreadReady | ThreadPreparing): void => {
      if ('preparing' in message) {
        latest = message.preparing;
        begun();
        return;
      }
      worker.off('message', hear);
      resolve(message);
    };
    worker.on('message', hear);
    worker.once('error', reject);
    worker.once('exit', () => reject(stopped()));
  });
  return {
    ready: first.then((ready) => openThread(worker, ready)),
    preparing,
    latest: () => latest,
    stop: async () => void (await worker.terminate()),
  };
}

function stopped(): SportelloError {
  return new SportelloError({ code: 'unavailable', reason: 'deskStopped', safe: 'savedBefore' });
}

async function openThread(worker: Worker, ready: ThreadReady): Promise<Thread> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const holding: (() => void)[] = [];
  let beforeSwap: () => Promise<unknown> = () => Promise.resolve();
  let nextId = 1;
  let gone: unknown;
  worker.removeAllListeners('error');
  worker.removeAllListeners('exit');
  if (!ready.ready) {
    await worker.terminate();
    throw fromWire(ready.error);
  }
  const fail = (error: unknown): void => {
    gone = error;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    for (const done of holding.splice(0)) done();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(stopped()));
  worker.on('message', (reply: ThreadReply | typeof HELD | typeof SWAP) => {
    if (reply === HELD) {
      holding.shift()?.();
      return;
    }
    if (reply === SWAP) {
      // A thread that is gone has nothing open either.
      void beforeSwap().finally(() => worker.postMessage(GO));
      return;
    }
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) one?.reject(fromWire(reply.error));
    else one?.resolve(reply.result);
  });
  return {
    call(name, input, caller) {
      if (gone !== undefined) return Promise.reject(gone);
      return new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, input, caller } satisfies ThreadCall);
      });
    },
    hold: () =>
      new Promise((resolve) => {
        holding.push(resolve);
        if (gone === undefined) worker.postMessage(HOLD);
        else resolve();
      }),
    resume: () => worker.postMessage(RESUME),
    beforeSwap(letGo) {
      beforeSwap = letGo;
    },
    close: () =>
      new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage(CLOSE);
      }),
  };
}
