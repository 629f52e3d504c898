import type { Store } from '../store.ts';
import { refoldStream } from '../log/refold.ts';
import { streamBySn } from '../log/streams.ts';
import { boundaryOf, extentOfAll, extentOfContact, reaching, type Boundary } from './boundary.ts';
import { callsNaming, interventionsOn, requestersOf, ticketOf } from './concerned.ts';
import { markForgotten } from './forgotten.ts';
import { redactStream } from './redactStream.ts';

/**
 * Re-applies every erasure this desk knows to streams that have just got events, and the ones in `erased` (contacts
 * whose erasure came with them) to all that was here before: in whatever order events arrive, the same words go.
 * Inside the caller's transaction, after the fold. Returns the streams it emptied something in.
 */
export function applyErasures(
  store: Store,
  touched: ReadonlySet<number>,
  erased: ReadonlySet<number>,
  fresh: Map<string, number>,
): ReadonlySet<number> {
  const known = rememberErased(store, erased);
  const emptied = new Set<number>();
  if (known.size === 0) return emptied;
  const lines = new Map<string, Boundary>();
  const calls = new Set<number>();
  for (const sn of new Set([...touched, ...erased])) {
    const stream = streamBySn(store.db, sn);
    if (stream === undefined) continue;
    if (stream.kind === 'ticket') calls.add(sn);
    const ticket = stream.kind === 'intervention' ? ticketOf(store.db, sn) : null;
    if (ticket !== null) calls.add(ticket);
    if (stream.kind !== 'contact' || !known.has(stream.id)) continue;
    const extent = extentOfContact(lineOf(store, stream.id, lines));
    if (redactStream(store, sn, () => extent)) emptied.add(sn);
    if (erased.has(sn)) for (const call of callsNaming(store, stream.id).keys()) calls.add(call);
  }
  for (const call of calls) {
    const named = [...requestersOf(store, call)].filter(([id]) => known.has(id));
    const boundaries = named.map(([id, key]) => reaching(lineOf(store, id, lines), key));
    if (boundaries.length === 0) continue;
    for (const sn of [call, ...interventionsOn(store.db, call)]) {
      if (redactStream(store, sn, (key) => extentOfAll(boundaries, key))) emptied.add(sn);
    }
    markForgotten(store, call);
  }
  for (const sn of emptied) refoldStream(store, sn, fresh);
  return emptied;
}

function lineOf(store: Store, contact: string, lines: Map<string, Boundary>): Boundary {
  const line = lines.get(contact) ?? boundaryOf(store.db, contact);
  lines.set(contact, line);
  return line;
}

/** All contacts erased so far, those of this batch too. */
function rememberErased(store: Store, erased: ReadonlySet<number>): ReadonlySet<string> {
  for (const sn of erased) {
    const stream = streamBySn(store.db, sn);
    if (stream?.kind === 'contact') rememberErasure(store, stream.id, boundaryOf(store.db, stream.id).texts !== '');
  }
  return new Set(
    (store.db.prepare('SELECT contact FROM erasures').all() as { contact: string }[]).map((row) => row.contact),
  );
}

/** Keeps that a contact was erased, in the table that ingest looks into. */
export function rememberErasure(store: Store, contact: string, texts: boolean): void {
  store.db
    .prepare(
      'INSERT INTO erasures(contact, texts) VALUES(?, ?) ON CONFLICT(contact) DO UPDATE SET texts = max(texts, excluded.texts)',
    )
    .run(contact, texts ? 1 : 0);
}
