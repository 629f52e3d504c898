import type { TimelineEntry } from '#shared/api/tickets.ts';

/** When the requester last came to know of the solution, and from whom; null when nobody said so. */
export function whenTold(
  timeline: readonly Pick<TimelineEntry, 'type' | 'at' | 'actor' | 'data'>[],
): { at: number; actor: string } | null {
  let told: { at: number; actor: string } | null = null;
  let solved = false;
  for (const { type, at, actor, data } of timeline) {
    if (type === 'ticket.reopened') {
      told = null;
      solved = false;
    } else if (type === 'ticket.solved') {
      solved = true;
      told = data['told'] === true ? { at, actor } : null;
    } else if (
      type === 'ticket.told' ||
      (type === 'ticket.phoned' && solved && told === null && data['reached'] === true)
    )
      told = { at, actor };
  }
  return told;
}
