import type { MeasureUnit } from '#shared/domain/statistics/measures.ts';
import type { Grid } from './grid.ts';

/** A cell of an exported table: words, or a number in the unit of its column. */
export type ExportCell = string | number | null;

/** A table to be saved: a row of heads, then names and figures; `units` are those of the columns after the first. */
export interface TableExport {
  readonly table: readonly (readonly ExportCell[])[];
  readonly units: readonly MeasureUnit[];
}

/** A figure as a number; words that stand where there is none are said, a dash is nothing. */
function exported({ value, text }: { readonly value: number | null; readonly text: string }): ExportCell {
  return value ?? (text === '' || text === '–' ? null : text);
}

/** The table of the screen, rows and totals, with figures as numbers: times in minutes, shares as parts of one, money in cents. */
export function gridExport<M extends string>(grid: Grid<M>, totalName: string): TableExport {
  return {
    units: grid.columns.map((one) => one.unit),
    table: [
      [grid.corner, ...grid.columns.map((one) => one.name)],
      ...grid.rows.map((row) => [row.name, ...row.cells.map(exported)]),
      [totalName, ...grid.totals.map(exported)],
    ],
  };
}
