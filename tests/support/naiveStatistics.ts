import { AGE_BANDS_FROM, type Dimension, NONE } from '#shared/domain/statistics/dimensions.ts';
import { type CountedDate, type Measure, MEASURES } from '#shared/domain/statistics/measures.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import { PHASE, type Status } from '#shared/domain/ticket/fields.ts';
import { readTrail } from '#shared/domain/ticket/trail.ts';
import { dayOf, msToWall, startOfDay, addDays, type Zone } from '#shared/time/zone.ts';
import { daysOf, dayAt, weekdayOf } from '#shared/time/day.ts';
import type { CallRow } from '#main/store/statistics/readCalls.ts';

/** Names of records by local number, as the columns get them. */
export const idOf = (sn: number): string => `r${String(sn)}`;

/** Statistics as one would count them by hand: call after call, each figure from its definition. Slow, and meant to be plain. */
export function countByHand(rows: readonly CallRow[], view: CallsView, zone: Zone, now: number) {
  const dateOf = (row: CallRow, date: CountedDate): number | null =>
    date === 'opened' ? row.openedAt : date === 'solved' ? row.solvedAt : row.closedAt;
  const cells = new Map<string, CallRow[]>();
  const dates = new Set<CountedDate>([view.of, ...view.measures.flatMap((one) => byOf(one) ?? [])]);
  const byDate = new Map<CountedDate, Map<string, CallRow[]>>();
  for (const date of dates) {
    const found = new Map<string, CallRow[]>();
    for (const row of rows) {
      const at = dateOf(row, date);
      if (at === null) continue;
      const day = dayOf(at, zone);
      if ((view.from !== null && day < view.from) || (view.to !== null && day > view.to)) continue;
      const value = (dimension: Dimension): string => valueOf(row, dimension, at, view, zone, now);
      const passes = Object.entries(view.filter).every(
        ([dimension, wanted]) => wanted === undefined || wanted.includes(value(dimension as Dimension)),
      );
      if (!passes) continue;
      const key = `${view.rows.map(value).join(',')}|${view.columns.map(value).join(',')}`;
      found.set(key, [...(found.get(key) ?? []), row]);
    }
    byDate.set(date, found);
    for (const [key] of found) if (!cells.has(key)) cells.set(key, []);
  }
  return new Map(
    [...cells.keys()].map((key) => [
      key,
      view.measures.map((measure) => figureOf(byDate.get(byOf(measure) ?? view.of)?.get(key) ?? [], measure)),
    ]),
  );
}

function byOf(measure: Measure): CountedDate | undefined {
  return (MEASURES[measure] as { by?: CountedDate }).by;
}

function valueOf(row: CallRow, dimension: Dimension, at: number, view: CallsView, zone: Zone, now: number): string {
  const day = dayOf(at, zone);
  const ref = (sn: number | null): string => (sn === null ? NONE : idOf(sn));
  const standing = view.at === 'end' ? standingOf(row, day, view, zone, now) : row;
  switch (dimension) {
    case 'year':
      return day.slice(0, 4);
    case 'month':
      return day.slice(0, 7);
    case 'day':
      return day;
    case 'week':
      return isoWeek(day);
    case 'weekday':
      return String(weekdayOf(day));
    case 'hour':
      return String(msToWall(at, zone).h);
    case 'halfHour':
      return String(msToWall(at, zone).h * 2 + (msToWall(at, zone).mi >= 30 ? 1 : 0));
    case 'operator':
      return standing.operator === null
        ? NONE
        : typeof standing.operator === 'string'
          ? standing.operator
          : idOf(standing.operator);
    case 'status':
      return standing.status;
    case 'opener':
      return row.openedBy;
    case 'solver':
      return row.solvedBy ?? NONE;
    case 'level':
      return row.level === null ? NONE : String(row.level);
    case 'blocked':
      return row.blocked === null ? NONE : row.blocked === 1 ? 'yes' : 'no';
    case 'urgency':
    case 'contract':
    case 'end':
      return row[dimension] ?? NONE;
    case 'channel':
      return row.channel;
    case 'group':
    case 'type':
    case 'product':
    case 'service':
    case 'customer':
      return ref(row[dimension]);
    case 'typeFamily':
    case 'productFamily':
      return NONE;
    case 'age': {
      if (PHASE[row.status as Status] === 'done') return NONE;
      const days = (now - row.openedAt) / 86_400_000;
      return String(AGE_BANDS_FROM.findLast((from) => days >= from) ?? 0);
    }
  }
}

