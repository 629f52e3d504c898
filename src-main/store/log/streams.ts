import type { Kind } from '#shared/domain/kind.ts';
import type { ReadDb } from '../db.ts';
import type { Store, StoreContext } from '../store.ts';

/** A stream as the store keeps it. */
export interface StreamRow {
  readonly sn: number;
  readonly id: string;
  readonly kind: string;
  readonly secret: Buffer | null;
  /** Order key of the newest event folded; '' before any. */
  readonly last: string;
  readonly pending: number;
  readonly state: string | null;
}

/** The stream of an id, or undefined. */
export function streamById(db: ReadDb, id: string): StreamRow | undefined {
  return db.prepare('SELECT sn, id, kind, secret, last, pending, state FROM streams WHERE id = ?').get(id) as
    | StreamRow
    | undefined;
}

export function streamBySn(db: ReadDb, sn: number): StreamRow | undefined {
  return db.prepare('SELECT sn, id, kind, secret, last, pending, state FROM streams WHERE sn = ?').get(sn) as
    | StreamRow
    | undefined;
}

/**
 * Local number of a stream; makes a bare one for an id that is only referred to so far (it may arrive later).
 * `fresh` collects numbers made in this transaction: they are remembered after the commit only.
 */
export function numberOf(store: Store, kind: string, id: string, fresh: Map<string, number>): number {
  const known = store.numbers.get(id) ?? fresh.get(id);
  if (known !== undefined) return known;
  const found = store.db.prepare('SELECT sn FROM streams WHERE id = ?').get(id) as { sn: number } | undefined;
  const sn =
    found?.sn ?? Number(store.db.prepare('INSERT INTO streams(id, kind) VALUES(?, ?)').run(id, kind).lastInsertRowid);
  fresh.set(id, sn);
  return sn;
}

/**
 * State as stored text: only what differs from the initial state, so that pages hold more streams. Put together by
 * hand: an object made for JSON.stringify alone took twice as long, in every save and every rebuild.
 */
export function packState(kind: Kind, id: string, state: unknown): string {
  const initial = kind.initial(id) as Record<string, unknown>;
  const present = state as Record<string, unknown>;
  let text = '{';
  for (const name of Object.keys(present)) {
    const value = present[name];
    const start = initial[name];
    if (value === start || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0 && Array.isArray(start) && start.length === 0) continue;
    if (text.length > 1) text += ',';
    text += `"${name}":${asJson(value)}`;
  }
  return `${text}}`;
}

/** Letters that JSON writes as they are. */
const PLAIN = /^[ !#-[\]-~\xa0-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** As JSON.stringify, which is asked only for what is not plain: a call of it costs more than looking. */
function asJson(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  return value === true ? 'true' : value === false ? 'false' : JSON.stringify(value);
}

/** The whole state from its stored text. */
export function unpackState(kind: Kind, id: string, text: string | null): unknown {
  const initial = kind.initial(id);
  return text === null ? initial : { ...(initial as object), ...(JSON.parse(text) as object) };
}

/** Present state of a stream as folded; undefined when nothing is known of it. */
export function loadState(context: StoreContext, db: ReadDb, kind: string, id: string): unknown {
  const row = streamById(db, id);
  const definition = context.kinds.get(kind);
  if (row === undefined || row.kind !== kind || definition === undefined || row.state === null) return undefined;
  return unpackState(definition, id, row.state);
}
