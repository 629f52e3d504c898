import { personsIn, REACHED_KINDS } from '#shared/domain/erasure/persons.ts';
import { orderKey } from '#shared/events/order.ts';
import { isKnown } from '#shared/events/registry.ts';
import type { ReadDb } from '../db.ts';
import { deskSeqAt } from '../log/position.ts';
import type { Store } from '../store.ts';

type Source = Pick<Store, 'registry'> & { readonly db: ReadDb };

/**
 * Persons that the events of a stream name as requester or customer, each with the order key of the first event that
 * does. Only events a fold looks at count: the others may have come here emptied already.
 */
export function personsOf(store: Source, sn: number): ReadonlyMap<string, string> {
  const rows = store.db
    .prepare(
      `SELECT e.pos, b.desk, e.hlc, e.type, e.version, e.data FROM events e JOIN branches b ON b.no = e.pos >> 40 WHERE e.sn = ? AND e.skip = 0`,
    )
    .all(sn) as { pos: number; desk: string; hlc: string; type: string; version: number; data: string }[];
  const first = new Map<string, string>();
  for (const row of rows) {
    if (!isKnown(store.registry, row.type, row.version)) continue;
    const key = orderKey({ hlc: row.hlc, desk: row.desk, deskSeq: deskSeqAt(row.pos) });
    for (const id of personsIn(JSON.parse(row.data))) {
      const before = first.get(id);
      if (before === undefined || key < before) first.set(id, key);
    }
  }
  return first;
}

/** A stream that names a person, and the order key of its first event that does. */
export interface Naming {
  readonly sn: number;
  readonly kind: string;
  readonly first: string;
}

const KINDS = REACHED_KINDS.map((kind) => `'${kind}'`).join(', ');

/**
 * Streams of the kinds an erasure reaches that any event names the person in. One pass over the log: erasing is rare,
 * and an index for it would cost every save.
 */
export function streamsNaming(store: Source, person: string): Naming[] {
  const rows = store.db
    .prepare(
      `SELECT DISTINCT e.sn, s.kind FROM events e JOIN streams s ON s.sn = e.sn WHERE instr(e.data, ?) > 0 AND s.kind IN (${KINDS})`,
    )
    .all(person) as { sn: number; kind: string }[];
  return rows.flatMap((row) => {
    const first = personsOf(store, row.sn).get(person);
    return first === undefined ? [] : [{ ...row, first }];
  });
}

/** Interventions on a call. */
export function interventionsOn(db: ReadDb, ticket: number): number[] {
  return (db.prepare('SELECT sn FROM interventions WHERE ticket = ?').all(ticket) as { sn: number }[]).map(
    (row) => row.sn,
  );
}

/** The call an intervention is of, or null. */
export function ticketOf(db: ReadDb, intervention: number): number | null {
  const row = db.prepare('SELECT ticket FROM interventions WHERE sn = ?').get(intervention) as
    | { ticket: number | null }
    | undefined;
  return row?.ticket ?? null;
}
