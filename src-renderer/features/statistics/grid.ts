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

/** A statistic as a table: the same for the screen, its chart and what is exported. */
export interface Grid<M extends string = Measure> {
  /** Head of the first column. */
  readonly corner: string;
  readonly columns: readonly { readonly name: string; readonly unit: MeasureUnit }[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly GridCell<M>[] }[];
  readonly totals: readonly GridCell<M>[];
  /** What stands in a row (null: the totals) and a column. */
  readonly placeOf: (row: number | null, column: number) => GridPlace<M>;
  /** Columns that are the sum of the others. */
  readonly totalColumn: number | null;
}

type Figure = Counted['total'];

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
  /** A cell of a row and a column, null for their totals. */
  const cell = (
    figure: Figure | undefined,
    before: Figure | null | undefined,
    row: number | null,
    column: number | null,
  ): GridCell => {
    const plain = cellOf(measure, 0, figure, before, whole, words);
    if (shares === 'none') return plain;
    // Totals below shares of rows, and beside shares of columns, are shares of all.
    const of =
      shares === 'rows' && row !== null
        ? counted.rowTotals[row]
        : shares === 'columns' && column !== null
          ? counted.columnTotals[column]
          : counted.total;
    // What is the whole of its row or column was that at any time.
    const then = of === counted.total ? (counted.before?.total.values[0] ?? 0) : 0;
    return shareCell(plain, of?.values[0] ?? 0, before?.values[0] ?? null, then, words);
  };
  const found = new Map(counted.cells.map((one) => [one.row * counted.columns.length + one.column, one]));
  const empty = MEASURES[measure].unit === 'count' ? { values: [0], over: [0] } : undefined;
  return {
    corner: names.corner,
    columns: [
      ...counted.columns.map((key) => ({
        name: words.key(view.columns, key, counted.names),
        unit,
      })),
      { name: names.total, unit },
    ],
    rows: counted.rows.map((key, row) => ({
      name: words.key(view.rows, key, counted.names),
      cells: [
        ...counted.columns.map((_, column) =>
          cell(found.get(row * counted.columns.length + column) ?? empty, null, row, column),
        ),
        cell(counted.rowTotals[row], counted.before?.rows[row], row, null),
      ],
    })),
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
    rows: counted.rows.map((key, row) => ({
      name: words.key(view.rows, key, counted.names),
      cells: cells(counted.rowTotals[row], counted.before?.rows[row]),
    })),
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
  const value = plain.value === null || of === 0 ? null : plain.value / of;
  return {
    ...plain,
    value,
    text: value === null ? '–' : words.share(value),
    beside: plain.text,
    before: before === null || beforeOf === 0 ? null : words.share(before / beforeOf),
  };
}
