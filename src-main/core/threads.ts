import { contract } from '#shared/api/contract.ts';
import type { Definition } from '#shared/api/define.ts';
import { SportelloError } from '#shared/result.ts';
import { beginThread, type Thread } from './beginThread.ts';
import type { Backend } from './front.ts';
import type { Caller } from './handlers.ts';
import type { ThreadStart } from './threadProtocol.ts';

/** A desk spread over threads, and what its writer noticed at opening. */
export interface ThreadedDesk extends Backend {
  readonly noticed: 'tail-lost' | 'moved' | null;
}

/**
 * Opens a desk on three threads: one writer, one reader for the screens, one for what takes long, so that an export
 * holds up neither a save nor a list. `entry` is the address of thread.ts (or of what it was built into). A store that
 * must be made ready first is waited for behind the desk's back: `session.state` says how far it is, all else is `busy`.
 * @throws SportelloError as `openStore`
 */
export async function openThreads(entry: URL, start: Omit<ThreadStart, 'mode'>): Promise<ThreadedDesk> {
  const writer = beginThread(entry, { ...start, mode: 'write' });
  const opening = writer.ready.then((ready) => openReaders(entry, start, ready));
  let opened: ThreadedDesk | undefined;
  opening.then((desk) => (opened = desk)).catch(() => undefined);
  await Promise.race([opening, writer.preparing]);
  if (opened !== undefined) return opened;
  return {
    noticed: null,
    async run(name, input, caller) {
      if (opened !== undefined) return opened.run(name, input, caller);
      // When it could not be made ready, why is what every call says.
      await Promise.race([opening, Promise.resolve()]);
      if (name === 'session.state')
        return {
          ready: false,
          preparing: writer.latest(),
          company: null,
          operator: null,
          locked: false,
          operators: [],
        };
      throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
    },
    async close() {
      if (opened === undefined) await writer.stop();
      else await opened.close();
    },
  };
}

async function openReaders(entry: URL, start: Omit<ThreadStart, 'mode'>, writer: Thread): Promise<ThreadedDesk> {
  const [reader, heavy] = await Promise.all([
    beginThread(entry, { ...start, mode: 'read', indexes: true }).ready,
    beginThread(entry, { ...start, mode: 'read' }).ready,
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
