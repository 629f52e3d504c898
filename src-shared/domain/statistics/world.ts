import type { Dimension } from './dimensions.ts';

/** What columns do not hold: it changes with the records, the clock and the language. */
export interface StatisticsWorld {
  /** ms UTC */
  readonly now: number;
  /** The first instant (ms UTC) of a day of the company's calendar (days since 1970-01-01). */
  readonly startOf: (day: number) => number;
  /** The customer that stands for one that was merged into it (ids). */
  readonly survivor: (customer: string) => string;
  /** The family (`software`, `machine`) of a type or product; null when it is not known. */
  readonly familyOf: (id: string) => string | null;
  /** The order in which two records of a dimension are shown. */
  readonly compare: (dimension: Dimension, a: string, b: string) => number;
}
