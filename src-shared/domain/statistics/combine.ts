import type { CallColumns, Coded } from './columns.ts';

/** Several columns of codes as one: code = ((a * sizes[1] + b) * sizes[2] + c)…, `size` combinations in all. */
export interface Combined {
  readonly codes: Int32Array;
  readonly size: number;
}

/** The combined code of call `i`. */
export function combinedCode(columns: CallColumns, dimensions: readonly Coded[], i: number): number {
  let code = 0;
  for (const one of dimensions) code = code * columns.values[one].length + (columns.codes[one][i] as number);
  return code;
}

/** Combines columns of all calls, with as much room for more as the columns have. */
export function combineColumns(columns: CallColumns, dimensions: readonly Coded[]): Combined {
  const { count } = columns;
  const codes = new Int32Array(columns.present.length);
  let size = 1;
  for (const one of dimensions) {
    const base = columns.values[one].length;
    const column = columns.codes[one];
    for (let i = 0; i < count; i++) codes[i] = (codes[i] as number) * base + (column[i] as number);
    size *= base;
  }
  return { codes, size };
}
