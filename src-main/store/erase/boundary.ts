import { widest, type Extent } from '#shared/domain/erasure/redact.ts';
import { HLC_ZERO, receive } from '#shared/clock/hlc.ts';
import { orderKey } from '#shared/events/order.ts';
import { PERSON_KINDS } from '#shared/domain/erasure/persons.ts';
import type { ReadDb } from '../db.ts';
import { deskSeqAt } from '../log/position.ts';
import { streamById } from '../log/streams.ts';

/** Up to where in the order of all events a person was erased: '' = not at all. */
export interface Boundary {
  readonly identity: string;
  readonly texts: string;
}

const ERASURES = PERSON_KINDS.map((kind) => `'${kind}.erased'`).join(', ');

/** As the own events of the person's record tell it; every desk that has them draws the same line. */
export function boundaryOf(db: ReadDb, person: string): Boundary {
  const stream = streamById(db, person);
  if (stream === undefined) return { identity: '', texts: '' };
  const rows = db
    .prepare(
      `SELECT e.pos, e.hlc, e.data, b.desk FROM events e JOIN branches b ON b.no = e.pos >> 40
       WHERE e.sn = ? AND e.type IN (${ERASURES}) AND e.version = 1 AND e.skip = 0`,
    )
    .all(stream.sn) as { pos: number; hlc: string; data: string; desk: string }[];
  let identity = '';
  let texts = '';
  for (const row of rows) {
    // A reading no clock follows would draw a line that this desk's own later work stands before.
    if (receive(HLC_ZERO, row.hlc, 0) <= row.hlc) continue;
    const key = orderKey({ hlc: row.hlc, desk: row.desk, deskSeq: deskSeqAt(row.pos) });
    if (key > identity) identity = key;
    if (key > texts && (JSON.parse(row.data) as { texts?: unknown }).texts === true) texts = key;
  }
  return { identity, texts };
}

/** A boundary moved on to an erasure at `key`. */
export function lineAt(before: Boundary, key: string, texts: boolean): Boundary {
  const later = (a: string): string => (a > key ? a : key);
  return { identity: later(before.identity), texts: texts ? later(before.texts) : before.texts };
}

/**
 * The part of a person's boundary that reaches a stream which first named them at `key`: one that came to name the
 * person only after the erasure is not touched by it.
 */
export function reaching(boundary: Boundary, key: string): Boundary {
  return {
    identity: key <= boundary.identity ? boundary.identity : '',
    texts: key <= boundary.texts ? boundary.texts : '',
  };
}

/**
 * What goes of an event that is not of the person's own record: what stood when the person was erased. Work that goes on afterwards
 * keeps its words.
 */
export function extentOn(boundary: Boundary, key: string): Extent {
  return key <= boundary.texts ? 'all' : key <= boundary.identity ? 'identity' : 'none';
}

/** What goes of an event of the person's own record, whenever it was written: nobody fills an erased person in again. */
export function extentOfPerson(boundary: Boundary): Extent {
  return boundary.texts !== '' ? 'all' : boundary.identity !== '' ? 'identity' : 'none';
}

/** The widest of several persons' extents at one place. */
export function extentOfAll(boundaries: readonly Boundary[], key: string): Extent {
  return boundaries.reduce<Extent>((extent, boundary) => widest(extent, extentOn(boundary, key)), 'none');
}
