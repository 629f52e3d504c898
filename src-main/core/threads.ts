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
  const others = async (): Promise<Thread[]> => [reader, heavy, ...(figures === null ? [] : [await figures])];
  const release = async (): Promise<unknown> => Promise.all((await others()).map((one) => one.release()));

  /** The thread that counts: one that could not be opened is tried again by the next question. */
  function counting(): Promise<Thread> {
    if (figures === null) {
      figures = beginThread(entry, { ...reading, mode: 'read' }).ready;
      figures.catch(() => (figures = null));
    }
    return figures;
  }

  let restoring: Promise<unknown> | null = null;

  /** Another file comes in the place of the one the readers have open: they let go of it, before and after. */
  async function restore(input: unknown, caller: Caller): Promise<unknown> {
    await release();
    try {
      return await writer.call('store.restore', input, caller);
    } finally {
      await release();
    }
  }

  /** While one file gives way to another a reader may find none: what it could not answer then, the new one is asked. */
  async function ask(thread: Thread, ...[name, input, caller]: Parameters<Backend['run']>): Promise<unknown> {
    const during = restoring;
    const again = async (): Promise<unknown> => {
      await (restoring ?? during);
      return thread.call(name, input, caller);
    };
    try {
      const answer = await thread.call(name, input, caller);
      const over = restoring === null && during === null;
      return over || name !== 'session.state' || (answer as { ready: boolean }).ready ? answer : await again();
    } catch (error) {
      if (restoring === null && during === null) throw error;
      return again();
    }
  }

  return {
    whole: Promise.resolve(),
    async run(name, input, caller) {
      if (name === 'store.restore') {
        const done = restore(input, caller);
        restoring ??= done.catch(() => undefined).finally(() => (restoring = null));
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
