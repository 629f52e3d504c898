import type { OutputOf } from '#shared/api/contract.ts';
import { type Measure, type MeasureUnit, MEASURES, SMALL_SAMPLE } from '#shared/domain/statistics/measures.ts';
import type { CallsView } from '#shared/domain/statistics/view.ts';
import type { Words } from './useWords.ts';

export type Counted = OutputOf<'stats.calls'>;

/** A figure as a cell shows it, and what it stands for. `M` names the figures of the table: of calls, of interventions. */
export interface GridCell<M extends string = Measure> {
  readonly text: string;
  readonly value: number | null;
  readonly over: number;
  readonly measure: M;
  /** It stands on few calls, and is not itself a count. */
  readonly few: boolean;
  /** The same of the time compared with. */
  readonly before: string | null;
  /** What is said beside it: the share of the whole that a count is, or the count where the cell itself shows a share. */
  readonly beside: string | null;
}

/** The places of a cell in the answer: null is a whole axis. */
export interface GridPlace<M extends string = Measure> {
  readonly row: number | null;
  readonly column: number | null;
  readonly measure: M;
}

/** A row of a table. Its cells are made when they are first looked at: of thousands of rows a screen shows thirty. */
export interface GridRow<M extends string = Measure> {
  readonly name: string;
  readonly cells: readonly GridCell<M>[];
  /** What stands in a column, without making the cell. */
  readonly value: (column: number) => number | null;
}

/** A statistic as a table: the same for the screen, its chart and what is exported. */
export interface Grid<M extends string = Measure> {
  /** Head of the first column. */
  readonly corner: string;
  readonly columns: readonly { readonly name: string; readonly unit: MeasureUnit }[];
  readonly rows: readonly GridRow<M>[];
  readonly totals: readonly GridCell<M>[];
  /** What stands in a row (null: the totals) and a column. */
  readonly placeOf: (row: number | null, column: number) => GridPlace<M>;
  /** Columns that are the sum of the others. */
  readonly totalColumn: number | null;
}

type Figure = Counted['total'];

/** A row whose cells are there already. */
export function gridRow<M extends string>(name: string, cells: readonly GridCell<M>[]): GridRow<M> {
  return { name, cells, value: (column) => cells[column]?.value ?? null };
}

/** A row whose name and cells are made when they are asked for, and kept. */
class LazyRow implements GridRow {
  readonly value: GridRow['value'];
  readonly #make: { readonly name: () => string; readonly cells: () => GridCell[] };
  #name: string | undefined;
  #cells: GridCell[] | undefined;
  constructor(name: () => string, cells: () => GridCell[], value: GridRow['value']) {
    this.#make = { name, cells };
    this.value = value;
  }
  get name(): string {
    this.#name ??= this.#make.name();
    return this.#name;
  }
  get cells(): GridCell[] {
    this.#cells ??= this.#make.cells();
    return this.#cells;
  }
}

/** Rows and columns of one measure, with totals; without a dimension on the columns, the measures are the columns. */
export function gridOf(counted: Counted, view: CallsView, words: Words, names: GridNames): Grid {
  return view.columns.length === 0 ? measureGrid(counted, view, words, names) : pivotGrid(counted, view, words, names);
}

export interface GridNames {
  readonly corner: string;
  readonly total: string;
  readonly measure: (measure: Measure) => string;
}

/** True for a view whose figures can be shown as shares: a count by two axes. */
export function hasShares(view: CallsView): boolean {
  return view.columns.length > 0 && MEASURES[view.measures[0] ?? 'calls'].unit === 'count';
}

