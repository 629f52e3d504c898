import type { InterventionLine } from '#shared/api/interventions.ts';
import { dayOf, msToWall, wallToMs, type Zone } from '#shared/time/zone.ts';

/** An intervention as the calendar draws it: instants are ms UTC. */
export interface Visit {
  readonly line: InterventionLine;
  readonly from: number;
  readonly to: number;
  /** Calendar day it begins on, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A visit in a row: of who leads it, or of a colleague who is there too. */
export interface Entry {
  readonly visit: Visit;
  readonly leads: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where a line stands on the calendar; null when it has no time. A running one lasts until `now`. */
export function visitOf(line: InterventionLine, now: number, zone: Zone): Visit | null {
  const from = line.start ?? line.planStart;
  if (from === null || line.status === 'cancelled') return null;
  const meant = line.start === null ? line.planEnd : null;
  const to = line.end ?? meant ?? (line.status === 'running' ? Math.max(now, from) : from + HOUR);
  return { line, from, to: Math.max(to, from), day: dayOf(from, zone) };
}

/** The seven days from a Monday. */
export function weekDays(monday: string): readonly string[] {
  const first = Date.parse(`${monday}T00:00:00Z`);
  return Array.from({ length: 7 }, (_, n) => new Date(first + n * DAY).toISOString().slice(0, 10));
}

/** Key of a cell: a person (null: nobody yet) and a day. */
export function cellKey(operator: string | null, day: string): string {
  return `${operator ?? 'none'} ${day}`;
}

/** The visits of every cell, earliest first; a colleague's row has them too. */
export function cellsOf(visits: readonly Visit[]): ReadonlyMap<string, readonly Entry[]> {
  const cells = new Map<string, Entry[]>();
  const put = (operator: string | null, entry: Entry): void => {
    const key = cellKey(operator, entry.visit.day);
    const there = cells.get(key);
    if (there === undefined) cells.set(key, [entry]);
    else there.push(entry);
  };
  for (const visit of visits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    put(visit.line.operator, { visit, leads: true });
    for (const other of visit.line.others) put(other, { visit, leads: false });
  }
  return cells;
}

/** Minutes after midnight, as the wall shows them. */
export function minuteOfDay(at: number, zone: Zone): number {
  const { h, mi } = msToWall(at, zone);
  return h * 60 + mi;
}

/**
 * The span moved to another day and time of day; it stays as long as it was. `minute` may lie before or after the day:
 * it is then of the day beside it.
 */
export function movedTo(
  { from, to }: Pick<Visit, 'from' | 'to'>,
  day: string,
  minute: number,
  zone: Zone,
): { start: number; end: number } {
  const shift = Math.floor(minute / 1440);
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + shift * DAY);
  const rest = minute - shift * 1440;
  const start = wallToMs(
    {
      y: date.getUTCFullYear(),
      mo: date.getUTCMonth() + 1,
      d: date.getUTCDate(),
      h: Math.floor(rest / 60),
      mi: rest % 60,
      s: 0,
      ms: 0,
    },
    zone,
  );
  return { start, end: start + (to - from) };
}

/** A visit beside those it overlaps: in which lane of how many. */
export interface Placed<T> {
  readonly item: T;
  readonly lane: number;
  readonly lanes: number;
}

/** Puts overlapping spans side by side. Spans that touch do not overlap; an empty one counts as a quarter of an hour. */
export function placeSideBySide<T>(items: readonly T[], span: (item: T) => { from: number; to: number }): Placed<T>[] {
  const least = HOUR / 4;
  const sorted = items
    .map((item) => ({ item, from: span(item).from, to: Math.max(span(item).to, span(item).from + least) }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const placed: Placed<T>[] = [];
  let group: { item: T; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const one of group) placed.push({ ...one, lanes: ends.length });
    group = [];
    ends = [];
  };
  for (const one of sorted) {
    if (ends.length > 0 && one.from >= Math.max(...ends)) close();
    const free = ends.findIndex((end) => end <= one.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = one.to;
    group.push({ item: one.item, lane });
  }
  close();
  return placed;
}
