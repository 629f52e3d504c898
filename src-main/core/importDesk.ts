import { noBilling } from '#shared/domain/bill/noBilling.ts';
import type { RecordOut } from '#shared/api/records.ts';
import type { DecideContext, Decision } from '#shared/domain/decision.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { newId } from '#shared/events/ids.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { recordById, recordsOfKind } from '#main/store/query/records.ts';
import { saveBatch } from '#main/store/log/saveBatch.ts';
import type { ReadStore, Store } from '#main/store/store.ts';
import { checkpointWhenLong } from './checkpoint.ts';

/** One thing to import, under the id it always gets. */
export interface ImportCommand<R> {
  readonly commandId: string;
  readonly decide: (ctx: DecideContext) => Decision<R>;
}

/** What came of one: its result, now or in an earlier run. */
export interface ImportDone<R> {
  readonly result: R;
  readonly repeated: boolean;
}

/** What an import may ask of a store and do to it. */
export interface ImportDesk {
  readonly language: 'it' | 'en';
  /** Company time zone. */
  readonly zone: string;
  /** True when it is there to be shown: not when only later changes of it are left after a damage. */
  readonly known: (kind: string, id: string) => boolean;
  readonly recordsOf: (kind: string) => RecordOut[];
  /** Saves all or none, in one durable transaction; what was done before is `repeated`. */
  readonly save: <R>(commands: readonly ImportCommand<R>[]) => readonly ImportDone<R>[];
}

/** Pages of the database kept in memory while an import runs, KiB. */
const CACHE_KIB = 12_288;

/** An import's view of an open store. */
export function createImportDesk(store: Store): ImportDesk {
  // What an import writes it hardly reads again: pages kept for that would be half of its memory.
  store.db.raw.pragma(`cache_size = -${CACHE_KIB}`);
  return {
    ...readsOf(store),
    save(commands) {
      const saved = saveBatch(
        store,
        commands.map((one) => ({ ...one, actor: ACTORS.import, roles: ['admin'] as const })),
      );
      checkpointWhenLong(store);
      return saved;
    },
  };
}

/** An import's view of a store that stays as it is: everything is decided, nothing is kept. */
export function createDryDesk(store: ReadStore): ImportDesk {
  const { db } = store;
  const reads = readsOf(store);
  return {
    ...reads,
    save: <R>(commands: readonly ImportCommand<R>[]) =>
      commands.map((command) => {
        const done = db.prepare('SELECT result FROM commands WHERE id = ?').get(command.commandId) as
          | { result: string }
          | undefined;
        if (done !== undefined) return { result: JSON.parse(done.result) as R, repeated: true };
        return { result: command.decide(dryContext(store, reads)).result, repeated: false };
      }),
  };
}

/** What a decision of an import may look at when nothing will come of it. */
function dryContext(store: ReadStore, reads: Pick<ImportDesk, 'known'>): DecideContext {
  return {
    now: store.ports.now(),
    actor: ACTORS.import,
    roles: ['admin'],
    load: () => undefined,
    known: reads.known,
    history: () => [],
    eventsOf: () => [],
    children: () => [],
    referring: () => [],
    workOf: () => [],
    zone: store.zone,
    billing: noBilling(),
    newId: () => newId(store.ports.now(), store.ports.randomBytes),
    nextCallNumber: () => '',
  };
}

function readsOf(store: ReadStore): Omit<ImportDesk, 'save'> {
  const { db } = store;
  return {
    language: recordById(db, COMPANY_ID)?.fields['language'] === 'en' ? 'en' : 'it',
    zone: store.zone,
    known: (kind, id) =>
      db
        .prepare(
          `SELECT 1 FROM streams s WHERE s.id = ? AND s.kind = ? AND (EXISTS (SELECT 1 FROM records r WHERE r.sn = s.sn) OR EXISTS (SELECT 1 FROM tickets t WHERE t.sn = s.sn))`,
        )
        .get(id, kind) !== undefined,
    recordsOf: (kind) => recordsOfKind(db, kind),
  };
}
