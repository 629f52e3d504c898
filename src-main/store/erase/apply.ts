import { isPersonKind, isReached } from '#shared/domain/erasure/persons.ts';
import type { Store } from '../store.ts';
import { refoldStream } from '../log/refold.ts';
import { streamBySn } from '../log/streams.ts';
import { boundaryOf, extentOfAll, extentOfPerson, reaching, type Boundary } from './boundary.ts';
import { interventionsOn, personsOf, streamsNaming, ticketOf } from './concerned.ts';
import { markForgotten } from './forgotten.ts';
import { redactStream } from './redactStream.ts';

/**
 * Re-applies every erasure this desk knows to streams that have just got events, and the ones in `erased` (persons
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
  /** Streams that may name a person, by number. */
  const reached = new Set<number>();
  for (const sn of new Set([...touched, ...erased])) {
    const stream = streamBySn(store.db, sn);
    if (stream === undefined) continue;
    if (isReached(stream.kind)) reached.add(sn);
    const ticket = stream.kind === 'intervention' ? ticketOf(store.db, sn) : null;
    if (ticket !== null) reached.add(ticket);
    if (!isPersonKind(stream.kind) || !known.has(stream.id)) continue;
    const extent = extentOfPerson(lineOf(store, stream.id, lines));
    if (redactStream(store, sn, () => extent)) emptied.add(sn);
    if (erased.has(sn)) for (const one of streamsNaming(store, stream.id)) reached.add(one.sn);
  }
  for (const sn of reached) {
    const named = [...personsOf(store, sn)].filter(([id]) => known.has(id));
    const boundaries = named.map(([id, key]) => reaching(lineOf(store, id, lines), key));
    if (boundaries.length === 0) continue;
    for (const one of [sn, ...interventionsOn(store.db, sn)]) {
      if (redactStream(store, one, (key) => extentOfAll(boundaries, key))) emptied.add(one);
    }
    markForgotten(store, sn);
  }
  for (const sn of emptied) refoldStream(store, sn, fresh);
  return emptied;
}

function lineOf(store: Store, person: string, lines: Map<string, Boundary>): Boundary {
  const line = lines.get(person) ?? boundaryOf(store.db, person);
  lines.set(person, line);
  return line;
}

/** All persons erased so far, those of this batch too. */
function rememberErased(store: Store, erased: ReadonlySet<number>): ReadonlySet<string> {
  for (const sn of erased) {
    const stream = streamBySn(store.db, sn);
    if (stream !== undefined && isPersonKind(stream.kind))
      rememberErasure(store, stream.id, boundaryOf(store.db, stream.id).texts !== '');
  }
  return new Set(
    (store.db.prepare('SELECT contact FROM erasures').all() as { contact: string }[]).map((row) => row.contact),
  );
}

/** Keeps that a person was erased, in the table that ingest looks into. */
export function rememberErasure(store: Store, person: string, texts: boolean): void {
  store.db
    .prepare(
      'INSERT INTO erasures(contact, texts) VALUES(?, ?) ON CONFLICT(contact) DO UPDATE SET texts = max(texts, excluded.texts)',
    )
    .run(person, texts ? 1 : 0);
}
