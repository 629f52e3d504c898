import type { WireEvent } from '#shared/events/envelope.ts';
import { isErasure } from '#shared/domain/erasure/persons.ts';
import { receive } from '#shared/clock/hlc.ts';
import type { Store } from '../store.ts';
import { isOdd } from './odd.ts';
import { branchSpan, positionOf } from './position.ts';
import { applyErasures } from '../erase/apply.ts';
import { removeForgotten } from '../erase/forgotten.ts';
import { keepErasures } from '../erase/kept.ts';
import { refoldStream } from './refold.ts';

/** A batch from another desk: events as stored there, and the secrets of their streams (hex). */
export interface WireBatch {
  readonly events: readonly WireEvent[];
  readonly secrets: Readonly<Record<string, string>>;
}

/** What came of a batch. */
export interface Ingested {
  readonly added: number;
  /** Events that were here already. */
  readonly already: number;
  readonly kinds: ReadonlySet<string>;
}

/**
 * Takes in other desks' events, in any order, as often as they come; each stream touched is folded once. Never throws
 * for what a neighbour says: an unknown type is kept and marks its stream pending, data of a wrong shape is kept and
 * left out of the fold.
 */
export function ingest(store: Store, batch: WireBatch): Ingested {
  const { db } = store;
  db.prepare('BEGIN IMMEDIATE').run();
  let { hlc } = store.branch;
  let added = 0;
  const touched = new Set<number>();
  /** Streams whose erasure came with this batch. */
  const erased = new Set<number>();
  const kinds = new Set<string>();
  const fresh = new Map<string, number>();
  try {
    for (const event of batch.events) {
      const branch = branchNumber(store, event.desk);
      const sn = streamNumber(store, event, batch.secrets[event.stream], fresh);
      const put = db
        .prepare(
          `INSERT OR IGNORE INTO events(pos, sn, hlc, at, actor, type, version, data, digest, hash, redacted, skip)
           VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
        )
        .run(
          positionOf(branch, event.deskSeq),
          sn,
          event.hlc,
          event.at,
          event.actor,
          event.type,
          event.version,
          event.data,
          Buffer.from(event.digest, 'hex'),
          event.redacted === true ? 1 : 0,
          isOdd(store.registry, event) ? 1 : 0,
        );
      if (put.changes === 0) continue;
      added += 1;
      hlc = receive(hlc, event.hlc, store.ports.now());
      touched.add(sn);
      if (isErasure(event.type)) erased.add(sn);
      kinds.add(event.kind);
    }
    for (const sn of touched) refoldStream(store, sn, fresh);
    for (const sn of applyErasures(store, touched, erased, fresh)) touched.add(sn);
    for (const sn of touched) {
      db.prepare('INSERT INTO search_dirty(sn) VALUES(?)').run(sn);
    }
    db.prepare('COMMIT').run();
  } catch (error) {
    if (db.raw.inTransaction) db.prepare('ROLLBACK').run();
    throw error;
  }
  for (const [id, sn] of fresh) store.numbers.set(id, sn);
  store.branch.hlc = hlc;
  if (erased.size > 0) {
    keepErasures(store);
    removeForgotten(store);
  }
  // An event of one's own branch that comes back (after a restore) may be ahead of what this desk remembers.
  return { added, already: batch.events.length - added, kinds };
}

function branchNumber(store: Store, desk: string): number {
  const row = store.db.prepare('SELECT no FROM branches WHERE desk = ?').get(desk) as { no: number } | undefined;
  if (row !== undefined) return row.no;
  return Number(
    store.db
      .prepare(`INSERT INTO branches(desk, code, own, since, reason) VALUES(?, NULL, 0, ?, 'met')`)
      .run(desk, store.ports.now()).lastInsertRowid,
  );
}

function streamNumber(store: Store, event: WireEvent, secret: string | undefined, fresh: Map<string, number>): number {
  const row = store.db.prepare('SELECT sn, kind, secret FROM streams WHERE id = ?').get(event.stream) as
    | { sn: number; kind: string; secret: Buffer | null }
    | undefined;
  const given = secret === undefined ? null : Buffer.from(secret, 'hex');
  if (row === undefined) {
    const sn = Number(
      store.db.prepare('INSERT INTO streams(id, kind, secret) VALUES(?, ?, ?)').run(event.stream, event.kind, given)
        .lastInsertRowid,
    );
    fresh.set(event.stream, sn);
    return sn;
  }
  // A stream that was only referred to has the kind the reference hoped for; its first event knows better.
  if (row.kind !== event.kind && isBare(store, row.sn))
    store.db.prepare('UPDATE streams SET kind = ? WHERE sn = ?').run(event.kind, row.sn);
  if (row.secret === null && given !== null)
    store.db.prepare('UPDATE streams SET secret = ? WHERE sn = ?').run(given, row.sn);
  return row.sn;
}

function isBare(store: Store, sn: number): boolean {
  return store.db.prepare('SELECT 1 FROM events WHERE sn = ? LIMIT 1').get(sn) === undefined;
}

/** The own events after a deskSeq, as another desk would be handed them; with the secrets of their streams. */
export function ownEventsAfter(store: Store, deskSeq: number, limit: number): WireBatch {
  const { from, to } = branchSpan(store.branch.no);
  const rows = store.db
    .prepare(
      `SELECT e.pos - ? AS deskSeq, e.hlc, e.at, e.actor, e.type, e.version, e.data, lower(hex(e.digest)) AS digest, e.redacted,
              s.id AS stream, s.kind, lower(hex(s.secret)) AS secret
       FROM events e JOIN streams s ON s.sn = e.sn WHERE e.pos > ? AND e.pos <= ? ORDER BY e.pos LIMIT ?`,
    )
    .all(from, from + deskSeq, to, limit) as (Omit<WireEvent, 'desk' | 'redacted'> & {
    redacted: number;
    secret: string | null;
  })[];
  const secrets: Record<string, string> = {};
  const events = rows.map(({ secret, redacted, ...event }) => {
    if (secret !== null && secret !== '') secrets[event.stream] = secret;
    return { ...event, desk: store.branch.desk, ...(redacted === 1 ? { redacted: true } : {}) };
  });
  return { events, secrets };
}
