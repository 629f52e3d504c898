import type { FoldEvent, NewEvent } from '#shared/events/envelope.ts';
import { newId } from '#shared/events/ids.ts';
import { orderKey } from '#shared/events/order.ts';
import { tick } from '#shared/clock/hlc.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { assertDurable } from '../db.ts';
import type { Store } from '../store.ts';
import { beginCallNumbers } from './callNumber.ts';
import { beginCommandResults } from './commandResults.ts';
import { chainHash, digestOf, saltOf } from './digest.ts';
import { history } from './history.ts';
import { positionOf } from './position.ts';
import { projectCells, projectRow } from './project.ts';
import { loadState, packState, streamById, unpackState } from './streams.ts';

/** Kinds of which there are few, and whose state a decision asks for nearly each time. */
const KEPT: ReadonlySet<string> = new Set(['group', 'operator']);

/** A stream that one transaction touches: its state before, and as it becomes. */
interface Working {
  readonly sn: number;
  /** Not in the file yet: its row is written once, whole, when the transaction is flushed. */
  readonly isNew: boolean;
  readonly id: string;
  readonly kind: Kind;
  readonly secret: Buffer;
  readonly before: unknown;
  state: unknown;
  last: string;
  changed: boolean;
}

/** Who appends, and when (ms UTC): what the envelope takes when the event does not say. */
export interface Author {
  readonly actor: string;
  readonly now: number;
}

/**
 * One save: append and fold in memory, then write log, states, rows and roll-ups. Nothing of it stays in the store
 * object before `committed`, so a transaction that fails leaves memory as it leaves the file.
 */
export interface Transaction {
  readonly append: (event: NewEvent, author: Author) => FoldEvent;
  /** State of a stream as this transaction has made it; undefined when nothing is known of it. */
  readonly load: (kind: string, id: string) => unknown;
  /** A new, time-ordered stream id. */
  readonly newId: () => string;
  /** True when a stream of that kind has begun. */
  readonly known: (kind: string, id: string) => boolean;
  /** The next call number of this desk for the year of `at` (ms UTC). */
  readonly nextCallNumber: (at: number) => string;
  /** What a command gave back when it was carried out, as JSON; undefined when it was not. */
  readonly resultOf: (commandId: string) => string | undefined;
  /** Keeps what a command gave back; its events are those from deskSeq `first` on. */
  readonly keepResult: (commandId: string, at: number, first: number, result: string) => void;
  /** Writes states, rows and roll-ups of all touched streams. */
  readonly flush: () => void;
  /** To be called after the commit: moves the branch on and keeps the head aside. */
  readonly committed: () => void;
  /** deskSeq of the first and last event appended; last < first when there is none. */
  readonly span: () => { first: number; last: number };
  readonly touchedKinds: () => ReadonlySet<string>;
}

