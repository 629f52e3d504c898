import type { TimelineEntry } from '#shared/api/tickets.ts';
import { type Conflict, sameValue } from '#shared/domain/field.ts';
import { ticketFields } from '#shared/domain/ticket/fields.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';

/** A value that lost against another desk's, and whether it can still be taken. */
export interface LostValue {
  readonly field: string;
  readonly lost: unknown;
  /** The field has not been changed since, and may be changed by hand. */
  readonly open: boolean;
}

/** A customer is corrected with its own dialog: what hangs on it moves along. */
const BY_HAND = new Set(Object.keys(ticketFields.shape).filter((name) => name !== 'customer'));

/** The values of other desks that an entry of the story won against. */
export function lostValues(
  entry: Pick<TimelineEntry, 'at' | 'actor' | 'data'>,
  state: Pick<TicketState, 'conflicts'>,
): LostValue[] {
  return state.conflicts
    .filter((one) => one.at === entry.at && one.actor === entry.actor && touches(entry, one))
    .map((one) => ({ field: one.field, lost: one.lost, open: isOpen(one, state) }));
}

/** The newest value of another desk that can still be taken; null when there is none. */
export function newestLost(state: Pick<TicketState, 'conflicts'>): LostValue | null {
  const found = state.conflicts.findLast((one) => isOpen(one, state));
  return found === undefined ? null : { field: found.field, lost: found.lost, open: true };
}

function touches({ data }: Pick<TimelineEntry, 'data'>, { field, kept }: Conflict): boolean {
  return ['fields', 'place', 'set'].some((name) => {
    const change = (data[name] as Record<string, unknown> | null | undefined)?.[field];
    return Array.isArray(change) && sameValue(change[1] ?? null, kept);
  });
}

function isOpen(conflict: Conflict, state: Pick<TicketState, 'conflicts'>): boolean {
  const present = (state as unknown as Record<string, unknown>)[conflict.field] ?? null;
  return BY_HAND.has(conflict.field) && sameValue(present, conflict.kept);
}
