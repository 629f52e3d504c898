import type { Kind } from '#shared/domain/kind.ts';
import type { FoldEvent } from '#shared/events/envelope.ts';
import { compareEvents, orderKey } from '#shared/events/order.ts';
import { isKnown, upcast } from '#shared/events/registry.ts';
import type { ReadDb } from '../db.ts';
import type { StoreContext } from '../store.ts';
import { branchAt, deskSeqAt } from './position.ts';

/** What the table of streams says of one. */
export interface StoredStream {
  readonly last: string;
  readonly pending: number;
  readonly state: string | null;
}

/** One stream as the table has it, and as its events say it should be. */
export interface SweptStream {
  readonly sn: number;
  readonly id: string;
  readonly kind: string;
  /** Undefined for a kind that only a newer version knows. */
  readonly definition: Kind | undefined;
  readonly stored: StoredStream;
  /** Order key of the newest event folded, '' when there is none: then `state` is undefined too. */
  readonly last: string;
  readonly state: unknown;
  readonly pending: boolean;
  /** Events kept for a newer version. */
  readonly unknown: number;
  /** Row numbers of events whose text is no JSON although no fold was told to leave them out. */
  readonly unreadable: readonly number[];
}

/** How many streams are read at a time: enough that the two questions cost nothing, few enough to stay in the cache. */
export const SWEEP = 400;

type EventTuple = [
  sn: number,
  pos: number,
  hlc: string,
  at: number,
  actor: string,
  type: string,
  version: number,
  data: string,
];
type StreamTuple = [sn: number, id: string, kind: string, last: string, pending: number, state: string | null];

const STREAMS = 'SELECT sn, id, kind, last, pending, state FROM streams WHERE sn BETWEEN ? AND ? ORDER BY sn';
const EVENTS =
  'SELECT sn, pos, hlc, at, actor, type, version, data FROM events WHERE sn BETWEEN ? AND ? AND skip = 0 ORDER BY sn';

/** Highest local number of a stream; 0 in an empty store. */
export function lastStream(db: ReadDb): number {
  return (db.prepare('SELECT max(sn) AS sn FROM streams').get() as { sn: number | null }).sn ?? 0;
}

/** Ids of the branches by their number. */
export function branchIds(db: ReadDb): ReadonlyMap<number, string> {
  const rows = db.prepare('SELECT no, desk FROM branches').all() as { no: number; desk: string }[];
  return new Map(rows.map((row) => [row.no, row.desk]));
}

/** Folds the streams numbered `from` to `to` afresh from the log, in the order of their numbers. Writes nothing. */
export function sweep(
  context: StoreContext,
  db: ReadDb,
  desks: ReadonlyMap<number, string>,
  from: number,
  to: number,
): SweptStream[] {
  const streams = db.prepare(STREAMS).raw().all(from, to) as StreamTuple[];
  const events = db.prepare(EVENTS).raw().all(from, to) as EventTuple[];
  const swept: SweptStream[] = [];
  let at = 0;
  for (const stream of streams) {
    while (at < events.length && (events[at] as EventTuple)[0] < stream[0]) at += 1;
    const first = at;
    while (at < events.length && (events[at] as EventTuple)[0] === stream[0]) at += 1;
    swept.push(foldOne(context, desks, stream, events, first, at));
  }
  return swept;
}

function foldOne(
  context: StoreContext,
  desks: ReadonlyMap<number, string>,
  [sn, id, kind, last, pending, state]: StreamTuple,
  events: readonly EventTuple[],
  first: number,
  end: number,
): SweptStream {
  const definition = context.kinds.get(kind);
  const unreadable: number[] = [];
  const known: FoldEvent[] = [];
  let unknown = 0;
  let sorted = true;
  for (let i = first; i < end; i += 1) {
    const row = events[i] as EventTuple;
    if (definition === undefined || !isKnown(context.registry, row[5], row[6])) {
      unknown += 1;
      continue;
    }
    const event = toEvent(context, desks, kind, id, row);
    if (event === null) {
      unreadable.push(row[1]);
      continue;
    }
    const before = known.at(-1);
    if (before !== undefined && compareEvents(before, event) > 0) sorted = false;
    known.push(event);
  }
  if (!sorted) known.sort(compareEvents);
  const newest = known.at(-1);
  const base = {
    sn,
    id,
    kind,
    definition,
    stored: { last, pending, state },
    unknown,
    unreadable,
    pending: unknown > 0,
  };
  if (newest === undefined || definition === undefined) return { ...base, last: '', state: undefined };
  let folded = definition.initial(id);
  for (const event of known) folded = definition.evolve(folded, event);
  return { ...base, last: orderKey(newest), state: folded };
}

function toEvent(
  context: StoreContext,
  desks: ReadonlyMap<number, string>,
  kind: string,
  stream: string,
  row: EventTuple,
): FoldEvent | null {
  const [, pos, hlc, at, actor, type, version, text] = row;
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
  const desk = desks.get(branchAt(pos)) ?? '';
  return {
    desk,
    deskSeq: deskSeqAt(pos),
    hlc,
    at,
    actor,
    kind,
    stream,
    type,
    version,
    data: upcast(context.registry, type, version, data),
  };
}
