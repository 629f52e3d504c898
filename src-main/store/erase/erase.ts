import { erasePerson, type EraseInput } from '#shared/domain/erasure/erase.ts';
import { orderKey } from '#shared/events/order.ts';
import { inTransaction, type Transaction } from '../log/transaction.ts';
import { positionOf } from '../log/position.ts';
import { refoldStream } from '../log/refold.ts';
import { streamById } from '../log/streams.ts';
import type { CommandEnvelope } from '../log/save.ts';
import type { Store } from '../store.ts';
import { rememberErasure } from './apply.ts';
import { boundaryOf, extentOn, lineAt, reaching } from './boundary.ts';
import { callsNaming, interventionsOn } from './concerned.ts';
import { keepErasures } from './kept.ts';
import { markForgotten, removeForgotten } from './forgotten.ts';
import { redactStream } from './redactStream.ts';

/** What an erasure reached. */
export interface Erased {
  /** Calls that named the person. */
  readonly tickets: number;
  /** Files removed from this desk. */
  readonly files: number;
}

/**
 * Forgets a person, in one transaction: the fact is appended, and what every event of the contact and of its calls said
 * so far is emptied; tables, drafts and the search follow. Then the files go, and the WAL with what it still held.
 * Repeating the command id changes nothing more.
 * @throws SportelloError not_found on `contact`
 */
export function eraseContact(store: Store, command: CommandEnvelope, input: EraseInput): Erased {
  const tickets = inTransaction(store, (tx) => {
    const done = store.db.prepare('SELECT result FROM commands WHERE id = ?').get(command.commandId) as
      | { result: string }
      | undefined;
    if (done !== undefined) return (JSON.parse(done.result) as { tickets: number }).tickets;
    // Asked before anything is emptied: a person nobody knows is an error, not an erasure.
    const decision = erasePerson(input, tx);
    return carryOut(store, tx, command, input, decision.events);
  });
  keepErasures(store);
  const files = removeForgotten(store);
  // The one place that cuts the WAL short while the desk is in use: its old frames still hold the words.
  if (!store.db.raw.memory) store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  return { tickets, files };
}

/**
 * Erases a contact this store may never have met (a backup older than the contact): later events of it, should they
 * come, are emptied as they arrive.
 */
export function eraseAgain(store: Store, command: CommandEnvelope, input: EraseInput): void {
  const event = { kind: 'contact', stream: input.contact, type: 'contact.erased', data: { texts: input.texts } };
  inTransaction(store, (tx) => void carryOut(store, tx, command, input, [event]));
  removeForgotten(store);
}

function carryOut(
  store: Store,
  tx: Transaction,
  command: CommandEnvelope,
  input: EraseInput,
  events: ReturnType<typeof erasePerson>['events'],
): number {
  const { db } = store;
  const now = store.ports.now();
  const emptied: number[] = [];
  const calls = callsNaming(store, input.contact);
  // The contact first: the fact appended next must begin from its emptied state.
  const contact = streamById(db, input.contact);
  if (contact !== undefined && redactStream(store, contact.sn, () => (input.texts ? 'all' : 'identity')))
    emptied.push(contact.sn);
  for (const sn of emptied) refoldStream(store, sn, new Map());
  const [fact] = events.map((event) => tx.append(event, { actor: command.actor, now }));
  if (fact === undefined) throw new Error('an erasure is one event');
  const line = lineAt(boundaryOf(db, input.contact), orderKey(fact), input.texts);
  for (const [call, first] of calls) {
    const reach = reaching(line, first);
    for (const sn of [call, ...interventionsOn(db, call)]) {
      if (!redactStream(store, sn, (key) => extentOn(reach, key))) continue;
      refoldStream(store, sn, new Map());
      emptied.push(sn);
    }
  }
  for (const sn of emptied) db.prepare('INSERT INTO search_dirty(sn) VALUES(?)').run(sn);
  if (input.texts) for (const call of calls.keys()) markForgotten(store, call);
  rememberErasure(store, input.contact, input.texts);
  db.prepare('DELETE FROM drafts WHERE instr(value, ?) > 0').run(input.contact);
  const { first, last } = tx.span();
  const { no } = store.branch;
  db.prepare('INSERT INTO commands(id, at, first, last, result) VALUES(?, ?, ?, ?, ?)').run(
    command.commandId,
    now,
    positionOf(no, first),
    positionOf(no, last),
    JSON.stringify({ tickets: calls.size }),
  );
  return calls.size;
}
