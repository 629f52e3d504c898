import type { Grid } from '../grid.ts';

/** A cell by the names of its row and column, and what it shows. */
export interface Peak {
  readonly day: string;
  readonly hour: string;
  readonly value: number;
  readonly text: string;
}

/** The cell with the most, and the one with the least among those that have any. */
export function peaksOf<M extends string>(grid: Grid<M>): { readonly most: Peak | null; readonly least: Peak | null } {
  const cells = grid.rows.flatMap((row) =>
    row.cells.flatMap((cell, n): Peak[] =>
      n === grid.totalColumn || cell.value === null || cell.value <= 0
        ? []
        : [{ day: row.name, hour: grid.columns[n]?.name ?? '', value: cell.value, text: cell.text }],
    ),
  );
  const [first = null] = cells;
  return {
    most: cells.reduce((a, b) => (a === null || b.value > a.value ? b : a), first),
    least: cells.reduce((a, b) => (a === null || b.value < a.value ? b : a), first),
  };
}
