import type { OutputOf } from '#shared/api/contract.ts';
import type { WorkFigures } from '#shared/api/standardViews.ts';
import { MODES } from '#shared/domain/intervention/fields.ts';
import { startOfDay } from '#shared/domain/bill/month.ts';
import { lastDayOf, spanOf } from '#shared/domain/statistics/calendar.ts';
import { comparedPeriod } from '#shared/domain/statistics/compare.ts';
import { WORK_FIGURE_NAMES, type WorkView } from '#shared/domain/statistics/workView.ts';
import { dayAt, daysOf } from '#shared/time/day.ts';
import { createZone, dayOf, type Zone } from '#shared/time/zone.ts';
import type { ReadStore } from '../store.ts';
import { loadMerges } from '../query/billingRecords.ts';
import { numberOfId } from '../query/merged.ts';
import type { WorkRow } from './workRows.ts';

type Answer = OutputOf<'stats.interventions'>;
type Group = Answer['groups'][number];

/** What is counted of some interventions, added up one by one. */
type Sums = { -readonly [name in keyof WorkFigures]: number };

/** Interventions of a view, put together, and the same of the time it is compared with. */
export function countInterventions(
  store: ReadStore,
  work: ReadonlyMap<number, WorkRow>,
  view: WorkView,
  now: number,
): Answer {
  const groups = groupsOf(store, work, view, now);
  const period = comparedPeriod(view);
  const then = period === null ? null : groupsOf(store, work, { ...view, ...period }, now);
  // Spans of the calendar are matched by their turn, all else by being the same.
  const turns = view.by === 'month' || view.by === 'week';
  const byKey = new Map(then?.map((one) => [one.key, one]));
  return {
    groups,
    total: sum(groups),
    before:
      period === null || then === null
        ? null
        : {
            ...period,
            groups: groups.map((one, n) => (turns ? then[n] : byKey.get(one.key))?.figures ?? null),
            total: sum(then),
          },
    at: now,
  };
}

function groupsOf(store: ReadStore, work: ReadonlyMap<number, WorkRow>, view: WorkView, now: number): Group[] {
  const zone = createZone(store.zone);
  const rows = rowsOf(store, work, view, zone);
  switch (view.by) {
    case 'month':
    case 'week':
      return bySpan(rows, view, view.by, zone, now);
    case 'mode': {
      const found = addUp(rows, (row) => row.mode, now);
      return MODES.flatMap((mode) => {
        const figures = found.get(mode);
        return figures === undefined ? [] : [{ key: mode, name: mode, figures }];
      });
    }
    case 'technician':
      return named(
        store,
        addUp(rows, (row) => row.operator, now),
      );
    case 'customer': {
      // Customers merged into another count as that one.
      const merges = loadMerges(store.db);
      return named(
        store,
        addUp(rows, (row) => (row.customer === null ? null : merges.survivor(row.customer)), now),
      );
    }
  }
}

/** The interventions that a view is about: by their day, who leads them, and how they are done. */
function rowsOf(store: ReadStore, work: ReadonlyMap<number, WorkRow>, view: WorkView, zone: Zone): WorkRow[] {
  const from = view.from === null ? Number.NEGATIVE_INFINITY : startOfDay(view.from, zone);
  const to = view.to === null ? Number.POSITIVE_INFINITY : startOfDay(dayAt(daysOf(view.to) + 1), zone);
  const technician = view.technician === null ? null : (numberOfId(store.db, view.technician) ?? -1);
  const rows: WorkRow[] = [];
  for (const row of work.values())
    if (
      row.sortAt >= from &&
      row.sortAt < to &&
      (technician === null || row.operator === technician) &&
      (view.mode === null || row.mode === view.mode)
    )
      rows.push(row);
  return rows;
}

function addUp<K>(rows: readonly WorkRow[], keyOf: (row: WorkRow) => K, now: number): Map<K, WorkFigures> {
  const found = new Map<K, Sums>();
  for (const row of rows) {
    const key = keyOf(row);
    let sums = found.get(key);
    if (sums === undefined) found.set(key, (sums = { ...NOTHING }));
    add(sums, row, now);
  }
  return found;
}

function add(sums: Sums, row: WorkRow, now: number): void {
  switch (row.status) {
    case 'planned':
      sums.planned += 1;
      if (row.dueAt !== null && row.dueAt < now) sums.late += 1;
      return;
    case 'running':
      sums.running += 1;
      return;
    case 'cancelled':
      sums.cancelled += 1;
      return;
    case 'done':
      sums.done += 1;
      if (row.outcome === 'to-complete' || row.outcome === 'waiting-parts') sums.toComplete += 1;
      sums.workMinutes += row.workMinutes ?? 0;
      sums.travelMinutes += row.travelMinutes ?? 0;
      sums.km += row.km ?? 0;
      sums.expenseCents += row.expenseCents ?? 0;
  }
}

/** Months or weeks from the first to the last of the period; an open side ends where the interventions do. */
function bySpan(rows: readonly WorkRow[], view: WorkView, span: 'month' | 'week', zone: Zone, now: number): Group[] {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { sortAt } of rows) {
    if (sortAt < earliest) earliest = sortAt;
    if (sortAt > latest) latest = sortAt;
  }
  const first = view.from ?? (rows.length === 0 ? null : dayOf(earliest, zone));
  const last = view.to ?? (rows.length === 0 ? null : dayOf(latest, zone));
  if (first === null || last === null) return [];
  const groups: { key: string; name: string; figures: Sums }[] = [];
  const starts: number[] = [];
  for (let day = daysOf(first); day <= daysOf(last); day = lastDayOf(span, day) + 1) {
    const key = spanOf(span, day);
    starts.push(startOfDay(dayAt(day), zone));
    groups.push({ key, name: key, figures: { ...NOTHING } });
  }
  for (const row of rows) {
    const group = groups[lastNotAfter(starts, row.sortAt)];
    if (group !== undefined) add(group.figures, row, now);
  }
  return groups;
}

/** The last of ascending instants that is not after one; the first when all are. */
function lastNotAfter(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function named({ db }: ReadStore, found: ReadonlyMap<number | null, WorkFigures>): Group[] {
  const read = db.prepare('SELECT s.id, r.name FROM streams s LEFT JOIN records r ON r.sn = s.sn WHERE s.sn = ?');
  return [...found]
    .map(([key, figures]) => {
      const row = key === null ? undefined : (read.get(key) as { id: string; name: string | null } | undefined);
      return { key: row?.id ?? '', name: row?.name ?? '', figures };
    })
    .toSorted((a, b) =>
      a.key === '' || b.key === ''
        ? a.key === ''
          ? 1
          : -1
        : a.name.localeCompare(b.name, 'it') || (a.key < b.key ? -1 : 1),
    );
}

const NOTHING = Object.fromEntries(WORK_FIGURE_NAMES.map((one) => [one, 0])) as WorkFigures;

function sum(groups: readonly { readonly figures: WorkFigures }[]): WorkFigures {
  const total = { ...NOTHING };
  for (const { figures } of groups) for (const name of WORK_FIGURE_NAMES) total[name] += figures[name];
  return total;
}
