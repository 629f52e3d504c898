import type { CallColumns } from './columns.ts';
import { placeAt } from './selection.ts';
import { tabulate } from './tabulate.ts';
import type { CallsView } from './view.ts';
import type { StatisticsWorld } from './world.ts';

/** A place on the axes of a view; an axis that is left out is taken whole. */
export interface Place {
  readonly row?: readonly string[] | undefined;
  readonly column?: readonly string[] | undefined;
}

/**
 * The calls (places in the columns) that a figure counts, newest first by the view's date: those of the view whose values on
 * the axes are these. They are found by the very way in which they are counted.
 */
export function callsBehind(
  columns: CallColumns,
  view: CallsView,
  { row, column }: Place,
  world: StatisticsWorld,
): Int32Array {
  const found = tabulate(columns, { ...view, measures: ['calls'] }, world);
  const wanted = (keys: readonly (readonly string[])[], key: readonly string[] | undefined): Set<number> | null =>
    key === undefined ? null : new Set(keys.flatMap((one, place) => (same(one, key) ? [place] : [])));
  const rows = wanted(found.rows, row);
  const cols = wanted(found.columns, column);
  const inCell = Uint8Array.from(found.cellRow, (at, cell) =>
    (rows === null || rows.has(at)) && (cols === null || cols.has(found.cellColumn[cell] as number)) ? 1 : 0,
  );
  const list: number[] = [];
  const cellOf = found.cellOf();
  for (let j = 0; j < found.selection.n; j++)
    if (inCell[cellOf[j] as number] === 1) list.push(placeAt(found.selection, j));
  const { at } = columns.dates[view.of];
  return Int32Array.from(list).sort((a, b) => (at[b] as number) - (at[a] as number) || b - a);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, n) => value === b[n]);
}
