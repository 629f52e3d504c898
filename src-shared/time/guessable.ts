/** What the samples of a column say about the order of day and month. */
export type DateOrder = 'yearFirst' | 'dayFirst' | 'monthFirst' | 'ambiguous' | 'contradictory' | 'unreadable';

/** How many samples speak for each order. `either`: both parts are 12 or less. */
export interface DateEvidence {
  order: DateOrder;
  yearFirst: number;
  dayFirst: number;
  monthFirst: number;
  either: number;
  unreadable: number;
}

const LOOSE = /^\s*(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?!\d)/;

/**
 * Whether a column's dates can be read in one way only. `ambiguous` (3/4/2026 and nothing above 12) and
 * `contradictory` mean that the importer must ask for the format: it never guesses day and month. Blank samples are
 * left out.
 */
export function guessable(samples: Iterable<string>): DateEvidence {
  const seen = { yearFirst: 0, dayFirst: 0, monthFirst: 0, either: 0, unreadable: 0 };
  for (const sample of samples) if (sample.trim() !== '') seen[speaksFor(sample)] += 1;
  return { order: verdict(seen), ...seen };
}

function speaksFor(sample: string): Exclude<keyof DateEvidence, 'order'> {
  const [, first = '', second = '', third = ''] = LOOSE.exec(sample) ?? [];
  const [a, b] = [Number(first), Number(second)];
  if (first.length === 4)
    return b >= 1 && b <= 12 && Number(third) >= 1 && Number(third) <= 31 ? 'yearFirst' : 'unreadable';
  if (first.length > 2 || (third.length !== 2 && third.length !== 4)) return 'unreadable';
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return 'unreadable';
  if (a > 12) return 'dayFirst';
  return b > 12 ? 'monthFirst' : 'either';
}

function verdict(seen: Omit<DateEvidence, 'order'>): DateOrder {
  const told = (['yearFirst', 'dayFirst', 'monthFirst'] as const).filter((order) => seen[order] > 0);
  const [only] = told;
  if (told.length > 1 || (only === 'yearFirst' && seen.either > 0)) return 'contradictory';
  if (only !== undefined) return only;
  return seen.either > 0 ? 'ambiguous' : 'unreadable';
}
