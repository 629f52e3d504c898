import { requestersIn } from '#shared/domain/erasure/requesters.ts';
import { isKnown } from '#shared/events/registry.ts';
import type { ReadDb } from '../db.ts';
import type { Store } from '../store.ts';

/**
 * Contacts that any event of a call names as requester. Only events a fold looks at count: the others may have come
 * here emptied already.
 */
export function requestersOf(store: Pick<Store, 'registry'> & { readonly db: ReadDb }, sn: number): ReadonlySet<string> {
  const rows = store.db.prepare('SELECT type, version, data FROM events WHERE sn = ? AND skip = 0').all(sn) as { type: string; version: number; data: string }[];
  const known = rows.filter((row) => isKnown(store.registry, row.type, row.version));
  return new Set(known.flatMap((row) => requestersIn(JSON.parse(row.data))));
}

/**
 * Calls that any event names the contact in as requester. One pass over the log: erasing is rare, and an index for it
 * would cost every save.
 */
export function callsNaming(store: Pick<Store, 'registry'> & { readonly db: ReadDb }, contact: string): number[] {
  const rows = store.db
    .prepare(`SELECT DISTINCT e.sn FROM events e JOIN streams s ON s.sn = e.sn WHERE instr(e.data, ?) > 0 AND s.kind = 'ticket'`)
    .all(contact) as { sn: number }[];
  return rows.map((row) => row.sn).filter((sn) => requestersOf(store, sn).has(contact));
}

/** Interventions on a call. */
export function interventionsOn(db: ReadDb, ticket: number): number[] {
  return (db.prepare('SELECT sn FROM interventions WHERE ticket = ?').all(ticket) as { sn: number }[]).map((row) => row.sn);
}

/** The call an intervention is of, or null. */
export function ticketOf(db: ReadDb, intervention: number): number | null {
  const row = db.prepare('SELECT ticket FROM interventions WHERE sn = ?').get(intervention) as { ticket: number | null } | undefined;
  return row?.ticket ?? null;
}
