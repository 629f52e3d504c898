import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext } from '../decision.ts';
import { interventionEvent, loadIntervention } from './load.ts';

/**
 * Work of the same trip bears the id of the trip's first intervention, and so does that one: it is marked when a second
 * joins it. Joining one that is on a trip already joins that trip.
 * @throws SportelloError not_found (fields.trip); refused: itself, tripBilled (its km stand on a bill already)
 */
export function joinTrip(
  id: string,
  trip: string | null | undefined,
  ctx: DecideContext,
): { trip: string | null | undefined; events: readonly NewEvent[] } {
  if (trip === null || trip === undefined) return { trip, events: [] };
  const first = loadIntervention(trip, ctx, 'fields.trip');
  if (first.trip !== null) return { trip: first.trip, events: [] };
  if (first.id === id) throw new SportelloError({ code: 'refused', field: 'fields.trip', reason: 'itself' });
  if (first.billed !== null) throw new SportelloError({ code: 'refused', field: 'fields.trip', reason: 'tripBilled' });
  return {
    trip: first.id,
    events: [interventionEvent(first.id, 'changed', { fields: { trip: [null, first.id] } })],
  };
}
