import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { BulkInput } from './commands.ts';
import { decideTicket, loadTicket } from './decide.ts';
import { ticketEvent } from './open.ts';

/** What a bulk command did: how many calls, and which were refused and why. */
export interface BulkResult {
  readonly done: number;
  readonly refused: { id: string; number: string; reason: string }[];
}

/** Hands many calls to one place. */
export function bulkAssign(input: BulkInput<'assign'>, ctx: DecideContext): Decision<BulkResult> {
  const { ids, ...to } = input;
  return each(ids, ctx, (id) => decideTicket('handOn', { ...to, id }, ctx).events);
}

/** Sets the same fields on many calls. */
export function bulkSet(input: BulkInput<'set'>, ctx: DecideContext): Decision<BulkResult> {
  return each(input.ids, ctx, (id) => decideTicket('change', { id, fields: input.fields, reason: null }, ctx).events);
}

/** Closes many calls; those not solved yet are solved with the given words first, when there are any. */
export function bulkClose(input: BulkInput<'close'>, ctx: DecideContext): Decision<BulkResult> {
  return each(input.ids, ctx, (id) => {
    const state = loadTicket(id, ctx);
    const solution = input.solution ?? '';
    if (state.status !== 'solved' && state.status !== 'closed' && solution !== '') {
      return [
        ...decideTicket('solve', { id, solution, told: true }, ctx).events,
        ticketEvent('closed', id, { end: input.end }),
      ];
    }
    return decideTicket('close', { id, end: input.end }, ctx).events;
  });
}

/** Does one after the other; a refusal of one does not hinder the rest. */
function each(
  ids: readonly string[],
  ctx: DecideContext,
  decide: (id: string) => readonly NewEvent[],
): Decision<BulkResult> {
  const events: NewEvent[] = [];
  const refused: { id: string; number: string; reason: string }[] = [];
  let done = 0;
  for (const id of new Set(ids)) {
    try {
      events.push(...decide(id));
      done += 1;
    } catch (error) {
      if (!(error instanceof SportelloError) || error.code === 'internal') throw error;
      refused.push({ id, number: String(error.params?.['number'] ?? ''), reason: error.reason ?? error.code });
    }
  }
  return { events, result: { done, refused } };
}
