import type { FoldEvent, NewEvent } from '../events/envelope.ts';
import type { BillingReads } from './bill/reads.ts';

/** Roles an operator may hold; a command names those it accepts. */
export const ROLES = ['operator', 'technician', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Has the word of a manager. */
export function isManager(roles: readonly Role[]): boolean {
  return roles.includes('manager') || roles.includes('admin');
}

/**
 * What a decision may look at. It is handed in: nothing in the domain reads a clock, a random source or a table.
 */
export interface DecideContext {
  /** Instant of the command, ms UTC. */
  readonly now: number;
  /** Operator id of who commands, or a non-human actor. */
  readonly actor: string;
  readonly roles: readonly Role[];
  /** Present state of a stream; undefined when nothing is known of it. */
  readonly load: (kind: string, id: string) => unknown;
  /** True when a stream of that kind has begun here; cheaper than loading it. */
  readonly known: (kind: string, id: string) => boolean;
  /** Every event of a stream in order; for the few decisions that look back (undo). */
  readonly history: (kind: string, id: string) => readonly FoldEvent[];
  /** The events one earlier command of this desk appended, oldest first; empty when there is no such command. */
  readonly eventsOf: (commandId: string) => readonly FoldEvent[];
  /** Ids of the records of a kind that hang on `parent` (the contacts of a customer), or on nothing; retired ones left out. */
  readonly children: (kind: string, parent: string | null) => readonly string[];
  /** Ids of streams of `kind` that refer to `id` in the named projection column; what may be asked is the store's list. */
  readonly referring: (
    kind: 'ticket' | 'intervention',
    column: 'customer' | 'requester' | 'operator' | 'ticket',
    id: string,
  ) => readonly string[];
  /** Interventions an operator led or took part in whose recorded work touches the time from `from` to `to` (ms UTC). */
  readonly workOf: (operator: string, from: number, to: number) => readonly string[];
  /** Company time zone (IANA), fixed when the store was made. */
  readonly zone: string;
  /** What decisions on bills look at; nothing is read before it is asked for. */
  readonly billing: BillingReads;
  /** A new, time-ordered stream id. */
  readonly newId: () => string;
  /** Takes the next call number of this desk for the year in which `at` (ms UTC) falls. */
  readonly nextCallNumber: (at: number) => string;
}

/** What a decision yields: the events to append and what the caller is told. */
export interface Decision<R> {
  readonly events: readonly NewEvent[];
  readonly result: R;
}