/** Status and operator at the end of the span of a day. */
function standingOf(
  row: CallRow,
  day: string,
  view: CallsView,
  zone: Zone,
  now: number,
): { status: string; operator: string | number | null } {
  const steps = readTrail(row.trail ?? '');
  if (steps.length === 0) return row;
  const axes = new Set([...view.rows, ...view.columns]);
  const noon = Date.parse(`${day}T12:00:00Z`);
  let last = view.to;
  if (axes.has('year')) last = `${day.slice(0, 4)}-12-31`;
  if (axes.has('month')) last = dayAt(daysOf(`${addMonth(day.slice(0, 7))}-01`) - 1);
  if (axes.has('week')) last = dayAt(daysOf(day) + 7 - weekdayOf(day));
  if (axes.has('day')) last = day;
  const end =
    last === null
      ? now
      : Math.min(now, addDays(startOfDay(noon + (daysOf(last) - daysOf(day)) * 86_400_000, zone), 1, zone));
  return steps.findLast((step) => step.at < end) ?? (steps[0] as (typeof steps)[number]);
}

function addMonth(month: string): string {
  const [y = 0, m = 0] = month.split('-').map(Number);
  return m === 12 ? `${String(y + 1)}-01` : `${String(y)}-${String(m + 1).padStart(2, '0')}`;
}

/** ISO 8601, by the calendar: the week of the year's first Thursday is the first. */
function isoWeek(day: string): string {
  const thursday = dayAt(daysOf(day) - weekdayOf(day) + 4);
  const year = thursday.slice(0, 4);
  return `${year}-W${String(Math.floor((daysOf(thursday) - daysOf(`${year}-01-01`)) / 7) + 1).padStart(2, '0')}`;
}

function figureOf(rows: readonly CallRow[], measure: Measure): { value: number | null; over: number } {
  const times = (end: 'solvedAt' | 'closedAt'): number[] =>
    rows
      .flatMap((row) => {
        const at = row[end];
        return at === null || at < row.openedAt ? [] : [Math.floor((at - row.openedAt) / 60_000)];
      })
      .toSorted((a, b) => a - b);
  const closed = rows.filter((row) => row.status === 'closed');
  const ended = closed.filter((row) => row.end !== null);
  const share = (n: number, of: number) => ({ value: of === 0 ? null : n / of, over: of });
  const of = (list: number[], figure: (list: number[]) => number) => ({
    value: list.length === 0 ? null : Math.round(figure(list)),
    over: list.length,
  });
  const median = (list: number[]): number => {
    const half = list.length / 2;
    return Number.isInteger(half)
      ? ((list[half - 1] as number) + (list[half] as number)) / 2
      : (list[Math.floor(half)] as number);
  };
  const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const p90 = (list: number[]): number => list[Math.ceil(list.length * 0.9) - 1] as number;
  const ends = (end: string) => share(ended.filter((row) => row.end === end).length, ended.length);
  const reopened = rows.filter((row) => row.reopenings > 0).length;
  switch (measure) {
    case 'calls':
    case 'opened':
    case 'solved':
    case 'closed':
      return { value: rows.length, over: rows.length };
    case 'live':
      return {
        value: rows.filter((row) => PHASE[row.status as Status] !== 'done' || row.callBack === 1).length,
        over: rows.length,
      };
    case 'reopened':
      return { value: reopened, over: rows.length };
    case 'solutionMedian':
      return of(times('solvedAt'), median);
    case 'solutionMean':
      return of(times('solvedAt'), mean);
    case 'solutionP90':
      return of(times('solvedAt'), p90);
    case 'closeMedian':
      return of(times('closedAt'), median);
    case 'closeMean':
      return of(times('closedAt'), mean);
    case 'closeP90':
      return of(times('closedAt'), p90);
    case 'first':
      return ends('first-call');
    case 'phone':
      return ends('phone');
    case 'visit':
      return ends('visit');
    case 'firstLevel':
      return share(closed.filter((row) => row.maxLevel <= 1).length, closed.length);
    case 'reopenRate':
      return share(reopened, closed.length);
    case 'activities':
      return share(
        rows.reduce((sum, row) => sum + row.activities, 0),
        rows.length,
      );
  }
}
