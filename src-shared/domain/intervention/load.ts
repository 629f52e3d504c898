import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext } from '../decision.ts';
import type { InterventionState } from './state.ts';

/** @throws SportelloError not_found, naming `field` */
export function loadIntervention(id: string, ctx: Pick<DecideContext, 'load'>, field = 'id'): InterventionState {
  const state = ctx.load('intervention', id) as InterventionState | undefined;
  if (state === undefined || !state.known)
    throw new SportelloError({ code: 'not_found', field, params: { kind: 'intervention' } });
  return state;
}

/** An event of an intervention. */
export function interventionEvent(stream: string, verb: string, data: Readonly<Record<string, unknown>>): NewEvent {
  return { kind: 'intervention', stream, type: `intervention.${verb}`, data };
}