function pivotGrid(counted: Counted, view: CallsView, words: Words, names: GridNames): Grid {
  const measure = view.measures[0] ?? 'calls';
  const whole = counted.total.values[0] ?? null;
  const shares = hasShares(view) ? view.shares : 'none';
  const unit = shares === 'none' ? MEASURES[measure].unit : 'share';
  /** What a cell is a share of. Totals below shares of rows, and beside shares of columns, are shares of all. */
  const wholeOf = (row: number | null, column: number | null): Figure | undefined =>
    shares === 'rows' && row !== null
      ? counted.rowTotals[row]
      : shares === 'columns' && column !== null
        ? counted.columnTotals[column]
        : counted.total;
  /** A cell of a row and a column, null for their totals. */
  const cell = (
    figure: Figure | undefined,
    before: Figure | null | undefined,
    row: number | null,
    column: number | null,
  ): GridCell => {
    const plain = cellOf(measure, 0, figure, before, whole, words);
    if (shares === 'none') return plain;
    const of = wholeOf(row, column);
    // What is the whole of its row or column was that at any time.
    const then = of === counted.total ? (counted.before?.total.values[0] ?? 0) : 0;
    return shareCell(plain, of?.values[0] ?? 0, before?.values[0] ?? null, then, words);
  };
  /** Where the cell of each place stands among those that were sent, plus one; 0 where nothing was counted. */
  const sent = new Int32Array(counted.rows.length * counted.columns.length);
  for (const [n, one] of counted.cells.entries()) sent[one.row * counted.columns.length + one.column] = n + 1;
  const empty = MEASURES[measure].unit === 'count' ? { values: [0], over: [0] } : undefined;
  const at = (row: number, column: number): Figure | undefined =>
    counted.cells[(sent[row * counted.columns.length + column] ?? 0) - 1] ?? empty;
  return {
    corner: names.corner,
    columns: [
      ...counted.columns.map((key) => ({
        name: words.key(view.columns, key, counted.names),
        unit,
      })),
      { name: names.total, unit },
    ],
    rows: counted.rows.map(
      (key, row) =>
        new LazyRow(
          () => words.key(view.rows, key, counted.names),
          () => [
            ...counted.columns.map((_, column) => cell(at(row, column), null, row, column)),
            cell(counted.rowTotals[row], counted.before?.rows[row], row, null),
          ],
          (column) => {
            const sum = column === counted.columns.length;
            const value = (sum ? counted.rowTotals[row] : at(row, column))?.values[0] ?? null;
            return shares === 'none' ? value : shareOf(value, wholeOf(row, sum ? null : column)?.values[0] ?? 0);
          },
        ),
    ),
    totals: [
      ...counted.columns.map((_, column) =>
        cell(counted.columnTotals[column], counted.before?.columns[column], null, column),
      ),
      cell(counted.total, counted.before?.total, null, null),
    ],
    placeOf: (row, column) => ({ row, column: column === counted.columns.length ? null : column, measure }),
    totalColumn: counted.columns.length,
  };
}

function measureGrid(counted: Counted, view: CallsView, words: Words, names: GridNames): Grid {
  const cells = (figure: Figure | undefined, before: Figure | null | undefined): GridCell[] =>
    view.measures.map((measure, n) => cellOf(measure, n, figure, before, counted.total.values[n] ?? null, words));
  return {
    corner: names.corner,
    columns: view.measures.map((measure) => ({ name: names.measure(measure), unit: MEASURES[measure].unit })),
    rows: counted.rows.map(
      (key, row) =>
        new LazyRow(
          () => words.key(view.rows, key, counted.names),
          () => cells(counted.rowTotals[row], counted.before?.rows[row]),
          (column) => counted.rowTotals[row]?.values[column] ?? null,
        ),
    ),
    totals: cells(counted.total, counted.before?.total),
    placeOf: (row, column) => ({ row, column: null, measure: view.measures[column] ?? 'calls' }),
    totalColumn: null,
  };
}

function cellOf(
  measure: Measure,
  n: number,
  figure: Figure | undefined,
  before: Figure | null | undefined,
  whole: number | null,
  words: Words,
): GridCell {
  const value = figure?.values[n] ?? null;
  const over = figure?.over[n] ?? 0;
  const count = MEASURES[measure].unit === 'count';
  const then = before?.values[n];
  return {
    text: words.figure(measure, value),
    value,
    over,
    measure,
    few: !count && value !== null && over < SMALL_SAMPLE,
    before: then === undefined || then === null ? null : words.figure(measure, then),
    beside:
      count && value !== null && whole !== null && whole > 0 && value !== whole ? words.share(value / whole) : null,
  };
}

/** A count as its share of another; the count itself is said beside it. Of nothing there is no share. */
function shareCell(plain: GridCell, of: number, before: number | null, beforeOf: number, words: Words): GridCell {
  const value = shareOf(plain.value, of);
  return {
    ...plain,
    value,
    text: value === null ? '–' : words.share(value),
    beside: plain.text,
    before: before === null || beforeOf === 0 ? null : words.share(before / beforeOf),
  };
}

function shareOf(value: number | null, of: number): number | null {
  return value === null || of === 0 ? null : value / of;
}
