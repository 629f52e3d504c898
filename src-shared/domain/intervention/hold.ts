import { SportelloError } from '../../result.ts';
import type { NewEvent } from '../../events/envelope.ts';
import { wholeKey } from '../billing/lines.ts';
import type { DecideContext, Decision } from '../decision.ts';
import { loadIntervention } from './load.ts';
import { checkUnbilled } from './locks.ts';
import type { InterventionState } from './state.ts';

type Done = Decision<{ id: string }>;

/**
 * A manager's word on a line; `netCents` null takes it back. `hasLine` says whether the work, priced as things stand, has
 * a line of that key: a word on a line that is not there would be lost without a sound.
 * @throws SportelloError not_found on `id` or `line`; refused: billed, settled, notRecorded
 */
export function override(
  input: {
    readonly id: string;
    readonly line: string;
    readonly netCents: number | null;
    readonly reason: string;
  },
  ctx: DecideContext,
  hasLine: (state: InterventionState, line: string) => boolean,
): Done {
  const state = loadIntervention(input.id, ctx);
  checkUnbilled(state);
  if (state.status !== 'done') throw new SportelloError({ code: 'refused', field: 'id', reason: 'notRecorded' });
  const { netCents, reason } = input;
  // A pack may bear a part of the line: a word is on the whole of it.
  const line = wholeKey(input.line);
  const present = state.overrides.find((one) => one.line === line);
  if (netCents === null) {
    if (present === undefined) return { events: [], result: { id: state.id } };
  } else {
    if (present?.netCents === netCents && present.reason === reason) return { events: [], result: { id: state.id } };
    // A line that went away keeps a word that can be taken back; a new word needs a line.
    if (!hasLine(state, line))
      throw new SportelloError({ code: 'not_found', field: 'line', params: { kind: 'line' }, safe: 'nothingChanged' });
  }
  return { events: [event(state, 'overridden', { line, netCents, reason })], result: { id: state.id } };
}

/**
 * Holds work out of billing, or lets it in again. Work that is only planned may be held too: a manager may know early
 * that a visit will not be charged.
 * @throws SportelloError not_found on `id`; refused: billed, settled, cancelled
 */
export function hold(
  input: {
    readonly id: string;
    readonly hold: InterventionState['hold'];
    readonly reason: string;
  },
  ctx: DecideContext,
): Done {
  const state = loadIntervention(input.id, ctx);
  checkUnbilled(state);
  if (state.status === 'cancelled') throw new SportelloError({ code: 'refused', field: 'id', reason: 'cancelled' });
  const same = state.hold === input.hold && (input.hold === 'none' || state.holdReason === input.reason);
  if (same) return { events: [], result: { id: state.id } };
  return {
    events: [event(state, 'held', { hold: input.hold, reason: input.reason })],
    result: { id: state.id },
  };
}

/**
 * Opens again work that contract or packs covered whole: what it took of the packs is given back, the next run decides
 * anew. The month that settled it stays as it was closed.
 * @throws SportelloError not_found on `id`; refused: notSettled, billed (a bill is reversed instead)
 */
export function unsettle(input: { readonly id: string; readonly reason: string }, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.billed === null) throw new SportelloError({ code: 'refused', field: 'id', reason: 'notSettled' });
  if (state.billed.bill !== null) checkUnbilled(state);
  return {
    events: [event(state, 'unbilled', { bill: null, credit: null, reason: input.reason })],
    result: { id: state.id },
  };
}

function event(state: InterventionState, verb: string, data: Readonly<Record<string, unknown>>): NewEvent {
  return { kind: 'intervention', stream: state.id, type: `intervention.${verb}`, data };
}