/** Begins collecting. The SQL transaction around it is the caller's. */
export function beginTransaction(store: Store): Transaction {
  const { db, branch } = store;
  const working = new Map<string, Working>();
  const fresh = new Map<string, number>();
  /** Ids made in this transaction: no need to look whether they are there. */
  const begun = new Set<string>();
  const first = branch.deskSeq + 1;
  const callNumbers = beginCallNumbers(store);
  const results = beginCommandResults(store);
  let { deskSeq, hlc, hash } = branch;
  let newest = -1;

  /** Local number for a stream that will be new: after the newest there is; nothing else makes streams before the flush. */
  function nextNumber(): number {
    if (newest < 0) newest = (db.prepare('SELECT COALESCE(max(sn), 0) AS sn FROM streams').get() as { sn: number }).sn;
    newest += 1;
    return newest;
  }

  function open(kindName: string, id: string): Working {
    const found = working.get(id);
    if (found !== undefined) return found;
    const kind = store.kinds.get(kindName);
    if (kind === undefined) throw new Error(`no such kind of stream: ${kindName}`);
    const row = begun.has(id) ? undefined : streamById(db, id);
    const secret = row?.secret ?? Buffer.from(store.ports.randomBytes(16));
    const sn = row?.sn ?? nextNumber();
    fresh.set(id, sn);
    const before = row === undefined || row.state === null ? undefined : unpackState(kind, id, row.state);
    const one: Working = {
      sn,
      isNew: row === undefined,
      id,
      kind,
      secret,
      before,
      state: before ?? kind.initial(id),
      last: row?.last ?? '',
      changed: false,
    };
    working.set(id, one);
    return one;
  }

  return {
    append(wanted, author) {
      const stream = open(wanted.kind, wanted.stream);
      const schema = store.registry.types.get(wanted.type);
      if (schema === undefined) throw new Error(`event type not declared: ${wanted.type}`);
      deskSeq += 1;
      hlc = tick(hlc, author.now);
      const event: FoldEvent = {
        desk: branch.desk,
        deskSeq,
        hlc,
        at: wanted.at ?? author.now,
        actor: wanted.actor ?? author.actor,
        kind: wanted.kind,
        stream: wanted.stream,
        type: wanted.type,
        version: schema.version,
        data: wanted.data,
      };
      const data = JSON.stringify(event.data);
      const digest = digestOf(saltOf(stream.secret, event.desk, deskSeq), data);
      hash = chainHash(hash, event, digest);
      db.prepare(
        'INSERT INTO events(pos, sn, hlc, at, actor, type, version, data, digest, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ).run(
        positionOf(branch.no, deskSeq),
        stream.sn,
        hlc,
        event.at,
        event.actor,
        event.type,
        event.version,
        data,
        digest,
        hash,
      );
      const key = orderKey(event);
      // The own clock is later than all it has seen, so this is the newest event; a fold from the log covers the rest.
      stream.state = key > stream.last ? stream.kind.evolve(stream.state, event) : refold(store, stream);
      if (key > stream.last) stream.last = key;
      stream.changed = true;
      return event;
    },
    load(kind, id) {
      const found = working.get(id);
      if (found !== undefined) return found.state;
      const kept = store.states.get(id);
      if (kept !== undefined) return kept.kind === kind ? kept.state : undefined;
      const state = loadState(store, db, kind, id);
      if (state !== undefined && KEPT.has(kind)) store.states.set(id, { kind, state });
      return state;
    },
    newId() {
      const id = newId(store.ports.now(), store.ports.randomBytes);
      begun.add(id);
      return id;
    },
    known(kind, id) {
      const found = working.get(id);
      if (found !== undefined) return found.kind.kind === kind && (found.changed || found.before !== undefined);
      const key = `${kind}|${id}`;
      if (store.known.has(key)) return true;
      const row = db.prepare('SELECT sn, kind FROM streams WHERE id = ? AND state IS NOT NULL').get(id) as
        | { sn: number; kind: string }
        | undefined;
      if (row?.kind !== kind) return false;
      fresh.set(id, row.sn);
      if (store.known.size > 50_000) store.known.clear();
      // The row was there before this transaction began: streams it makes itself are in `working`.
      store.known.add(key);
      return true;
    },
    nextCallNumber: callNumbers.next,
    resultOf: results.resultOf,
    keepResult: (commandId, at, from, result) => results.keep(commandId, at, from, deskSeq, result),
    flush() {
      const changed = [...working.values()].filter((one) => one.changed);
      // Streams first: rows may make bare ones for what they refer to, which take the numbers after these.
      for (const stream of changed) {
        const state = packState(stream.kind, stream.id, stream.state);
        if (stream.isNew) {
          db.prepare('INSERT INTO streams(sn, id, kind, secret, last, state) VALUES(?, ?, ?, ?, ?, ?)').run(
            stream.sn,
            stream.id,
            stream.kind.kind,
            stream.secret,
            stream.last,
            state,
          );
        } else {
          db.prepare('UPDATE streams SET secret = ?, last = ?, state = ? WHERE sn = ?').run(
            stream.secret,
            stream.last,
            state,
            stream.sn,
          );
        }
      }
      for (const stream of changed) {
        projectRow(store, stream.kind, stream.sn, stream.before, stream.state, fresh);
        projectCells(store, stream.kind, stream.before, stream.state);
      }
    },
    committed() {
      branch.deskSeq = deskSeq;
      branch.hlc = hlc;
      branch.hash = hash;
      callNumbers.committed();
      results.committed();
      for (const [id, sn] of fresh) remember(store, id, sn);
      for (const one of working.values()) if (one.changed) store.states.delete(one.id);
    },
    span: () => ({ first, last: deskSeq }),
    touchedKinds: () => new Set([...working.values()].filter((one) => one.changed).map((one) => one.kind.kind)),
  };
}

/** Keeps the numbers of ids seen lately; forgets all when there are too many, the next look-ups bring back what counts. */
function remember(store: Store, id: string, sn: number): void {
  if (store.numbers.size > 50_000) store.numbers.clear();
  store.numbers.set(id, sn);
}

function refold(store: Store, stream: Working): unknown {
  const { events } = history(store.db, store.registry, { sn: stream.sn, id: stream.id, kind: stream.kind.kind });
  return events.reduce((state, event) => stream.kind.evolve(state, event), stream.kind.initial(stream.id));
}

/**
 * Runs `body` in one durable transaction and writes the head after it.
 * @throws whatever `body` throws, with nothing of it kept
 */
export function inTransaction<R>(store: Store, body: (tx: Transaction) => R): R {
  const { db } = store;
  db.prepare('BEGIN IMMEDIATE').run();
  const tx = beginTransaction(store);
  let result: R;
  try {
    result = body(tx);
    tx.flush();
    db.prepare('COMMIT').run();
  } catch (error) {
    if (db.raw.inTransaction) db.prepare('ROLLBACK').run();
    // What was read meanwhile may be of what is taken back.
    store.states.clear();
    throw error;
  }
  const { first, last } = tx.span();
  tx.committed();
  if (last >= first) {
    if (first === 1) assertDurable(db);
    keepHead(store);
  }
  return result;
}

/** Writes where the branch stands now. */
export function keepHead(store: Store): void {
  store.head.write({
    branch: store.branch.desk,
    deskSeq: store.branch.deskSeq,
    hash: Buffer.from(store.branch.hash).toString('hex'),
    place: store.place,
  });
}
