import type { OutputOf } from '#shared/api/contract.ts';
import { alignPlaces, comparedPeriod } from '#shared/domain/statistics/compare.ts';
import { type Dimension, isRecord, NONE } from '#shared/domain/statistics/dimensions.ts';
import type { Figures } from '#shared/domain/statistics/figures.ts';
import { along, type Selection, placeAt } from '#shared/domain/statistics/selection.ts';
import { type Tabulated, tabulate } from '#shared/domain/statistics/tabulate.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import type { CallColumns } from '#shared/domain/statistics/columns.ts';
import type { ReadStore } from '../store.ts';
import type { StatisticsColumns } from './open.ts';
import { namesOf, statisticsWorld } from './world.ts';

type Answer = OutputOf<'stats.calls'>;
type Figure = Answer['total'];

/** Counts a view of a store's calls, and the same of the time it is compared with. */
export function countCalls(store: ReadStore, statistics: StatisticsColumns, view: CallsView, now: number): Answer {
  const world = statisticsWorld(store, now);
  const columns = statistics.calls();
  const found = tabulate(columns, view, world);
  const period = comparedPeriod(view);
  return {
    rows: found.rows.map((key) => [...key]),
    columns: found.columns.map((key) => [...key]),
    cells: Array.from(found.cellRow, (row, cell) => ({
      row,
      column: found.cellColumn[cell] as number,
      ...figureAt(found.cells, cell),
    })),
    rowTotals: found.rows.map((_, row) => figureAt(found.rowTotals, row)),
    columnTotals: found.columns.map((_, column) => figureAt(found.columnTotals, column)),
    total: figureAt(found.total, 0),
    calls: found.selection.n,
    leftOut: leftOutOf(columns, found.selection),
    names: namesOf(store.db, [...idsOf(view.rows, found.rows), ...idsOf(view.columns, found.columns)]),
    before:
      period === null ? null : compared(view, found, { ...period }, tabulate(columns, { ...view, ...period }, world)),
    at: now,
  };
}

function figureAt({ values, over }: Figures, place: number): Figure {
  return {
    values: values.map((list) => (Number.isNaN(list[place]) ? null : (list[place] as number))),
    over: over.map((list) => list[place] as number),
  };
}

function compared(
  view: CallsView,
  found: Tabulated,
  period: { readonly from: string; readonly to: string },
  before: Tabulated,
): NonNullable<Answer['before']> {
  const pick = (figures: Figures, places: readonly number[]): (Figure | null)[] =>
    places.map((place) => (place < 0 ? null : figureAt(figures, place)));
  return {
    ...period,
    rows: pick(before.rowTotals, alignPlaces(view.rows, found.rows, before.rows)),
    columns: pick(before.columnTotals, alignPlaces(view.columns, found.columns, before.columns)),
    total: figureAt(before.total, 0),
  };
}

/** Calls of the view that have no time to solution or close, and why. */
function leftOutOf({ dates, minutes }: CallColumns, selection: Selection): Answer['leftOut'] {
  const left = { unsolved: 0, solvedBefore: 0, unclosed: 0, closedBefore: 0 };
  const [solved, closed] = [along(minutes.solved, selection), along(minutes.closed, selection)];
  for (let j = 0; j < selection.n; j++) {
    if ((solved[j] as number) < 0) {
      if (Number.isNaN(dates.solved.at[placeAt(selection, j)])) left.unsolved += 1;
      else left.solvedBefore += 1;
    }
    if ((closed[j] as number) < 0) {
      if (Number.isNaN(dates.closed.at[placeAt(selection, j)])) left.unclosed += 1;
      else left.closedBefore += 1;
    }
  }
  return left;
}

/** The ids of records among the places of an axis. */
function idsOf(dimensions: readonly Dimension[], keys: readonly (readonly string[])[]): Set<string> {
  const ids = new Set<string>();
  for (const [n, dimension] of dimensions.entries()) {
    if (!isRecord(dimension)) continue;
    for (const key of keys) {
      const value = key[n];
      if (value !== undefined && value !== NONE) ids.add(value);
    }
  }
  return ids;
}
