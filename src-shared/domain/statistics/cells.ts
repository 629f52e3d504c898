import { countByOne, countRuns, type Grid, keysOf, wideKeysOf } from './grid.ts';
import type { Selection } from './selection.ts';

/** The places of a grid that have calls, numbered without gaps. */
export interface Cells {
  readonly count: number;
  /** The key of each cell. */
  readonly keys: Float64Array;
  /** How many calls of a look (the calls of one date) each cell has. */
  readonly calls: (look: number) => Float64Array;
  /** The cell of each call of a look. */
  readonly ids: (look: number) => Int32Array;
}

/** Grids up to so many places for each call are counted in an array as large; sparser ones through a map. */
const DENSE = 4;
const SMALL = 1 << 16;
const LARGEST = 1 << 24;

/** Finds the cells of all looks: they share one grid, read by the dates of each. */
export function findCells(selections: readonly Selection[], grids: readonly Grid[]): Cells {
  const size = Math.max(1, ...grids.map((one) => one.size));
  const calls = selections.reduce((n, one) => n + (one.sieve?.count ?? one.n), 0);
  return size <= Math.min(LARGEST, Math.max(SMALL, calls * DENSE))
    ? dense(selections, grids, size)
    : sparse(selections, grids);
}

function dense(selections: readonly Selection[], grids: readonly Grid[], size: number): Cells {
  const keyed = selections.map((selection, k) => {
    const grid = grids[k] as Grid;
    const counts = countRuns(selection, grid) ?? countByOne(selection, grid);
    if (counts !== null) return { counts, keys: null };
    const keys = keysOf(selection, grid);
    return { counts: countKeys(keys, size), keys };
  });
  const all =
    keyed.length === 1
      ? (keyed[0]?.counts as Int32Array)
      : added(
          keyed.map((one) => one.counts),
          size,
        );
  let count = 0;
  for (let key = 0; key < size; key++) if (all[key] !== 0) count += 1;
  const keys = new Float64Array(count);
  for (let key = 0, cell = 0; cell < count; key++) if (all[key] !== 0) keys[cell++] = key;
  // The cell of each key, made when a figure asks for it: where calls are just counted nothing does.
  let cellOf: Int32Array | null = null;
  const cellsOfKeys = (): Int32Array => {
    if (cellOf === null) {
      cellOf = new Int32Array(size);
      for (let cell = 0; cell < count; cell++) cellOf[keys[cell] as number] = cell;
    }
    return cellOf;
  };
  const calls = keyed.map(({ counts }) => keys.map((key) => counts[key] as number));
  return {
    count,
    keys,
    calls: (look) => calls[look] as Float64Array,
    ids(look) {
      const list = keyed[look]?.keys ?? keysOf(selections[look] as Selection, grids[look] as Grid);
      const ids = new Int32Array(list.length);
      const places = cellsOfKeys();
      for (let j = 0; j < ids.length; j++) ids[j] = places[list[j] as number] as number;
      return ids;
    },
  };
}

function added(counts: readonly Int32Array[], size: number): Int32Array {
  const all = new Int32Array(size);
  for (const one of counts) for (let key = 0; key < size; key++) all[key] = (all[key] as number) + (one[key] as number);
  return all;
}

function countKeys(keys: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let j = 0; j < keys.length; j++) counts[keys[j] as number] = (counts[keys[j] as number] as number) + 1;
  return counts;
}

function sparse(selections: readonly Selection[], grids: readonly Grid[]): Cells {
  const cellOf = new Map<number, number>();
  const keys: number[] = [];
  const ids = selections.map((selection, k) =>
    Int32Array.from(wideKeysOf(selection, grids[k] as Grid), (key) => {
      let cell = cellOf.get(key);
      if (cell === undefined) cellOf.set(key, (cell = keys.push(key) - 1));
      return cell;
    }),
  );
  return {
    count: keys.length,
    keys: Float64Array.from(keys),
    calls: (look) => Float64Array.from(countKeys(ids[look] as Int32Array, keys.length)),
    ids: (look) => ids[look] as Int32Array,
  };
}
