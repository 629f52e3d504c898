import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import { callsBehind } from '#shared/domain/statistics/callsOf.ts';
import { placesInHand, placesOfFigure } from '#shared/domain/statistics/live.ts';
import { linesOf } from '../query/lines.ts';
import type { ReadStore } from '../store.ts';
import { alarmsOf } from './alarms.ts';
import type { StatisticsColumns } from './open.ts';
import { statisticsWorld } from './world.ts';

type Listed = OutputOf<'stats.callsOf'>;

/** The calls behind a figure of a view, newest first: all their ids, and a page of their lines. */
export function callsOfFigure(
  store: ReadStore,
  statistics: StatisticsColumns,
  { view, row, column, offset, limit }: ParsedInput<'stats.callsOf'>,
  now: number,
): Listed {
  const columns = statistics.calls();
  const numbers = Array.from(
    callsBehind(columns, view, { row, column }, statisticsWorld(store, now)),
    (place) => columns.sn[place] as number,
  );
  return listed(store, numbers, offset, limit);
}

/** The calls behind a figure of what is in hand, or behind an alarm, oldest first. */
export function callsOfLive(
  store: ReadStore,
  statistics: StatisticsColumns,
  { figure, by, alarm, offset, limit }: ParsedInput<'stats.liveOf'>,
  now: number,
): Listed {
  const columns = statistics.calls();
  const inHand = placesInHand(columns);
  if (alarm !== null) {
    const calls = alarmsOf(store, columns, inHand, now).find((one) => one.kind === alarm)?.calls ?? [];
    return listed(
      store,
      calls.map((one) => one.sn),
      offset,
      limit,
    );
  }
  const { at } = columns.dates.opened;
  const places = placesOfFigure(columns, inHand, figure, by, now).toSorted(
    (a, b) => (at[a] as number) - (at[b] as number) || a - b,
  );
  return listed(
    store,
    places.map((place) => columns.sn[place] as number),
    offset,
    limit,
  );
}

/** Calls by their local numbers: the ids of all, the lines of a page. */
function listed({ db }: ReadStore, numbers: readonly number[], offset: number, limit: number): Listed {
  const ids = db
    .prepare('SELECT s.id FROM json_each(?) k CROSS JOIN streams s ON s.sn = k.value ORDER BY k.key')
    .pluck()
    .all(JSON.stringify(numbers)) as string[];
  return { total: numbers.length, ids, rows: linesOf(db, numbers.slice(offset, offset + limit)) };
}
