import { requestersIn } from '#shared/domain/erasure/requesters.ts';
import { orderKey } from '#shared/events/order.ts';
import { isKnown } from '#shared/events/registry.ts';
import type { ReadDb } from '../db.ts';
import { deskSeqAt } from '../log/position.ts';
import type { Store } from '../store.ts';

type Source = Pick<Store, 'registry'> & { readonly db: ReadDb };

/**
 * Contacts that the events of a call name as requester, each with the order key of the first event that does. Only
 * events a fold looks at count: the others may have come here emptied already.
 */
export function requestersOf(store: Source, sn: number): ReadonlyMap<string, string> {
  const rows = store.db
    .prepare(
      `SELECT e.pos, b.desk, e.hlc, e.type, e.version, e.data FROM events e JOIN branches b ON b.no = e.pos >> 40 WHERE e.sn = ? AND e.skip = 0`,
    )
    .all(sn) as { pos: number; desk: string; hlc: string; type: string; version: number; data: string }[];
  const first = new Map<string, string>();
  for (const row of rows) {
    if (!isKnown(store.registry, row.type, row.version)) continue;
    const key = orderKey({ hlc: row.hlc, desk: row.desk, deskSeq: deskSeqAt(row.pos) });
    for (const id of requestersIn(JSON.parse(row.data))) {
      const before = first.get(id);
      if (before === undefined || key < before) first.set(id, key);
    }
  }
  return first;
}

/**
 * Calls that any event names the contact in as requester, with the order key of the first that does. One pass over the
 * log: erasing is rare, and an index for it would cost every save.
 */
export function callsNaming(store: Source, contact: string): ReadonlyMap<number, string> {
  const rows = store.db
    .prepare(
      `SELECT DISTINCT e.sn FROM events e JOIN streams s ON s.sn = e.sn WHERE instr(e.data, ?) > 0 AND s.kind = 'ticket'`,
    )
    .all(contact) as { sn: number }[];
  const calls = new Map<number, string>();
  for (const { sn } of rows) {
    const key = requestersOf(store, sn).get(contact);
    if (key !== undefined) calls.set(sn, key);
  }
  return calls;
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
