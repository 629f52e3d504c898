import type { TicketLine } from '#shared/api/queue.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a call may stay open before its age is marked, ms. A company's own promises will take the place of these. */
const LIMITS = { stopped: HOUR, high: DAY, medium: 3 * DAY, low: 7 * DAY } as const;

/** Is it time somebody looked at it? A waiting call is late once its date has passed, a call-back after a day. `now` in ms UTC. */
export function isLate(
  line: Pick<TicketLine, 'status' | 'stopped' | 'callBack' | 'urgency' | 'openedAt' | 'solvedAt' | 'waitUntil'>,
  now: number,
): boolean {
  if (line.callBack) return now - (line.solvedAt ?? line.openedAt) > DAY;
  if (line.status === 'solved' || line.status === 'closed') return false;
  if (line.status === 'waiting') return line.waitUntil !== null && line.waitUntil < now;
  return now - line.openedAt > LIMITS[line.stopped ? 'stopped' : (line.urgency ?? 'low')];
}
