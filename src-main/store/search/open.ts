import { SEARCH_KINDS, type SearchHit, type SearchKind } from '#shared/api/search.ts';
import type { CallerHit } from '#shared/api/people.ts';
import { callerHitOf } from '../query/people.ts';
import { survivorOf } from '../query/merged.ts';
import type { Ports, ReadStore } from '../store.ts';
import { cursorsFit } from './cursors.ts';
import { type CodeHit, findCodes } from './codes.ts';
import { createFeed, type Feed } from './feed.ts';
import { callsOfPeople } from './callsOfPeople.ts';
import { filterCalls, findCalls, type Look } from './findCalls.ts';
import { findPeople, type PersonKind } from './findPeople.ts';
import { callHits, personHits } from './hits.ts';
import { isDamaged, isUnwritable, type OpenedIndex, openIndex, removeIndex, searchFile } from './schema.ts';
import { peopleByName } from './peopleByName.ts';
import type { Search } from './search.ts';
import { similarCalls } from './similar.ts';
import { solutionsOf, solvedAlike } from './solutions.ts';

/** Years back that a call number said without its year may be of. */
const YEARS = 30;
/** Numbers found that are looked at: of people and calls together. */
const CODES = 60;

/**
 * Opens the search of a store. The index is a file of its own in the desk's folder (`:memory:` for tests), so that
 * full-text work is never part of a save: one that is missing, damaged or of another store is made again in the
 * background, and searches meanwhile read what there is and say `indexing`.
 */
export function openSearch(dir: string, store: ReadStore, ports: Pick<Ports, 'now'>): Search {
  const clock = () => performance.now();
  let opened = openFitting(dir, store);
  let feed: Feed = createFeed(opened.db, store.db, clock);

  function restart(): void {
    opened.db.raw.close();
    if (dir !== ':memory:') removeIndex(searchFile(dir));
    opened = openIndex(dir);
    feed = createFeed(opened.db, store.db, clock);
  }

  /** Asks the index; a damaged one is thrown away and asked again empty: nothing is lost with it. */
  function ask<R>(question: (indexing: boolean) => R): R {
    try {
      return question(!fresh());
    } catch (error) {
      if (!isDamaged(error)) throw error;
      restart();
      return question(!fresh());
    }
  }

  function fresh(): boolean {
    try {
      return feed.freshen();
    } catch (error) {
      if (isUnwritable(error)) return false;
      throw error;
    }
  }

  function look(): Look {
    const year = new Date(ports.now()).getUTCFullYear() + 1;
    return {
      index: opened.db,
      clock,
      years: Array.from({ length: YEARS }, (_, i) => year - i).filter((one) => one >= 2000 && one <= 2099),
    };
  }

  function codesOf(text: string, limit: number): CodeHit[] {
    return findCodes(opened.db, text, look().years, limit);
  }

  function peopleOf(text: string, kinds: readonly PersonKind[], limit: number, indexing: boolean) {
    const found = findPeople(opened.db, text, codesOf(text, CODES), kinds, limit);
    if (!indexing || found.length >= limit) return found;
    const known = new Set(found.map((one) => one.sn));
    const more = peopleByName(store.db, text, kinds, limit).filter((one) => !known.has(one.sn));
    return [...found, ...more].slice(0, limit);
  }

  return {
    search: (input) =>
      ask((indexing) => {
        const kinds: readonly SearchKind[] = input.kinds ?? SEARCH_KINDS;
        const groups = new Map<SearchKind, SearchHit[]>();
        const codes = codesOf(input.text, CODES + input.limit);
        const people = findPeople(opened.db, input.text, codes, ['contact', 'customer', 'asset'], input.limit * 3);
        if (kinds.includes('ticket')) {
          const calls = findCalls(look(), input.text, codes, input.limit);
          const more =
            calls.length < input.limit ? callsOfPeople(store.db, people, input.limit - calls.length, calls) : [];
          groups.set('ticket', callHits(store.db, [...calls, ...more], input.text));
        }
        for (const hit of personHits(
          store.db,
          people.filter((one) => kinds.includes(one.kind)),
          input.text,
          input.limit,
        )) {
          groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
        }
        const found = [...groups].filter(([, hits]) => hits.length > 0).map(([kind, hits]) => ({ kind, hits }));
        return { groups: found.toSorted((a, b) => top(b.hits) - top(a.hits)), indexing };
      }),
    similar: (input) => ask((indexing) => ({ hits: similarCalls(look(), store.db, input), indexing })),
    solutions: (input) =>
      ask((indexing) => ({ ...solutionsOf(look(), store, input.ask, input.limit, input.whole), indexing })),
    solvedAlike: (input) => ask(() => solvedAlike(look(), store, input.ask, input.call, input.limit)),
    people: (text, limit) =>
      ask((indexing) => {
        const hits = new Map<string, CallerHit>();
        for (const { sn, kind } of peopleOf(text, ['contact', 'customer', 'asset'], limit * 2, indexing)) {
          if (isRetired(store, sn)) continue;
          const hit = callerHitOf(store.db, kind === 'customer' ? survivorOf(store.db, sn) : sn);
          const key = hit?.contact ?? hit?.asset ?? hit?.customer;
          if (hit !== null && key !== undefined && key !== null && !hits.has(key)) hits.set(key, hit);
        }
        return [...hits.values()].slice(0, limit);
      }),
    records: (text, kinds, limit) => ask((indexing) => peopleOf(text, kinds, limit, indexing).map((one) => one.sn)),
    calls: (text, limit, budgetMs) => ask(() => filterCalls(look(), text, limit, budgetMs)),
    catchUp(budgetMs) {
      try {
        return feed.catchUp(budgetMs);
      } catch (error) {
        if (isUnwritable(error)) return true;
        if (!isDamaged(error)) throw error;
        restart();
        return false;
      }
    },
    forgetStream: (sn) => {
      feed.again(sn);
      opened.db.raw.pragma('wal_checkpoint(TRUNCATE)');
    },
    rebuild: restart,
    close: () => void opened.db.raw.close(),
  };
}

function openFitting(dir: string, store: ReadStore): OpenedIndex {
  const opened = openIndex(dir);
  if (opened.fresh || fits(opened, store)) return opened;
  opened.db.raw.close();
  removeIndex(searchFile(dir));
  return openIndex(dir);
}

function fits(opened: OpenedIndex, store: ReadStore): boolean {
  try {
    return cursorsFit(opened.db, store.db);
  } catch (error) {
    if (isDamaged(error)) return false;
    throw error;
  }
}

function isRetired(store: ReadStore, sn: number): boolean {
  return (
    (store.db.prepare('SELECT retired FROM records WHERE sn = ?').get(sn) as { retired: number } | undefined)
      ?.retired === 1
  );
}

function top(hits: readonly SearchHit[]): number {
  return Math.max(...hits.map((one) => one.score));
}
