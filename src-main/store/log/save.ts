import type { DecideContext, Decision, Role } from '#shared/domain/decision.ts';
import { SportelloError } from '#shared/result.ts';
import type { Store } from '../store.ts';
import { eventsBetween, history } from './history.ts';
import { billingReads } from '../query/billingReads.ts';
import { streamById } from './streams.ts';
import { inTransaction, type Transaction } from './transaction.ts';
import { children, referring, workOf } from './references.ts';

/** Who commands and under which id; a repeated id gives back the first result. */
export interface CommandEnvelope {
  readonly commandId: string;
  readonly actor: string;
  readonly roles: readonly Role[];
}

/** What a save did. */
export interface Saved<R> {
  readonly result: R;
  /** True when this command id had been carried out before: nothing was appended now. */
  readonly repeated: boolean;
  /** Kinds of streams that changed, for the topics that listeners are told. */
  readonly kinds: ReadonlySet<string>;
}

/**
 * The one path by which anything is saved: refuse a repeat → load → decide → append → fold → rows and roll-ups, in one
 * synchronous durable transaction.
 * @throws SportelloError as decided; invalid_input when the command id belongs to another actor's command
 */
export function save<R>(store: Store, command: CommandEnvelope, decide: (ctx: DecideContext) => Decision<R>): Saved<R> {
  const saved = inTransaction(store, (tx) => saveInside(store, tx, command, decide));
  if (saved.repeated) checkSameActor(store, command);
  return saved;
}

/**
 * What a command gave back is its author's, as its first event says; one that changed nothing has none, and tells nothing.
 * Looked at only when a command is repeated: an ordinary save pays nothing for it.
 */
function checkSameActor(store: Store, { commandId, actor }: CommandEnvelope): void {
  const first = store.db
    .prepare('SELECT e.actor FROM commands c JOIN events e ON e.pos = c.first WHERE c.id = ? AND c.last >= c.first')
    .get(commandId) as { actor: string } | undefined;
  if (first !== undefined && first.actor !== actor)
    throw new SportelloError({ code: 'invalid_input', field: 'commandId', reason: 'duplicate' });
}

/**
 * One command inside a transaction that is open already; several may follow each other in it. Imports come this way: their
 * events are of those who did the work then, so that a repeated id is not held against its events.
 */
export function saveInside<R>(
  store: Store,
  tx: Transaction,
  command: CommandEnvelope,
  decide: (ctx: DecideContext) => Decision<R>,
): Saved<R> {
  const done = tx.resultOf(command.commandId);
  if (done !== undefined) return { result: JSON.parse(done) as R, repeated: true, kinds: new Set<string>() };
  const now = store.ports.now();
  const before = tx.span().last;
  const decision = decide(decideContext(store, tx, command, now));
  for (const event of decision.events) tx.append(event, { actor: command.actor, now });
  tx.keepResult(command.commandId, now, before + 1, JSON.stringify(decision.result ?? null));
  return { result: decision.result, repeated: false, kinds: new Set(decision.events.map((one) => one.kind)) };
}

/** What a decision may look at, in the middle of a save. */
export function decideContext(
  store: Store,
  tx: Transaction,
  command: Pick<CommandEnvelope, 'actor' | 'roles'>,
  now: number,
): DecideContext {
  return {
    now,
    actor: command.actor,
    roles: command.roles,
    load: tx.load,
    known: tx.known,
    history(kind, id) {
      const stream = streamById(store.db, id);
      return stream === undefined || stream.kind !== kind ? [] : history(store.db, store.registry, stream).events;
    },
    eventsOf(commandId) {
      const row = store.db.prepare('SELECT first, last FROM commands WHERE id = ?').get(commandId) as
        | { first: number; last: number }
        | undefined;
      return row === undefined || row.last < row.first
        ? []
        : eventsBetween(store.db, store.registry, row.first, row.last);
    },
    children: (kind, parent) => children(store.db, kind, parent),
    referring: (kind, column, id) => referring(store.db, kind, column, id),
    workOf: (operator, from, to) => workOf(store.db, operator, from, to),
    zone: store.zone,
    get billing() {
      const { first, last } = tx.span();
      // Reads see the tables, which a transaction writes when it is flushed: numbers would be given twice.
      if (last >= first) throw new Error('a decision on bills is the first of its transaction');
      return billingReads(store);
    },
    newId: tx.newId,
    nextCallNumber: tx.nextCallNumber,
  };
}
