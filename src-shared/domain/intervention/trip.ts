import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext } from '../decision.ts';
import { interventionEvent, loadIntervention } from './load.ts';

/**
 * Work of the same trip bears the id of the trip's first intervention, and so does that one: it is marked when a second
 * joins it. Joining one that is on a trip already joins that trip; of a trip billed in part one shares what is left.
 * Leaving such a trip is refused: what the others were billed was counted with this one among them. `now` is the trip the
 * work is on, `asked` the one that is wanted (undefined: nothing is said of it).
 * @throws SportelloError not_found (fields.trip); refused: itself, tripBilled
 */
export function joinTrip(
  { id, trip: now }: { readonly id: string; readonly trip: string | null },
  asked: string | null | undefined,
  ctx: DecideContext,
): { trip: string | null | undefined; events: readonly NewEvent[] } {
  if (asked === undefined || asked === now) return { trip: asked, events: [] };
  const first = asked === null ? null : loadIntervention(asked, ctx, 'fields.trip');
  const wanted = first?.trip ?? first?.id ?? null;
  if (wanted === now) return { trip: wanted, events: [] };
  if (now !== null && ctx.billing.tripBilled(now))
    throw new SportelloError({ code: 'refused', field: 'fields.trip', reason: 'tripBilled' });
  if (first === null || first.trip !== null) return { trip: wanted, events: [] };
  if (first.id === id) throw new SportelloError({ code: 'refused', field: 'fields.trip', reason: 'itself' });
  if (first.billed !== null) throw new SportelloError({ code: 'refused', field: 'fields.trip', reason: 'tripBilled' });
  return {
    trip: first.id,
    events: [interventionEvent(first.id, 'changed', { fields: { trip: [null, first.id] } })],
  };
}
