/** A column of numbers. */
export type Numbers = Int32Array | Float64Array | Uint8Array;

/** The same column with more room; new places hold `rest`. */
export function larger<T extends Numbers>(column: T, size: number, rest = 0): T {
  const Kind = column.constructor as new (length: number) => T;
  const grown = new Kind(size);
  if (rest !== 0) grown.fill(rest, column.length);
  grown.set(column);
  return grown;
}

/** The same column with the places in another order, and as much room. */
export function reordered<T extends Numbers>(column: T, places: Int32Array, size: number): T {
  const Kind = column.constructor as new (length: number) => T;
  const list = new Kind(size);
  for (let i = 0; i < places.length; i++) list[i] = column[places[i] as number] as number;
  return list;
}
