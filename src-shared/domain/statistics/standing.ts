import { daysOf } from '../../time/day.ts';
import { lastDayOf } from './calendar.ts';
import { type CallColumns, NO_DAY } from './columns.ts';
import { CALENDAR_DIMENSIONS } from './dimensions.ts';
import type { CountedDate } from './measures.ts';
import { placeAt, type Selection } from './selection.ts';
import type { CallsView } from './view.ts';
import type { StatisticsWorld } from './world.ts';

/** Codes of status and operator of the calls of a selection as they stood when their span ended. */
export interface Standing {
  readonly status: Int32Array;
  readonly operator: Int32Array;
}

/**
 * Where each call of a selection stood when its span ended: the shortest span of the calendar on an axis of the view, by the
 * call's date; without one, the whole period. What is not over yet ends now.
 */
export function standingAtEnd(
  columns: CallColumns,
  selection: Selection,
  date: CountedDate,
  view: CallsView,
  world: StatisticsWorld,
): Standing {
  const status = new Int32Array(columns.count);
  const operator = new Int32Array(columns.count);
  const endOf = spanEnds(view, world);
  const { day } = columns.dates[date];
  const { start, length, at, status: statuses, operator: operators } = columns.trails;
  for (let j = 0; j < selection.n; j++) {
    const i = placeAt(selection, j);
    const steps = length[i] as number;
    if (steps === 0) {
      status[i] = columns.codes.status[i] as number;
      operator[i] = columns.codes.operator[i] as number;
      continue;
    }
    const first = start[i] as number;
    const end = endOf(day[i] as number);
    let step = first + steps - 1;
    while (step > first && (at[step] as number) >= end) step--;
    status[i] = statuses[step] as number;
    operator[i] = operators[step] as number;
  }
  return { status, operator };
}

/** The instant at which the span of a day ends (the first that is no longer in it), at most now. */
function spanEnds(view: CallsView, world: StatisticsWorld): (day: number) => number {
  const axes = new Set([...view.rows, ...view.columns]);
  const shortest = CALENDAR_DIMENSIONS.findLast((one) => axes.has(one));
  if (shortest === undefined) {
    const end = view.to === null ? world.now : Math.min(world.startOf(daysOf(view.to) + 1), world.now);
    return () => end;
  }
  const known = new Map<number, number>();
  return (day) => {
    if (day === NO_DAY) return world.now;
    let end = known.get(day);
    if (end === undefined) known.set(day, (end = Math.min(world.startOf(lastDayOf(shortest, day) + 1), world.now)));
    return end;
  };
}
