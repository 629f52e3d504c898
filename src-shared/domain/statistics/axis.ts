import type { Cells } from './cells.ts';
import { type Dimension, isCalendar, isRecord, NONE } from './dimensions.ts';
import { addParts, axisParts, type Grid, valuesIn } from './grid.ts';
import type { StatisticsWorld } from './world.ts';

/** The places of an axis in the order to show them. */
export interface Axis {
  readonly keys: readonly (readonly string[])[];
  /** The place of each cell on this axis. */
  readonly ofCell: Int32Array;
}

/**
 * Both axes of a view. Time and lists stand as they follow each other, records as the world compares them, customers the
 * largest first, what is not indicated last. A calendar axis of a bounded period has all its spans, also the empty ones.
 */
export function axesOf(
  cells: Cells,
  grid: Grid,
  rows: readonly Dimension[],
  columns: readonly Dimension[],
  bounded: boolean,
  world: StatisticsWorld,
): { readonly rows: Axis; readonly columns: Axis } {
  const axis = (dimensions: readonly Dimension[]): Axis => axisOf(cells, grid, dimensions, bounded, world);
  return { rows: axis(rows), columns: axis(columns) };
}

/** Places of an axis that are marked in an array; more are kept in a set. */
const MOST_MARKED = 1 << 22;

function axisOf(
  cells: Cells,
  grid: Grid,
  dimensions: readonly Dimension[],
  bounded: boolean,
  world: StatisticsWorld,
): Axis {
  const values = dimensions.map((one) => valuesIn(one, grid));
  const second = Math.max(1, values[1]?.length ?? 1);
  const keyOfCell = addParts(cells.keys, grid, axisParts(dimensions, grid));
  const used = marks(Math.max(1, values[0]?.length ?? 1) * second);
  if (dimensions.length === 0) used.add(0);
  for (let cell = 0; cell < keyOfCell.length; cell++) used.add(keyOfCell[cell] as number);
  const [only] = dimensions;
  if (bounded && dimensions.length === 1 && only !== undefined && isCalendar(only))
    for (let key = 0; key < (values[0]?.length ?? 0); key++) used.add(key);
  const parts = (key: number): number[] =>
    dimensions.length === 2 ? [Math.floor(key / second), key % second] : dimensions.map(() => key);
  const ranks = dimensions.map((one, n) =>
    rankOf(
      one,
      values[n] ?? [],
      () => callsByValue(cells, keyOfCell, (key) => parts(key)[n] as number, values[n]?.length ?? 0),
      world,
    ),
  );
  // One number says where a key stands: its ranks as digits.
  const placed = used.all();
  const ranked = new Map(
    placed.map((key) => [
      key,
      parts(key).reduce((sum, place, n) => sum * second + ((ranks[n] as Int32Array)[place] as number), 0),
    ]),
  );
  placed.sort((a, b) => (ranked.get(a) as number) - (ranked.get(b) as number));
  return {
    keys: placed.map((key) => parts(key).map((place, n) => values[n]?.[place] ?? '')),
    ofCell: eachPlace(keyOfCell, used.placesOf(placed)),
  };
}

/** A loop, where `from` with a function would walk an iterator for each. */
function eachPlace(keys: Float64Array, place: (key: number) => number): Int32Array {
  const places = new Int32Array(keys.length);
  for (let cell = 0; cell < places.length; cell++) places[cell] = place(keys[cell] as number);
  return places;
}

interface Marks {
  readonly add: (key: number) => void;
  readonly all: () => number[];
  /** The turn of a key in a list. */
  readonly placesOf: (keys: readonly number[]) => (key: number) => number;
}

function marks(size: number): Marks {
  if (size > MOST_MARKED) {
    const set = new Set<number>();
    return {
      add: (key) => void set.add(key),
      all: () => [...set],
      placesOf(keys) {
        const places = new Map(keys.map((key, place) => [key, place]));
        return (key) => places.get(key) ?? 0;
      },
    };
  }
  const marked = new Uint8Array(size);
  return {
    add: (key) => void (marked[key] = 1),
    all() {
      const keys: number[] = [];
      for (let key = 0; key < size; key++) if (marked[key] === 1) keys.push(key);
      return keys;
    },
    placesOf(keys) {
      const places = new Int32Array(size);
      for (let place = 0; place < keys.length; place++) places[keys[place] as number] = place;
      return (key) => places[key] as number;
    },
  };
}

/** The rank of each value among the others; "none" is the first value of what has one. */
function rankOf(
  dimension: Dimension,
  values: readonly string[],
  calls: () => Float64Array,
  world: StatisticsWorld,
): Int32Array {
  const order = values.map((_, n) => n);
  if (values[0] === NONE) {
    const heavy = dimension === 'customer' ? calls() : null;
    order.sort((a, b) => {
      if (a === 0 || b === 0) return a === 0 ? 1 : -1;
      if (!isRecord(dimension)) return a - b;
      const larger = heavy === null ? 0 : (heavy[b] as number) - (heavy[a] as number);
      return larger !== 0 ? larger : world.compare(dimension, values[a] as string, values[b] as string);
    });
  }
  const ranks = new Int32Array(values.length);
  for (const [rank, value] of order.entries()) ranks[value] = rank;
  return ranks;
}

/** Calls of each value of one of an axis's dimensions: what makes a customer large. */
function callsByValue(
  cells: Cells,
  keyOfCell: Float64Array,
  placeOf: (key: number) => number,
  values: number,
): Float64Array {
  const calls = cells.calls(0);
  const heavy = new Float64Array(values);
  for (let cell = 0; cell < keyOfCell.length; cell++) {
    const place = placeOf(keyOfCell[cell] as number);
    heavy[place] = (heavy[place] as number) + (calls[cell] as number);
  }
  return heavy;
}
