import { createContext, use } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { TicketAction } from '#shared/domain/ticket/commands.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import type { DialogName } from './dialogs/names.ts';

/** One call as its page knows it. */
export interface Ticket extends Omit<OutputOf<'ticket.get'>, 'state' | 'possible'> {
  readonly state: TicketState;
  /** Actions that may follow now. */
  readonly possible: ReadonlySet<TicketAction>;
  /** Name of a record, number of a call, name of a file by its hash, or a word for an actor that is no person; '' when unknown. */
  readonly nameOf: (id: string | null | undefined) => string;
}

/** What every part of the page may ask for. */
export interface TicketPageValue extends Ticket {
  /** Opens one of the dialogs over the page. */
  readonly open: (dialog: DialogName) => void;
  /**
   * Does work that changes the call, and is done once the page shows what it has become. Keys pressed meanwhile are meant
   * for what comes then: they wait, and are forgotten when the work fails. Throws what the work throws.
   */
  readonly during: <R>(work: () => Promise<R>) => Promise<R>;
}

export const TicketContext = createContext<TicketPageValue | null>(null);

/** The call of the page around. */
export function useTicket(): TicketPageValue {
  const value = use(TicketContext);
  if (value === null) throw new Error('TicketContext is missing');
  return value;
}

/** The answer of the desk as the page uses it. `actorName` names the actors that are no people. */
export function asTicket(page: OutputOf<'ticket.get'>, actorName: (id: string) => string): Ticket {
  const files = new Map<string, string>();
  for (const { type, data } of page.timeline) {
    if (type === 'ticket.attached' && typeof data['hash'] === 'string' && typeof data['name'] === 'string')
      files.set(data['hash'], data['name']);
  }
  return {
    ...page,
    state: page.state as unknown as TicketState,
    possible: new Set(page.possible as TicketAction[]),
    nameOf: (id) => (id === null || id === undefined ? '' : (page.names[id] ?? files.get(id) ?? actorName(id))),
  };
}
