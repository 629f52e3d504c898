import { contract } from '#shared/api/contract.ts';
import type { Definition } from '#shared/api/define.ts';
import { SportelloError } from '#shared/result.ts';
import { beginThread, type Thread } from './beginThread.ts';
import type { Backend } from './front.ts';
import type { Caller } from './handlers.ts';
import { notReady } from './notReady.ts';
import type { ThreadStart } from './threadProtocol.ts';

/** A desk spread over threads. */
export interface ThreadedDesk extends Backend {
  /** Settles once its store is open, or with why it could not be. */
  readonly whole: Promise<void>;
}

/**
 * Opens a desk on three threads: one writer, one reader for the screens, one for what takes long, so that an export
 * holds up neither a save nor a list; a fourth, which holds the calls in columns, when statistics are first asked. `entry` is the address of thread.ts (or of what it was built into). A store that
 * must be made ready first is waited for behind the desk's back: `session.state` says how far it is, all else is `busy`.
 * @throws SportelloError as `openStore`
 */
export async function openThreads(entry: URL, start: Omit<ThreadStart, 'mode'>): Promise<ThreadedDesk> {
  const writer = beginThread(entry, { ...start, mode: 'write' });
  const opening = writer.ready.then((ready) => openReaders(entry, start, ready));
  let opened: ThreadedDesk | undefined;
  opening.then((desk) => (opened = desk)).catch(() => undefined);
  const whole = opening.then((desk) => desk.whole);
  // Whoever waits for it hears why; nobody has to.
  whole.catch(() => undefined);
  await Promise.race([opening, writer.preparing]);
  if (opened !== undefined) return opened;
  return {
    whole,
    async run(name, input, caller) {
      if (opened !== undefined) return opened.run(name, input, caller);
      // When it could not be made ready, why is what every call says.
      await Promise.race([opening, Promise.resolve()]);
      if (name === 'session.state') return notReady({ preparing: writer.latest() });
      throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
    },
    async close() {
      if (opened === undefined) await writer.stop();
      else await opened.close();
    },
  };
}

async function openReaders(entry: URL, start: Omit<ThreadStart, 'mode'>, writer: Thread): Promise<ThreadedDesk> {
  const { recover: _done, ...reading } = start;
  const begun = [
    beginThread(entry, { ...reading, mode: 'read', indexes: true }),
    beginThread(entry, { ...reading, mode: 'read' }),
  ] as const;
  const [reader, heavy] = await Promise.all([begun[0].ready, begun[1].ready]).catch(async (error: unknown) => {
    // Nothing stays open: the folder must not look taken when it is tried again.
    await Promise.all([writer.close(), ...begun.map((one) => one.stop())]);
    throw error;
  });
  let figures: Promise<Thread> | null = null;
  /** All that reads; a thread that could not be opened is none. */
  const others = async (): Promise<Thread[]> => {
    const third = await figures?.catch(() => null);
    return third === null || third === undefined ? [reader, heavy] : [reader, heavy, third];
  };
  /** From the word that a backup is to be restored to its end, most of which is checking that backup. */
  let restoring: Promise<unknown> | null = null;
  /** Under way while another file comes in the place of the store. */
  let swapping: Promise<unknown> | null = null;
  // Where a file that is open cannot be moved (Windows), one reader would stop it: all let go, and what they are asked waits.
  writer.beforeSwap(async () => {
    swapping = restoring;
    for (const one of await others()) await one.hold();
  });

  /** The thread that counts: one that could not be opened is tried again by the next question. */
  async function counting(): Promise<Thread> {
    if (figures === null) {
      // It would open the store as it begins.
      await swapping;
      figures ??= beginThread(entry, { ...reading, mode: 'read' }).ready;
      figures.catch(() => (figures = null));
    }
    return figures;
  }

  async function restore(input: unknown, caller: Caller): Promise<unknown> {
    try {
      return await writer.call('store.restore', input, caller);
    } finally {
      for (const one of await others()) one.resume();
      restoring = null;
      swapping = null;
    }
  }

  /** What a reader was in the middle of when it had to let go of the old file, the new one is asked. */
  async function ask(thread: Thread, ...[name, input, caller]: Parameters<Backend['run']>): Promise<unknown> {
    const before = restoring;
    try {
      return await thread.call(name, input, caller);
    } catch (error) {
      const during = restoring ?? before;
      if (during === null) throw error;
      await during;
      return thread.call(name, input, caller);
    }
  }

  return {
    whole: Promise.resolve(),
    async run(name, input, caller) {
      if (name === 'store.restore') {
        // Asked for again meanwhile: the writer says that it is at it, and the readers stay held.
        if (restoring !== null) return writer.call(name, input, caller);
        const done = restore(input, caller);
        restoring = done.catch(() => undefined);
        return done;
      }
      const definition: Definition = contract[name];
      if (definition.kind === 'command') return writer.call(name, input, caller);
      const thread = definition.figures === true ? await counting() : definition.heavy === true ? heavy : reader;
      return ask(thread, name, input, caller);
    },
    async close() {
      await Promise.all((await others()).map((one) => one.close()));
      await writer.close();
    },
  };
}
