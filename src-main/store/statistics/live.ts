import type { OutputOf } from '#shared/api/contract.ts';
import { backlogDays } from '#shared/domain/statistics/backlog.ts';
import { type CallColumns, type Coded, NO_DAY } from '#shared/domain/statistics/columns.ts';
import { liveCalls, type LiveGroup, placesInHand } from '#shared/domain/statistics/live.ts';
import { selectByDate, placeAt } from '#shared/domain/statistics/selection.ts';
import { dayAt } from '#shared/time/day.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import { createZone } from '#shared/time/zone.ts';
import type { ReadStore } from '../store.ts';
import { alarmsOf } from './alarms.ts';
import type { StatisticsColumns } from './open.ts';
import { namesOf, statisticsWorld } from './world.ts';

type Answer = OutputOf<'stats.live'>;

/** Weeks that the usual arrivals of a weekday are the mean of. */
const USUAL_WEEKS = 8;

/** What a manager watches, as it stands now. */
export function liveOf(store: ReadStore, statistics: StatisticsColumns, days: number, now: number): Answer {
  const world = statisticsWorld(store, now);
  const columns = statistics.calls();
  const inHand = placesInHand(columns);
  const live = liveCalls(columns, inHand, now);
  const today = Math.floor((now + createZone(store.zone).offsetAt(now)) / DAY_MS);
  const valued = (name: Coded, list: readonly LiveGroup[]): { value: string; group: LiveGroup }[] =>
    list
      .map((group) => ({ value: columns.values[name][group.code] ?? '', group }))
      .toSorted((a, b) => (a.group.code === 0 ? 1 : b.group.code === 0 ? -1 : world.compare(name, a.value, b.value)));
  const inOrder = (name: 'urgency' | 'blocked', list: readonly LiveGroup[]): { value: string; calls: number }[] =>
    columns.values[name].map((value, code) => ({ value, calls: list.find((one) => one.code === code)?.calls ?? 0 }));
  const groups = valued('group', live.byGroup);
  const operators = valued('operator', live.byOperator);
  const names = namesOf(
    store.db,
    [...groups, ...operators].map((one) => one.value),
  );
  const { live: all, stopped, unassigned, waiting, callBack } = live;
  return {
    live: all,
    stopped,
    unassigned,
    waiting,
    callBack,
    byAge: live.byAge.map((band) => ({ ...band })),
    byUrgency: inOrder('urgency', live.byUrgency),
    byBlocked: inOrder('blocked', live.byBlocked),
    byGroup: groups.map(({ value, group }) => ({ value, name: names[value] ?? '', calls: group.calls })),
    byOperator: operators.map(({ value, group: { code: _code, ...group } }) => ({
      value,
      name: names[value] ?? '',
      ...group,
    })),
    backlog: backlogDays(columns.flow, today - days + 1, today).map((one) => ({ ...one, day: dayAt(one.day) })),
    today: arrivals(columns, today),
    alarms: alarmsOf(store, columns, inHand, now).map(({ kind, calls }) => ({
      kind,
      calls: calls.length,
      oldestAt: calls[0]?.at ?? now,
    })),
    at: now,
  };
}

/** Openings by hour of a day, and their mean on the same weekday of the weeks before: of those since the first call only. */
function arrivals(columns: CallColumns, today: number): Answer['today'] {
  const count = (day: number): number[] => {
    const hours = Array.from({ length: 24 }, () => 0);
    const found = selectByDate(columns, 'opened', { from: day, to: day });
    for (let j = 0; j < found.n; j++) {
      const hour = (columns.dates.opened.half[placeAt(found, j)] as number) >> 1;
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    return hours;
  };
  const first = columns.count === 0 ? NO_DAY : (columns.dates.opened.day[0] as number);
  const weeks = Array.from({ length: USUAL_WEEKS }, (_, n) => today - 7 * (n + 1)).filter((day) => day >= first);
  const usual = weeks.map(count);
  return count(today).map((calls, hour) => ({
    hour,
    calls,
    usual: usual.length === 0 ? 0 : usual.reduce((sum, one) => sum + (one[hour] ?? 0), 0) / usual.length,
  }));
}
