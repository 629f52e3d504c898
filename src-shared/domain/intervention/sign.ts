import type { z } from 'zod';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { reopenReport, signReport } from './commands.ts';
import { interventionEvent, loadIntervention } from './load.ts';
import { checkUnbilled, isSigned } from './locks.ts';

type Done = Decision<{ id: string }>;

/**
 * Freezes the report of done work as a new version, with the customer's signature or the reason why there is none.
 * @throws SportelloError not_found; refused: notRecorded, alreadySigned; invalid_input: required on `remark` when nobody signed
 */
export function sign(input: z.output<typeof signReport>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status !== 'done') throw new SportelloError({ code: 'refused', reason: 'notRecorded' });
  if (isSigned(state)) throw new SportelloError({ code: 'refused', reason: 'alreadySigned' });
  if (input.signature === null && input.remark === '')
    throw new SportelloError({ code: 'invalid_input', field: 'remark', reason: 'required' });
  const { signer, signature, remark } = input;
  const version = state.reports.reduce((most, one) => Math.max(most, one.version), 0) + 1;
  return {
    events: [interventionEvent(state.id, 'signed', { version, signer, signature, remark, signedAt: ctx.now })],
    result: { id: state.id },
  };
}

/**
 * Opens a signed report again: what was signed stays as it is, the next signature makes another version.
 * @throws SportelloError not_found; refused: notSigned, billed, settled
 */
export function reopen(input: z.output<typeof reopenReport>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  checkUnbilled(state);
  if (!isSigned(state)) throw new SportelloError({ code: 'refused', reason: 'notSigned' });
  return {
    events: [interventionEvent(state.id, 'reportReopened', { reason: input.reason })],
    result: { id: state.id },
  };
}
