import { ALARMS, type Alarm, alarmed } from '#shared/domain/statistics/alarms.ts';
import type { CallColumns } from '#shared/domain/statistics/columns.ts';
import type { ReadStore } from '../store.ts';
import type { TicketColumns } from './ticketColumns.ts';

/** A call that needs somebody, by its local number, and since when (ms UTC). */
export interface Calling {
  readonly sn: number;
  readonly at: number;
}

/** Calls that need somebody now, by why: worst first, of each the oldest first. */
export function alarmsOf(
  { db }: ReadStore,
  columns: CallColumns & Pick<TicketColumns, 'sn'>,
  inHand: readonly number[],
  now: number,
): { readonly kind: Alarm; readonly calls: readonly Calling[] }[] {
  const found = alarmed(columns, inHand, now);
  const over = db
    .prepare(
      `SELECT sn, waitUntil AS at FROM tickets WHERE live = 1 AND status = 'waiting' AND waitUntil <= ? ORDER BY waitUntil, sn`,
    )
    .all(now) as Calling[];
  return ALARMS.map((kind) => ({
    kind,
    calls: kind === 'waitOver' ? over : found[kind].map(({ place, at }) => ({ sn: columns.sn[place] as number, at })),
  })).filter((one) => one.calls.length > 0);
}
