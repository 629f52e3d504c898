import type { FoldEvent } from '#shared/events/envelope.ts';
import { compareEvents } from '#shared/events/order.ts';
import { isKnown, upcast, type Registry } from '#shared/events/registry.ts';
import type { ReadDb } from '../db.ts';
import { deskSeqAt } from './position.ts';

/** An event row with its branch's id. */
export interface EventRow {
  readonly pos: number;
  readonly sn: number;
  readonly desk: string;
  readonly hlc: string;
  readonly at: number;
  readonly actor: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly skip: number;
}

const COLUMNS = `e.pos, e.sn, b.desk, e.hlc, e.at, e.actor, e.type, e.version, e.data, e.skip`;
/** The branch of an event is in its row number. */
const FROM = `FROM events e JOIN branches b ON b.no = e.pos >> 40`;

/** One stored event as folds see it. */
export function foldEvent(registry: Registry, row: EventRow, kind: string, stream: string): FoldEvent {
  const data = JSON.parse(row.data) as Record<string, unknown>;
  return {
    desk: row.desk,
    deskSeq: deskSeqAt(row.pos),
    hlc: row.hlc,
    at: row.at,
    actor: row.actor,
    kind,
    stream,
    type: row.type,
    version: row.version,
    data: upcast(registry, row.type, row.version, data),
  };
}

/** The events of a stream that this version can fold, in order; `pending` says that there are others. */
export function history(
  db: ReadDb,
  registry: Registry,
  stream: { readonly sn: number; readonly id: string; readonly kind: string },
): { events: FoldEvent[]; pending: boolean } {
  const rows = db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE e.sn = ? AND e.skip = 0`).all(stream.sn) as EventRow[];
  const known = rows.filter((row) => isKnown(registry, row.type, row.version));
  const events = known.map((row) => foldEvent(registry, row, stream.kind, stream.id));
  events.sort(compareEvents);
  return { events, pending: known.length < rows.length };
}

/** The events in a span of row numbers, oldest first, with their streams; those of an unknown type too. */
export function eventsBetween(db: ReadDb, registry: Registry, first: number, last: number): FoldEvent[] {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS}, s.kind AS streamKind, s.id AS streamId ${FROM} JOIN streams s ON s.sn = e.sn WHERE e.pos BETWEEN ? AND ? ORDER BY e.pos`,
    )
    .all(first, last) as (EventRow & { streamKind: string; streamId: string })[];
  return rows.map((row) => foldEvent(registry, row, row.streamKind, row.streamId));
}
