import { createHandlers, type DeskHandlers } from './bind/all.ts';
import type { CallName, CommandName, ParsedInput } from '#shared/api/contract.ts';
import { contract } from '#shared/api/contract.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { SportelloError } from '#shared/result.ts';
import { save } from '#main/store/log/save.ts';
import { storeError } from '#main/store/errors.ts';
import { initStore, openReadStore, openStore, storeExists, type OpenedStore } from '#main/store/open.ts';
import { openSearch } from '#main/store/search/open.ts';
import type { Search } from '#main/store/search/search.ts';
import { openStatistics, type StatisticsColumns } from '#main/store/statistics/open.ts';
import type { Ports, ReadStore, Store } from '#main/store/store.ts';
import { createCheckpoints } from '#main/store/checkpoint.ts';
import { createExports } from './exports.ts';
import type { Backend } from './front.ts';
import type { Caller, QueryContext } from './handlers.ts';
import { notReady } from './notReady.ts';
import type { OnPreparing } from './preparing.ts';
import { isRecovery } from './recoverStore.ts';
import { withRecovery } from './recovery.ts';
import { createRestoring } from './restoring.ts';
import { setUp } from './setup.ts';

/** What the company's clock shows when nothing else was said at init. */
export const DEFAULT_ZONE = 'Europe/Rome';

/** How a desk is opened: `write` does everything; `read` answers queries beside another that writes. */
export interface DeskOptions {
  readonly dir: string;
  readonly ports: Ports;
  readonly mode: 'write' | 'read';
  readonly zone?: string;
  /** Told while the store is made ready at opening. */
  readonly onPreparing?: OnPreparing;
  /** Waited for before another file is put in the place of the store: whoever else has it open lets go of it. */
  readonly beforeSwap?: () => Promise<void>;
}

/** A desk in this thread. */
export interface Desk extends Backend {
  /** The open store, for the parts of this room that work on it in the same thread. */
  readonly store: () => ReadStore | null;
  /** The same when it is open to write. */
  readonly writing: () => Store | null;
  /** Nobody is waiting: what must not delay a save is done now. */
  readonly idle: () => void;
  /** The search beside it, opened when first asked; null while there is no store. */
  readonly search: () => Search | null;
}

type AnyDecision = {
  readonly prepare?: () => Promise<void>;
  readonly decide: (input: unknown, ctx: DecideContext) => Decision<unknown>;
};
type AnyEffect = { readonly effect: (input: unknown, ctx: unknown) => unknown };

/**
 * Opens the desk of a folder; one without a store answers `session.state` and waits for `setup.create`.
 * @throws SportelloError as `openStore`
 */
export function createDesk(options: DeskOptions): Desk {
  const { dir, ports, mode } = options;
  const exports = createExports(() => openReadStore(dir, ports), ports);
  const handlers: DeskHandlers = createHandlers(exports);
  let opened: OpenedStore | null = null;
  let reading: { store: ReadStore; close: () => void } | null = null;
  let searching: Search | null = null;
  let counting: StatisticsColumns | null = null;
  const restoring = createRestoring(dir, ports, {
    othersLetGo: options.beforeSwap ?? (() => Promise.resolve()),
    letGo: close,
    keep(restored) {
      opened = restored;
    },
  });
  const checkpoints = createCheckpoints(() => opened?.store.db ?? null);
  openIfThere();

  function onRebuild(progress: { done: number; total: number }): void {
    options.onPreparing?.({ task: 'rebuild', ...progress });
  }

  function openIfThere(): void {
    if (restoring.busy()) throw new SportelloError({ code: 'busy', safe: 'nothingChanged' });
    // Open already: looking for the file again would cost every save a call to the system.
    if ((mode === 'write' ? opened : reading) !== null || !storeExists(dir)) return;
    if (mode === 'write') opened = openStore(dir, ports, { onRebuild });
    else reading = openReadStore(dir, ports);
  }

  function present(): ReadStore | null {
    if (opened === null && reading === null) openIfThere();
    return opened?.store ?? reading?.store ?? null;
  }

  async function command(name: CommandName, input: unknown, caller: Caller): Promise<unknown> {
    if (mode === 'read') throw new Error(`a reading desk was given the command ${name}`);
    if (name === 'setup.create') {
      if (!storeExists(dir)) initStore(dir, options.zone ?? DEFAULT_ZONE, ports);
      openIfThere();
      if (opened === null) throw new SportelloError({ code: 'store_missing' });
      return setUp(opened.store, input as ParsedInput<'setup.create'>, ports.now());
    }
    // A desk whose store is open needs no way out: what answers without one stands around it (recoverable.ts).
    if (isRecovery(name)) throw new SportelloError({ code: 'refused', reason: 'notInTrouble' });
    if (name === 'store.restore') return restoring.restore(input as ParsedInput<'store.restore'>);
    openIfThere();
    if (opened === null) throw new SportelloError({ code: 'not_signed_in', reason: 'notSetUp' });
    const handler = handlers[name] as AnyDecision | AnyEffect;
    if ('effect' in handler) {
      const done = await handler.effect(input, { store: opened.store, caller, now: ports.now() });
      checkpoints.committed();
      return done;
    }
    if (handler.prepare !== undefined) await handler.prepare();
    const { commandId } = input as { commandId: string };
    const { commandId: _id, ...rest } = input as Record<string, unknown>;
    const envelope = { commandId, actor: caller.operator ?? 'system', roles: caller.roles };
    const saved = withRecovery(() => save(writing(), envelope, (ctx) => handler.decide(rest, ctx)), {
      close: closeWriting,
      open: writing,
    });
    checkpoints.committed();
    return saved.result;
  }

  /** The store to write in; opened again when it had to be let go of. */
  function writing(): Store {
    openIfThere();
    if (opened === null) throw new SportelloError({ code: 'store_missing' });
    return opened.store;
  }

  /** Lets go of everything; what is asked next opens it again. */
  function close(): void {
    exports.close();
    searching?.close();
    searching = null;
    counting = null;
    reading?.close();
    reading = null;
    closeWriting();
  }

  function closeWriting(): void {
    const closing = opened;
    opened = null;
    closing?.close();
  }

  async function query(name: CallName, input: unknown, caller: Caller): Promise<unknown> {
    const store = present();
    if (store === null) {
      if (name === 'session.state') return notReady();
      throw new SportelloError({ code: 'not_signed_in', reason: 'notSetUp' });
    }
    const context: QueryContext = {
      store,
      caller,
      now: ports.now(),
      get search() {
        return searchOf(store);
      },
      get statistics() {
        counting ??= openStatistics(store);
        return counting;
      },
    };
    return (handlers[name as keyof DeskHandlers] as (input: unknown, ctx: QueryContext) => unknown)(input, context);
  }

  function searchOf(store: ReadStore): Search {
    searching ??= openSearch(dir, store, ports);
    return searching;
  }

  return {
    async run(name, input, caller) {
      try {
        return contract[name].kind === 'command'
          ? await command(name as CommandName, input, caller)
          : await query(name, input, caller);
      } catch (error) {
        throw storeError(error);
      }
    },
    store: present,
    writing: () => opened?.store ?? null,
    idle: checkpoints.idle,
    search() {
      const store = present();
      return store === null ? null : searchOf(store);
    },
    close: async () => close(),
  };
}
