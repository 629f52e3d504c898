import type { CallColumns } from './columns.ts';
import { standOf } from './live.ts';

/** Why a call needs somebody now, worst first. */
export const ALARMS = ['stoppedUnassigned', 'stoppedOld', 'waitOver', 'callBackOld', 'old'] as const;
export type Alarm = (typeof ALARMS)[number];

/** A stopped machine is an alarm after four hours, a call after thirty days, a promise to call back after one. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STOPPED_MS = 4 * HOUR_MS;
const OLD_MS = 30 * DAY_MS;
const CALL_BACK_MS = DAY_MS;

/** A call that is an alarm, and since when (ms UTC). */
export interface Alarmed {
  readonly place: number;
  readonly at: number;
}

/** The alarms among the calls in hand, oldest first; a wait that is over is no matter of columns: its end is not in them. */
export function alarmed(
  columns: CallColumns,
  places: readonly number[],
  now: number,
): Record<Exclude<Alarm, 'waitOver'>, Alarmed[]> {
  const found = { stoppedUnassigned: [], stoppedOld: [], callBackOld: [], old: [] } as Record<
    Exclude<Alarm, 'waitOver'>,
    Alarmed[]
  >;
  for (const place of places) {
    const { open, stopped, unassigned, callBack } = standOf(columns, place, now);
    const at = columns.dates.opened.at[place] as number;
    if (!open) {
      const since = columns.dates.solved.at[place] as number;
      if (callBack && now - since > CALL_BACK_MS) found.callBackOld.push({ place, at: since });
      continue;
    }
    if (stopped && unassigned) found.stoppedUnassigned.push({ place, at });
    else if (stopped && now - at > STOPPED_MS) found.stoppedOld.push({ place, at });
    if (now - at > OLD_MS) found.old.push({ place, at });
  }
  for (const list of Object.values(found)) list.sort((a, b) => a.at - b.at || a.place - b.place);
  return found;
}
