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

/**
 * Closes many calls; those not solved yet are solved with the given words first, when there are any. Where the requesters
 * were not told they stay solved, to call back.
 * @throws SportelloError invalid_input: `told` is missing beside a solution
 */
export function bulkClose(input: BulkInput<'close'>, ctx: DecideContext): Decision<BulkResult> {
  const { told, solution = '' } = input;
  if (solution !== '' && told === undefined)
    throw new SportelloError({ code: 'invalid_input', field: 'told', reason: 'required' });
  return each(input.ids, ctx, (id) => {
    const state = loadTicket(id, ctx);
    if (state.status !== 'solved' && state.status !== 'closed' && solution !== '') {
      const solved = decideTicket('solve', { id, solution, told: told === true }, ctx).events;
      return told === true ? [...solved, ticketEvent('closed', id, { end: input.end })] : solved;
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
