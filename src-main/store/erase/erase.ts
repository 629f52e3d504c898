import { decideErasure, erasureOf, type EraseInput } from '#shared/domain/erasure/erase.ts';
import type { PersonRef } from '#shared/domain/erasure/persons.ts';
import type { NewEvent } from '#shared/events/envelope.ts';
import { orderKey } from '#shared/events/order.ts';
import { inTransaction, type Transaction } from '../log/transaction.ts';
import { refoldStream } from '../log/refold.ts';
import { streamById } from '../log/streams.ts';
import type { CommandEnvelope } from '../log/save.ts';
import type { Store } from '../store.ts';
import { rememberErasure } from './apply.ts';
import { boundaryOf, extentOfAll, lineAt, reaching, type Boundary } from './boundary.ts';
import { interventionsOn, type Naming, streamsNaming } from './concerned.ts';
import { keepErasures } from './kept.ts';
import { markForgotten, removeForgotten } from './forgotten.ts';
import { redactStream } from './redactStream.ts';
import { personRef, samePerson } from './samePerson.ts';

/** What an erasure reached. */
export interface Erased {
  /** Calls that named the person. */
  readonly tickets: number;
  /** Files removed from this desk. */
  readonly files: number;
}

/**
 * Forgets a person, in one transaction: the facts are appended, and what every event of the person's records, of their
 * calls and of what belongs to them said so far is emptied; tables, drafts and the search follow. Then the files go,
 * and the WAL with what it still held. Repeating the command id changes nothing more.
 * @throws SportelloError on `person`: not_found; refused: notAPerson
 */
export function erasePerson(store: Store, command: CommandEnvelope, input: EraseInput): Erased {
  const tickets = inTransaction(store, (tx) => {
    const done = tx.resultOf(command.commandId);
    if (done !== undefined) return (JSON.parse(done) as { tickets: number }).tickets;
    // Asked before anything is emptied: a person nobody knows is an error, not an erasure.
    const person = personRef(store.db, input.person);
    const others = person === null ? [] : samePerson(store.db, person);
    return carryOut(store, tx, command, input.texts, decideErasure(person, others, input.texts, tx));
  });
  keepErasures(store);
  const files = removeForgotten(store);
  // The one place that cuts the WAL short while the desk is in use: its old frames still hold the words.
  if (!store.db.raw.memory) store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  return { tickets, files };
}

/**
 * Erases a person this store may never have met (a backup older than the person): later events of their record, should
 * they come, are emptied as they arrive.
 */
export function eraseAgain(store: Store, command: CommandEnvelope, person: PersonRef, texts: boolean): void {
  inTransaction(store, (tx) => void carryOut(store, tx, command, texts, [erasureOf(person, texts)]));
  removeForgotten(store);
}

function carryOut(
  store: Store,
  tx: Transaction,
  command: CommandEnvelope,
  texts: boolean,
  facts: readonly NewEvent[],
): number {
  const { db } = store;
  const now = store.ports.now();
  const persons = facts.map((fact) => fact.stream);
  const naming = new Map(persons.map((id) => [id, streamsNaming(store, id)]));
  const emptied = emptyRecords(store, persons, texts);
  // The records first: the facts appended next must begin from their emptied states.
  const lines = new Map<string, Boundary>();
  for (const fact of facts) {
    const event = tx.append(fact, { actor: command.actor, now });
    lines.set(fact.stream, lineAt(boundaryOf(db, fact.stream), orderKey(event), texts));
  }
  const reached = boundariesOf(naming, lines);
  for (const [sn, { boundaries }] of reached) {
    for (const one of [sn, ...interventionsOn(db, sn)]) {
      if (!redactStream(store, one, (key) => extentOfAll(boundaries, key))) continue;
      refoldStream(store, one, new Map());
      emptied.push(one);
    }
  }
  for (const sn of emptied) db.prepare('INSERT INTO search_dirty(sn) VALUES(?)').run(sn);
  const calls = [...reached].filter(([, { kind }]) => kind === 'ticket').map(([sn]) => sn);
  if (texts) for (const call of calls) markForgotten(store, call);
  for (const id of persons) {
    rememberErasure(store, id, texts);
    db.prepare('DELETE FROM drafts WHERE instr(value, ?) > 0').run(id);
  }
  tx.keepResult(command.commandId, now, tx.span().first, JSON.stringify({ tickets: calls.length }));
  return calls.length;
}

/** Empties the person's own records. Returns those that had something to empty. */
function emptyRecords(store: Store, persons: readonly string[], texts: boolean): number[] {
  const emptied: number[] = [];
  for (const id of persons) {
    const record = streamById(store.db, id);
    if (record === undefined || !redactStream(store, record.sn, () => (texts ? 'all' : 'identity'))) continue;
    refoldStream(store, record.sn, new Map());
    emptied.push(record.sn);
  }
  return emptied;
}

/** For each stream that names somebody of the erased, how far their lines reach into it. */
function boundariesOf(
  naming: ReadonlyMap<string, readonly Naming[]>,
  lines: ReadonlyMap<string, Boundary>,
): ReadonlyMap<number, { readonly kind: string; readonly boundaries: Boundary[] }> {
  const reached = new Map<number, { readonly kind: string; readonly boundaries: Boundary[] }>();
  for (const [id, streams] of naming) {
    const line = lines.get(id);
    if (line === undefined) continue;
    for (const { sn, kind, first } of streams) {
      const one = reached.get(sn) ?? { kind, boundaries: [] };
      one.boundaries.push(reaching(line, first));
      reached.set(sn, one);
    }
  }
  return reached;
}
