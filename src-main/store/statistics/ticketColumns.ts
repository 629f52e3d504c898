import { addToFlow, type OpenFlow } from '#shared/domain/statistics/backlog.ts';
import {
  type CallColumns,
  CODED,
  type Coded,
  type DateColumn,
  flagsOf,
  LISTS,
  minutesBetween,
  NO_DAY,
  type Trails,
} from '#shared/domain/statistics/columns.ts';
import { DATES, type CountedDate } from '#shared/domain/statistics/measures.ts';
import type { End, Status } from '#shared/domain/ticket/fields.ts';
import { readTrail } from '#shared/domain/ticket/trail.ts';
import { DAY_MS } from '#shared/time/civil.ts';
import type { Zone } from '#shared/time/zone.ts';
import { larger, type Numbers, reordered } from './arrays.ts';
import { type Codes, createCodes, wordCodes } from './codes.ts';
import { createCombinations } from './combinations.ts';
import type { CallRow } from './readCalls.ts';

const HALF_HOUR_MS = 1_800_000;
const STEP = 1024;

/** The columns of a store's calls, kept up row by row. */
export interface TicketColumns extends CallColumns {
  /** Local number of the call at a place. */
  readonly sn: Int32Array;
  /** The place of a call by its local number; -1 when it has none. */
  readonly placeOf: (sn: number) => number;
  /** Takes a call in, or what became of it; null takes it out. */
  readonly put: (sn: number, row: CallRow | null) => void;
  /** Puts all calls in the order of their opening. */
  readonly order: () => void;
}

/** The days it reaches to only ever become more: what has left them is not looked for. */
type OpenDate = Omit<DateColumn, 'reach'> & { readonly reach: { from: number; to: number } };

