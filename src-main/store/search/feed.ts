import type { ReadDb } from '../db.ts';
import {
  beginCursors,
  dirtyBehind,
  eventsBehind,
  getMeta,
  moveCursor,
  ownBranches,
  setMeta,
  type Touched,
} from './cursors.ts';
import type { StemMemory } from './document.ts';
import { putDocument, type TermChanges, writeTerms } from './put.ts';
import { makeStale } from './quoted.ts';

/** Reads the store into the index, a little at a time. */
export interface Feed {
  /** Works for about so long (ms); true when nothing is left to do. */
  readonly catchUp: (budgetMs: number) => boolean;
  /** Makes sure that what was saved a moment ago is found; quick. True when nothing is left behind. */
  readonly freshen: () => boolean;
  /** Reads one stream again now. */
  readonly again: (sn: number) => void;
}

const BATCH = 16;
/** Streams read before a search when there is more behind than that. */
const NEWEST = 64;
/** What the very first search may spend on an index that holds nothing yet; a small store is read whole in that. */
const FIRST_MS = 100;

export function createFeed(index: ReadDb, store: ReadDb, clock: () => number): Feed {
  const memory: StemMemory = new Map();
  const changes: TermChanges = new Map();
  /** Streams read ahead of the cursor, and up to where: not to be read again by the next search. */
  const ahead = new Map<number, number>();

  function put(sn: number): void {
    const target = documentFor(store, sn);
    if (target !== null && putDocument(index, store, target, memory, changes)) makeStale(index, store, target);
  }

  function inTransaction<R>(work: () => R): R {
    return index.raw
      .transaction(() => {
        changes.clear();
        const result = work();
        writeTerms(index, changes);
        return result;
      })
      .immediate();
  }

  /** One batch of what the log has beyond the cursors; false when there was none. */
  function readTail(): boolean {
    for (const no of ownBranches(store)) {
      const events = eventsBehind(index, store, no, BATCH);
      const last = events.at(-1);
      if (last === undefined) continue;
      for (const sn of new Set(events.map((one) => one.sn))) put(sn);
      moveCursor(index, store, no, last.at);
      return true;
    }
    const dirty = dirtyBehind(index, store, BATCH);
    const last = dirty.at(-1);
    if (last === undefined) return false;
    for (const sn of new Set(dirty.map((one) => one.sn))) put(sn);
    setMeta(index, 'dirty', String(last.at));
    return true;
  }

  /** One batch of what stood in the store when the index was begun: records, then calls from the newest on. */
  function sweep(): boolean {
    if (getMeta(index, 'swept') === 'yes') return false;
    const records = Number(getMeta(index, 'records') ?? 0);
    const some = store.prepare('SELECT sn FROM records WHERE sn > ? ORDER BY sn LIMIT ?').all(records, BATCH) as {
      sn: number;
    }[];
    if (some.length > 0) {
      for (const { sn } of some) put(sn);
      setMeta(index, 'records', String(some.at(-1)?.sn));
      return true;
    }
    const tickets = Number(getMeta(index, 'tickets') ?? Number.MAX_SAFE_INTEGER);
    const calls = store.prepare('SELECT sn FROM tickets WHERE sn < ? ORDER BY sn DESC LIMIT ?').all(tickets, BATCH) as {
      sn: number;
    }[];
    for (const { sn } of calls) put(sn);
    setMeta(index, calls.length === 0 ? 'swept' : 'tickets', calls.length === 0 ? 'yes' : String(calls.at(-1)?.sn));
    return calls.length > 0;
  }

  function readStale(): boolean {
    const some = index.prepare('SELECT sn FROM stale LIMIT ?').all(BATCH) as { sn: number }[];
    const done = index.prepare('DELETE FROM stale WHERE sn = ?');
    for (const { sn } of some) {
      done.run(sn);
      put(sn);
    }
    return some.length > 0;
  }

  function behind(limit: number): Touched[] {
    return [
      ...ownBranches(store).flatMap((no) => eventsBehind(index, store, no, limit, true)),
      ...dirtyBehind(index, store, limit, true),
    ];
  }

  return {
    catchUp(budgetMs) {
      const end = clock() + budgetMs;
      return inTransaction(() => {
        if (getMeta(index, 'store') === undefined) beginCursors(index, store);
        while (readTail() || sweep() || readStale()) {
          if (clock() >= end) return false;
        }
        ahead.clear();
        return true;
      });
    },
    freshen() {
      if (getMeta(index, 'store') !== undefined) {
        const touched = behind(NEWEST + 1);
        if (touched.length > NEWEST) {
          const wanted = touched.slice(0, NEWEST).filter((one) => (ahead.get(one.sn) ?? -1) < one.at);
          if (wanted.length > 0) inTransaction(() => wanted.forEach((one) => put(one.sn)));
          for (const one of wanted) ahead.set(one.sn, Math.max(one.at, ahead.get(one.sn) ?? -1));
          return false;
        }
        if (touched.length > 0) {
          inTransaction(() => {
            while (readTail());
          });
        }
      } else {
        this.catchUp(FIRST_MS);
      }
      return getMeta(index, 'swept') === 'yes' && index.prepare('SELECT 1 FROM stale LIMIT 1').get() === undefined;
    },
    again: (sn) => inTransaction(() => put(sn)),
  };
}

/** The document that a stream's words stand in: an intervention's in its call; null when it stands in none. */
function documentFor(store: ReadDb, sn: number): number | null {
  const stream = store.prepare('SELECT kind FROM streams WHERE sn = ?').get(sn) as { kind: string } | undefined;
  if (stream?.kind !== 'intervention') return stream === undefined ? null : sn;
  const row = store.prepare('SELECT ticket FROM interventions WHERE sn = ?').get(sn) as
    | { ticket: number | null }
    | undefined;
  return row?.ticket ?? null;
}
