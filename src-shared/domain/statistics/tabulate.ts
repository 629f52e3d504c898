import { axesOf } from './axis.ts';
import { findCells } from './cells.ts';
import type { CallColumns } from './columns.ts';
import type { DigitSource } from './digit.ts';
import { type Figures, figureTable, type Grouping } from './figures.ts';
import { gridOf } from './grid.ts';
import { type CountedDate, MEASURES } from './measures.ts';
import { filtered } from './narrow.ts';
import { type DayRange, daysSpanned, periodOf, selectByDate, type Selection } from './selection.ts';
import { standingAtEnd } from './standing.ts';
import type { CallsView } from './view.ts';
import type { StatisticsWorld } from './world.ts';

/** A view's figures. Cells are sparse: of each, the place of its row and of its column. */
export interface Tabulated {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
  readonly cellRow: Int32Array;
  readonly cellColumn: Int32Array;
  readonly cells: Figures;
  readonly rowTotals: Figures;
  readonly columnTotals: Figures;
  readonly total: Figures;
  /** The calls of the view by its own date, and the cell of each. */
  readonly selection: Selection;
  readonly cellOf: () => Int32Array;
}

/** The calls of one date in a view, and how the axes read them. */
interface Look {
  readonly date: CountedDate;
  readonly selection: Selection;
  readonly source: DigitSource;
}

/** Counts a view. Pure: the same columns, view and world give the same figures. */
export function tabulate(columns: CallColumns, view: CallsView, world: StatisticsWorld): Tabulated {
  const looks = looksOf(columns, view, world);
  const own = looks[0] as Look;
  const grids = looks.map(({ source }) => gridOf([...view.rows, ...view.columns], source));
  const cells = findCells(
    looks.map((one) => one.selection),
    grids,
  );
  const bounded = view.from !== null && view.to !== null;
  const axes = axesOf(cells, grids[0] as (typeof grids)[number], view.rows, view.columns, bounded, world);
  const table = figureTable({ columns, view, looks, cells });
  const by = (groups: Int32Array, count: number): Grouping => ({ groups, count });
  const total = table(by(new Int32Array(cells.count), 1));
  // An axis without dimensions has one place: what stands there is the total.
  const totals = (ofCell: Int32Array, places: number, dimensions: number): Figures =>
    dimensions === 0 ? total : table(by(ofCell, places));
  const rowTotals = totals(axes.rows.ofCell, axes.rows.keys.length, view.rows.length);
  const columnTotals = totals(axes.columns.ofCell, axes.columns.keys.length, view.columns.length);
  const single = cellsOfOneAxis(view, rowTotals, columnTotals);
  return {
    rows: axes.rows.keys,
    columns: axes.columns.keys,
    cellRow: axes.rows.ofCell,
    cellColumn: axes.columns.ofCell,
    cells: single === null ? table(null) : pick(single.figures, axes[single.axis].ofCell),
    rowTotals,
    columnTotals,
    total,
    selection: own.selection,
    cellOf: () => cells.ids(0),
  };
}

/** The cells of a view with one axis are its totals. */
function cellsOfOneAxis(
  view: CallsView,
  rows: Figures,
  columns: Figures,
): { readonly figures: Figures; readonly axis: 'rows' | 'columns' } | null {
  if (view.columns.length === 0) return { figures: rows, axis: 'rows' };
  return view.rows.length === 0 ? { figures: columns, axis: 'columns' } : null;
}

function pick({ values, over }: Figures, places: Int32Array): Figures {
  const of = (list: Float64Array): Float64Array => Float64Array.from(places, (place) => list[place] as number);
  return { values: values.map(of), over: over.map(of) };
}

/** The selections that a view's measures need, the view's own date first; all read the calendar by the same days. */
function looksOf(columns: CallColumns, view: CallsView, world: StatisticsWorld): Look[] {
  const dates = new Set<CountedDate>([view.of]);
  for (const measure of view.measures) {
    const { by } = MEASURES[measure] as { by?: CountedDate };
    if (by !== undefined) dates.add(by);
  }
  const period = periodOf(view);
  const wide = [...dates].map((date) => ({ date, selection: selectByDate(columns, date, period) }));
  const range = rangeOf(columns, wide, view, period);
  return wide.map(({ date, selection }) => {
    const standing = view.at === 'end' ? standingAtEnd(columns, selection, date, view, world) : null;
    const source = { columns, date, range, selection, standing, world };
    const narrow = filtered(source, view.filter);
    return { date, selection: narrow, source: { ...source, selection: narrow } };
  });
}

/** More days than two centuries are not laid out one by one: those that have calls are. */
const MOST_DAYS = 73_000;

function rangeOf(
  columns: CallColumns,
  looks: readonly { readonly date: CountedDate; readonly selection: Selection }[],
  view: CallsView,
  period: DayRange,
): DayRange {
  if (view.from !== null && view.to !== null && period.to - period.from <= MOST_DAYS) return period;
  const spans = looks
    .map((one) => daysSpanned(one.selection, columns.dates[one.date].day))
    .filter((one) => one !== null);
  if (spans.length === 0) return { from: 0, to: -1 };
  return { from: Math.min(...spans.map((one) => one.from)), to: Math.max(...spans.map((one) => one.to)) };
}
