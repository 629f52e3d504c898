import { type Combined, combineColumns, combinedCode } from '#shared/domain/statistics/combine.ts';
import type { CallColumns, Coded } from '#shared/domain/statistics/columns.ts';

/** Combined columns kept from question to question: the few that were asked last. */
export interface Combinations {
  readonly of: (columns: CallColumns, dimensions: readonly Coded[]) => Combined;
  /** The call at a place is new, or another. */
  readonly changed: (columns: CallColumns, place: number) => void;
  /** The places are others. */
  readonly forget: () => void;
}

interface Kept {
  readonly dimensions: readonly Coded[];
  readonly combined: Combined;
}

/** As many views as are open at a time. */
const MOST = 6;

export function createCombinations(): Combinations {
  const kept = new Map<string, Kept>();
  const sizeOf = (columns: CallColumns, dimensions: readonly Coded[]): number =>
    dimensions.reduce((size, one) => size * columns.values[one].length, 1);

  return {
    of(columns, dimensions) {
      const name = dimensions.join('|');
      const found = kept.get(name);
      kept.delete(name);
      // A value that no call had before makes every code another.
      const fits =
        found !== undefined &&
        found.combined.codes.length >= columns.count &&
        found.combined.size === sizeOf(columns, dimensions);
      const one = fits ? found : { dimensions, combined: combineColumns(columns, dimensions) };
      kept.set(name, one);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return one.combined;
    },
    changed(columns, place) {
      for (const { dimensions, combined } of kept.values())
        if (place < combined.codes.length) combined.codes[place] = combinedCode(columns, dimensions, place);
    },
    forget: () => kept.clear(),
  };
}