/** Empty columns with room for so many calls. */
export function createTicketColumns(zone: Zone, idOf: (sn: number) => string, room: number): TicketColumns {
  let size = Math.max(STEP, room);
  let count = 0;
  let ordered = 0;
  let absent = 0;
  let places = new Int32Array(size * 2).fill(-1);
  const people = createCodes(idOf);
  const records: Partial<Record<Coded, Codes>> = {
    operator: people,
    opener: people,
    solver: people,
    group: createCodes(idOf),
    type: createCodes(idOf),
    product: createCodes(idOf),
    service: createCodes(idOf),
    customer: createCodes(idOf),
  };
  const words = Object.fromEntries(Object.entries(LISTS).map(([name, list]) => [name, wordCodes(list)])) as Record<
    keyof typeof LISTS,
    ReadonlyMap<string | number | null, number>
  >;

  const date = (): OpenDate => ({
    at: new Float64Array(size),
    day: new Int32Array(size),
    half: new Int32Array(size),
    reach: { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY },
  });
  const own = {
    sn: new Int32Array(size),
    activities: new Int32Array(size),
    flags: new Uint8Array(size),
    present: new Uint8Array(size),
  };
  const dates = { opened: date(), solved: date(), closed: date() } as Record<CountedDate, OpenDate>;
  const minutes = { solved: new Int32Array(size), closed: new Int32Array(size) };
  const combinations = createCombinations();
  const codes = Object.fromEntries(CODED.map((name) => [name, new Int32Array(size)])) as Record<Coded, Int32Array>;
  const trails = {
    start: new Int32Array(size),
    length: new Int32Array(size),
    at: new Float64Array(size),
    status: new Int32Array(size),
    operator: new Int32Array(size),
  };
  let steps = 0;
  const flow: OpenFlow = new Map();

  /** Every column that has one number for each call, and how to put another in its place. */
  function eachColumn(change: <T extends Numbers>(column: T) => T): void {
    for (const name of Object.keys(own) as (keyof typeof own)[]) Object.assign(own, { [name]: change(own[name]) });
    for (const name of DATES) {
      const { at, day, half, reach } = dates[name];
      dates[name] = { at: change(at), day: change(day), half: change(half), reach };
    }
    for (const name of CODED) codes[name] = change(codes[name]);
    minutes.solved = change(minutes.solved);
    minutes.closed = change(minutes.closed);
    trails.start = change(trails.start);
    trails.length = change(trails.length);
  }

  function grow(): void {
    size *= 2;
    eachColumn((column) => larger(column, size));
  }

  const dayOf = (at: number): number => Math.floor((at + zone.offsetAt(at)) / DAY_MS);

  function setDate(name: CountedDate, place: number, at: number | null): void {
    const column = dates[name];
    if (at === null) {
      column.at[place] = Number.NaN;
      column.day[place] = NO_DAY;
      column.half[place] = 0;
      return;
    }
    const local = at + zone.offsetAt(at);
    const day = Math.floor(local / DAY_MS);
    column.at[place] = at;
    column.day[place] = day;
    column.half[place] = Math.floor((local - day * DAY_MS) / HALF_HOUR_MS);
    if (day < column.reach.from) column.reach.from = day;
    if (day > column.reach.to) column.reach.to = day;
  }

  function setTrail(place: number, trail: string | null): void {
    const list = readTrail(trail ?? '');
    trails.start[place] = steps;
    trails.length[place] = list.length;
    while (steps + list.length > trails.at.length) {
      const room = trails.at.length * 2;
      trails.at = larger(trails.at, room);
      trails.status = larger(trails.status, room);
      trails.operator = larger(trails.operator, room);
    }
    for (const step of list) {
      trails.at[steps] = step.at;
      trails.status[steps] = words.status.get(step.status) ?? 0;
      trails.operator[steps] = people.ofId(step.operator);
      steps += 1;
    }
  }

  function fill(place: number, sn: number, row: CallRow): void {
    if (own.present[place] === 1) addToFlow(flow, columns, place, dayOf, -1);
    own.sn[place] = sn;
    own.present[place] = 1;
    own.activities[place] = row.activities;
    own.flags[place] = flagsOf({
      status: row.status as Status,
      callBack: row.callBack === 1,
      reopenings: row.reopenings,
      maxLevel: row.maxLevel,
      end: row.end as End | null,
    });
    minutes.solved[place] = minutesBetween(row.openedAt, row.solvedAt);
    minutes.closed[place] = minutesBetween(row.openedAt, row.closedAt);
    setDate('opened', place, row.openedAt);
    setDate('solved', place, row.solvedAt);
    setDate('closed', place, row.closedAt);
    codes.operator[place] = people.ofNumber(row.operator);
    codes.opener[place] = people.ofId(row.openedBy);
    codes.solver[place] = people.ofId(row.solvedBy);
    for (const name of ['group', 'type', 'product', 'service', 'customer'] as const)
      codes[name][place] = (records[name] as Codes).ofNumber(row[name]);
    codes.level[place] = words.level.get(row.level === null ? null : String(row.level)) ?? 0;
    codes.status[place] = words.status.get(row.status) ?? 0;
    codes.urgency[place] = words.urgency.get(row.urgency) ?? 0;
    codes.blocked[place] = row.blocked === null ? 0 : row.blocked === 1 ? 1 : 2;
    codes.channel[place] = words.channel.get(row.channel) ?? 0;
    codes.contract[place] = words.contract.get(row.contract) ?? 0;
    codes.end[place] = words.end.get(row.end) ?? 0;
    setTrail(place, row.trail);
    addToFlow(flow, columns, place, dayOf, 1);
  }

  function takeOut(sn: number, place: number): void {
    addToFlow(flow, columns, place, dayOf, -1);
    own.present[place] = 0;
    absent += 1;
    places[sn] = -1;
  }

  const placeOf = (sn: number): number => (sn < places.length ? (places[sn] as number) : -1);

  const columns: TicketColumns = {
    get count() {
      return count;
    },
    get ordered() {
      return ordered;
    },
    get absent() {
      return absent;
    },
    get sn() {
      return own.sn;
    },
    get activities() {
      return own.activities;
    },
    get flags() {
      return own.flags;
    },
    get present() {
      return own.present;
    },
    dates,
    minutes,
    codes,
    values: Object.fromEntries(
      CODED.map((name) => [name, records[name]?.values ?? LISTS[name as keyof typeof LISTS]]),
    ) as Record<Coded, readonly string[]>,
    trails: trails satisfies Trails,
    flow,
    combined: (dimensions) => combinations.of(columns, dimensions),
    placeOf,
    put(sn, row) {
      let place = placeOf(sn);
      if (row === null) {
        if (place >= 0) takeOut(sn, place);
        return;
      }
      // A call whose opening turns out to be another (a late event) leaves its place: the order must hold.
      if (place >= 0 && dates.opened.at[place] !== row.openedAt) {
        takeOut(sn, place);
        place = -1;
      }
      if (place < 0) {
        if (count === size) grow();
        place = count;
        count += 1;
        if (sn >= places.length) places = larger(places, sn * 2, -1);
        places[sn] = place;
        if (ordered === place && (place === 0 || (dates.opened.at[place - 1] as number) <= row.openedAt)) ordered += 1;
      }
      fill(place, sn, row);
      combinations.changed(columns, place);
    },
    order() {
      const { at } = dates.opened;
      const inOrder = new Int32Array(count - absent);
      for (let i = 0, n = 0; i < count; i++) if (own.present[i] === 1) inOrder[n++] = i;
      inOrder.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
      eachColumn((column) => reordered(column, inOrder, size));
      count = inOrder.length;
      ordered = count;
      absent = 0;
      for (let i = 0; i < count; i++) places[own.sn[i] as number] = i;
      combinations.forget();
    },
  };
  return columns;
}
