import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
import { existing } from '../record/decide.ts';
import { customer } from './customer.ts';

/**
 * Two records of one customer become one. Only this fact is written: whoever lists or counts resolves it, so it can be
 * taken back without a trace of it in calls, contacts or contracts.
 * @throws SportelloError not_found; refused: itself, alreadyMerged, intoMerged
 */
export function mergeCustomer(
  input: { readonly id: string; readonly into: string },
  ctx: DecideContext,
): Decision<{ id: string }> {
  const { id, into } = input;
  if (id === into) throw new SportelloError({ code: 'refused', field: 'into', reason: 'itself' });
  if (existing(customer, id, ctx).mergedInto !== null)
    throw new SportelloError({ code: 'refused', field: 'id', reason: 'alreadyMerged' });
  if (existing(customer, into, ctx, 'into').mergedInto !== null) {
    throw new SportelloError({ code: 'refused', field: 'into', reason: 'intoMerged' });
  }
  return { events: [{ kind: 'customer', stream: id, type: 'customer.merged', data: { into } }], result: { id } };
}

/**
 * Takes a merge back: the record stands for itself again, with all that was its own.
 * @throws SportelloError not_found; refused: notMerged
 */
export function unmergeCustomer(input: { readonly id: string }, ctx: DecideContext): Decision<{ id: string }> {
  const { mergedInto } = existing(customer, input.id, ctx);
  if (mergedInto === null) throw new SportelloError({ code: 'refused', field: 'id', reason: 'notMerged' });
  return {
    events: [{ kind: 'customer', stream: input.id, type: 'customer.unmerged', data: { from: mergedInto } }],
    result: { id: input.id },
  };
}
