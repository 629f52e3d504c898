import { type CallColumns, DONE, FLAGS, LISTS } from './columns.ts';
import { AGE_BANDS_FROM } from './dimensions.ts';

const DAY_MS = 86_400_000;
const HIGH = LISTS.urgency.indexOf('high');
const WAITING = LISTS.status.indexOf('waiting');
const YES = LISTS.blocked.indexOf('yes');

/** What is counted of the calls in hand. */
export const LIVE_FIGURES = ['live', 'stopped', 'unassigned', 'waiting', 'callBack'] as const;
export type LiveFigure = (typeof LIVE_FIGURES)[number];

/** What they are counted by. */
export const LIVE_DIMENSIONS = ['age', 'urgency', 'blocked', 'group', 'operator'] as const;
export type LiveDimension = (typeof LIVE_DIMENSIONS)[number];

/** Calls in hand by one code; those the group has, by place. */
export interface LiveGroup {
  readonly code: number;
  calls: number;
  stopped: number;
  waiting: number;
  /** ms UTC; null when it has none. */
  oldestAt: number | null;
}

/** A band of age: calls open for `from` days and more, up to the next band. */
export interface LiveBand {
  readonly from: number;
  calls: number;
  stopped: number;
}

/** What is in hand this moment. A call that is done but still to be told is in hand; it has no age. */
export interface LiveCalls {
  readonly live: number;
  readonly stopped: number;
  readonly unassigned: number;
  readonly waiting: number;
  readonly callBack: number;
  readonly byAge: readonly LiveBand[];
  readonly byUrgency: readonly LiveGroup[];
  readonly byBlocked: readonly LiveGroup[];
  readonly byGroup: readonly LiveGroup[];
  readonly byOperator: readonly LiveGroup[];
}

/** How a call in hand stands. */
export interface Stand {
  /** Not done: one that is done but still to be told is in hand, and has no age. */
  readonly open: boolean;
  /** Blocked and of high urgency. */
  readonly stopped: boolean;
  readonly unassigned: boolean;
  readonly waiting: boolean;
  readonly callBack: boolean;
  /** Which band of age, by place; -1 for one that is done. */
  readonly band: number;
}

/** Places of the calls that somebody has in hand: not done, or done and still to be told. */
export function placesInHand({ count, flags, present }: CallColumns): number[] {
  const places: number[] = [];
  for (let i = 0; i < count; i++) if (present[i] === 1 && ((flags[i] as number) & FLAGS.live) !== 0) places.push(i);
  return places;
}

/** How a call stands at an instant (ms UTC). */
export function standOf({ codes, dates, flags }: CallColumns, i: number, now: number): Stand {
  const open = DONE[codes.status[i] as number] === 0;
  const days = (now - (dates.opened.at[i] as number)) / DAY_MS;
  return {
    open,
    stopped: open && codes.blocked[i] === YES && codes.urgency[i] === HIGH,
    unassigned: open && codes.operator[i] === 0,
    waiting: codes.status[i] === WAITING,
    callBack: ((flags[i] as number) & FLAGS.callBack) !== 0,
    band: open
      ? Math.max(
          0,
          AGE_BANDS_FROM.findLastIndex((from) => days >= from),
        )
      : -1,
  };
}

/** Counts the calls in hand (`placesInHand`) at an instant (ms UTC). */
export function liveCalls(columns: CallColumns, places: readonly number[], now: number): LiveCalls {
  const { codes, dates } = columns;
  const bands: LiveBand[] = AGE_BANDS_FROM.map((from) => ({ from, calls: 0, stopped: 0 }));
  const groups = { urgency: new Map(), blocked: new Map(), group: new Map(), operator: new Map() } as Record<
    Exclude<LiveDimension, 'age'>,
    Map<number, LiveGroup>
  >;
  const all = { live: places.length, stopped: 0, unassigned: 0, waiting: 0, callBack: 0 };
  for (const i of places) {
    const { stopped, unassigned, waiting, callBack, band } = standOf(columns, i, now);
    const openedAt = dates.opened.at[i] as number;
    if (stopped) all.stopped += 1;
    if (waiting) all.waiting += 1;
    if (callBack) all.callBack += 1;
    if (unassigned) all.unassigned += 1;
    const ofAge = bands[band];
    if (ofAge !== undefined) {
      ofAge.calls += 1;
      if (stopped) ofAge.stopped += 1;
    }
    for (const name of Object.keys(groups) as (keyof typeof groups)[]) {
      const code = codes[name][i] as number;
      let group = groups[name].get(code);
      if (group === undefined)
        groups[name].set(code, (group = { code, calls: 0, stopped: 0, waiting: 0, oldestAt: null }));
      group.calls += 1;
      if (stopped) group.stopped += 1;
      if (waiting) group.waiting += 1;
      if (group.oldestAt === null || openedAt < group.oldestAt) group.oldestAt = openedAt;
    }
  }
  const list = (name: keyof typeof groups): LiveGroup[] => [...groups[name].values()];
  return {
    ...all,
    byAge: bands,
    byUrgency: list('urgency'),
    byBlocked: list('blocked'),
    byGroup: list('group'),
    byOperator: list('operator'),
  };
}

/** Those that one of the figures counts: the same look at each call as when they are counted. */
export function placesOfFigure(
  columns: CallColumns,
  places: readonly number[],
  figure: LiveFigure,
  by: { readonly dimension: LiveDimension; readonly value: string } | null,
  now: number,
): number[] {
  // A band is named by the days it begins at, all else by a value that calls have; what none has matches none.
  const wanted =
    by === null
      ? null
      : by.dimension === 'age'
        ? AGE_BANDS_FROM.findIndex((from) => String(from) === by.value)
        : columns.values[by.dimension].indexOf(by.value);
  return places.filter((i) => {
    const stand = standOf(columns, i, now);
    if (figure !== 'live' && !stand[figure]) return false;
    if (by === null) return true;
    return wanted !== -1 && (by.dimension === 'age' ? stand.band : columns.codes[by.dimension][i]) === wanted;
  });
}
