import type { InputOf } from '#shared/api/contract.ts';
import type { Grouping, QueueFilter, TicketLine } from '#shared/api/queue.ts';
import { SportelloError } from '#shared/result.ts';
import type { DeskClient } from '#renderer/transport/client.ts';
import { createPages, PAGE, type PageKey } from './queuePages.ts';

export type QueueOrder = NonNullable<InputOf<'queue.page'>['order']>;

/** What a list of calls shows: which, in which order, under which headings. */
export interface FeedAsk {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly by: Grouping | null;
}

/** Rows with one value of the field grouped by (null = none); a list without groups is one group of its own. */
export interface FeedGroup {
  readonly value: string | null;
  readonly name: string;
  readonly count: number;
}

/** Offsets within one group, both included. */
export interface Span {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** What is known now. A new object each time something changed. */
export interface FeedView {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why the whole list, or the newest part of it, could not be had. */
  readonly error: SportelloError | null;
  readonly total: number;
  /** Only the newest calls were counted. */
  readonly partial: boolean;
  readonly grouped: boolean;
  readonly groups: readonly FeedGroup[];
}

/** A list of calls of any length, of which only the pages in sight are kept. */
export interface QueueFeed {
  readonly view: () => FeedView;
  readonly subscribe: (listener: () => void) => () => void;
  /** The row at an offset of a group; undefined while its page is on the way. */
  readonly row: (group: number, offset: number) => TicketLine | undefined;
  /** Where a call lies, if its page is at hand. */
  readonly find: (id: string) => { readonly group: number; readonly offset: number } | null;
  /** Ids of the calls in these spans, in order, wherever they are. */
  readonly ids: (spans: readonly Span[]) => Promise<string[]>;
  /** These rows are in sight: has their pages, and the next ones, fetched. */
  readonly want: (spans: readonly Span[]) => void;
  /** Data changed underneath: asks again for what is in sight, and shows it all at once. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
}

/** Pages fetched at one time; more would hold up what the person does meanwhile. */
const LANES = 3;

/** Opens a list. `client` is only asked queries. */
export function createQueueFeed(client: Pick<DeskClient, 'query'>, ask: FeedAsk): QueueFeed {
  const listeners = new Set<() => void>();
  let pages = createPages();
  let view: FeedView = {
    phase: 'loading',
    error: null,
    total: 0,
    partial: false,
    grouped: ask.by !== null,
    groups: [],
  };
  let wanted: readonly Span[] = [];
  let waiting: PageKey[] = [];
  const running = new Set<string>();
  let turn = 0;
  const life = new AbortController();
  let again = false;
  let refreshing: Promise<void> | null = null;

  function tell(change: Partial<FeedView>): void {
    if (life.signal.aborted) return;
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  async function head(): Promise<Pick<FeedView, 'total' | 'partial' | 'groups'>> {
    const { total, partial, groups } = await client.query('queue.groups', { filter: ask.filter, by: ask.by });
    return { total, partial, groups: ask.by === null ? [{ value: null, name: '', count: total }] : groups };
  }

  /** All rows of one page; short answers of a long walk are followed up to the end of the page. */
  async function fetchPage({ value, page }: PageKey): Promise<TicketLine[]> {
    const base = { filter: ask.filter, order: ask.order, ...(ask.by === null ? {} : { group: { by: ask.by, value } }) };
    const rows: TicketLine[] = [];
    let after: string | null = null;
    do {
      const limit = PAGE - rows.length;
      const answer: { rows: TicketLine[]; more: boolean; next: string | null } = await client.query(
        'queue.page',
        after === null ? { ...base, offset: page * PAGE, limit } : { ...base, after, limit },
      );
      rows.push(...answer.rows);
      after = answer.more ? answer.next : null;
    } while (after !== null && rows.length < PAGE && !life.signal.aborted);
    return rows;
  }

  function pump(): void {
    while (running.size < LANES && waiting.length > 0 && !life.signal.aborted) {
      const key = waiting.shift();
      if (key === undefined || running.has(key.id) || pages.has(key)) continue;
      running.add(key.id);
      const mine = turn;
      fetchPage(key)
        .then(
          (rows) => {
            if (mine !== turn) return;
            pages.put(key, rows);
            tell({ error: null });
          },
          (error: unknown) => mine === turn && tell({ error: asError(error) }),
        )
        .finally(() => {
          running.delete(key.id);
          pump();
        });
    }
  }

  function keysOf(groups: readonly FeedGroup[], spans: readonly Span[]): PageKey[] {
    return spans.flatMap(({ group, from, to }) => {
      const found = groups[group];
      return found === undefined ? [] : pages.keys(found.value, from, Math.min(to, found.count - 1));
    });
  }

  async function load(): Promise<void> {
    const mine = ++turn;
    const before = view;
    try {
      // A list without groups has its first page asked for together with its length.
      const opening = before.phase === 'ready' || before.grouped ? [] : pages.keys(null, 0, 0);
      const fetchAll = (keys: readonly PageKey[]) =>
        Promise.all(keys.map(async (key) => [key, await fetchPage(key)] as const));
      const [found, early] = await Promise.all([head(), fetchAll(opening)]);
      if (mine !== turn || life.signal.aborted) return;
      // What was above may have grown or shrunk: the rows in sight are looked for where they were and where they went.
      const moved = before.phase === 'ready' && !before.grouped ? found.total - before.total : 0;
      const shift = Math.abs(moved) <= 5 * PAGE ? moved : 0;
      const spans = wanted.flatMap(({ group, from, to }) => {
        const value = before.groups[group]?.value ?? null;
        const at = before.grouped ? found.groups.findIndex((one) => one.value === value) : 0;
        return [{ group: at, from: Math.max(0, Math.min(from, from + shift)), to: Math.max(to, to + shift) }];
      });
      const keys = keysOf(found.groups, spans.length > 0 ? spans : firstRows(found.groups)).filter(
        (key) => !opening.some((one) => one.id === key.id),
      );
      const fresh = await fetchAll(keys);
      if (mine !== turn) return;
      pages = createPages();
      for (const [key, rows] of [...early, ...fresh]) pages.put(key, rows);
      tell({ phase: 'ready', error: null, ...found });
    } catch (error) {
      if (mine === turn) tell({ phase: before.phase === 'ready' ? 'ready' : 'failed', error: asError(error) });
    }
  }

  refreshing = load().finally(() => {
    refreshing = null;
    pump();
  });

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    row: (group, offset) => {
      const found = view.groups[group];
      return found === undefined ? undefined : pages.row(found.value, offset);
    },
    find(id) {
      const found = pages.find(id);
      if (found === undefined) return null;
      const group = view.groups.findIndex((one) => one.value === found.value);
      return group < 0 ? null : { group, offset: found.offset };
    },
    async ids(spans) {
      const out: string[] = [];
      for (const { group, from, to } of spans) {
        for (const key of keysOf(view.groups, [{ group, from, to }])) {
          const rows = pages.rows(key) ?? (await fetchPage(key));
          out.push(
            ...rows.filter((_, i) => key.page * PAGE + i >= from && key.page * PAGE + i <= to).map((row) => row.id),
          );
        }
      }
      return out;
    },
    want(spans) {
      wanted = spans;
      const ahead = spans.map((one, i) => (i === spans.length - 1 ? { ...one, to: one.to + PAGE } : one));
      const keys = keysOf(view.groups, ahead);
      pages.keep(keys);
      waiting = keys.filter((key) => !pages.has(key));
      if (refreshing === null) pump();
    },
    async refresh() {
      if (refreshing !== null) {
        again = true;
        return refreshing;
      }
      const round = async (): Promise<void> => {
        do {
          again = false;
          await load();
        } while (again && !life.signal.aborted);
      };
      refreshing = round().finally(() => {
        refreshing = null;
        pump();
      });
      return refreshing;
    },
    stop() {
      life.abort();
      turn += 1;
      listeners.clear();
    },
  };
}

/** What is sure to be in sight when a list opens. */
function firstRows(groups: readonly FeedGroup[]): Span[] {
  const spans: Span[] = [];
  let rows = 0;
  for (const [group, { count }] of groups.entries()) {
    if (rows >= 40) break;
    spans.push({ group, from: 0, to: Math.min(count, PAGE) - 1 });
    rows += count;
  }
  return spans;
}

function asError(error: unknown): SportelloError {
  return error instanceof SportelloError ? error : new SportelloError({ code: 'internal', cause: error });
}
