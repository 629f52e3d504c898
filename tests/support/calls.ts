import { RECORDS, type RecordKind } from '#shared/domain/kinds.ts';
import { addRecord } from '#shared/domain/record/decide.ts';
import type { OpenTicket } from '#shared/domain/ticket/commands.ts';
import { openTicket } from '#shared/domain/ticket/open.ts';
import type { TicketAction, TicketInput } from '#shared/domain/ticket/commands.ts';
import { decideTicket } from '#shared/domain/ticket/decide.ts';
import type { Store } from '#main/store/store.ts';
import { act } from './stores.ts';

/** Adds a record; the fields a test does not care about are left empty. */
export function add(store: Store, kind: RecordKind, fields: Readonly<Record<string, unknown>>): string {
  return act(store, (ctx) => addRecord(RECORDS[kind], fields, ctx)).id;
}

/** Opens a call: a question by phone unless said otherwise. */
export function open(store: Store, input: Partial<OpenTicket> = {}): { id: string; number: string } {
  return act(store, (ctx) =>
    openTicket({ channel: 'phone', problem: 'Stampante ferma', question: true, ...input }, ctx),
  );
}

/** One action on a call. */
export function work<A extends TicketAction>(store: Store, action: A, input: TicketInput<A>): void {
  act(store, (ctx) => decideTicket(action, input, ctx));
}
