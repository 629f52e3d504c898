/** The instant of a call that decides in which period it counts. */
export const DATES = ['opened', 'solved', 'closed'] as const;
export type CountedDate = (typeof DATES)[number];

/** How a figure is to be read and written: whole, minutes, a part of one, a mean, euro cents. */
export const MEASURE_UNITS = ['count', 'minutes', 'share', 'number', 'cents'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

export interface MeasureDefinition {
  readonly unit: MeasureUnit;
  /** The date that this figure always counts by, whatever the view's; others follow the view. */
  readonly by?: CountedDate;
}

/**
 * Every figure of calls. Sources: field notes of the trade (Metrics). Times go from the opening to the *last* solution and to
 * the last close, never mixed, in whole minutes; a call whose clock went backwards is left out and counted as such.
 *
 * - `calls`: calls whose date (the view's `of`) falls in the period. `opened`, `solved`, `closed`: by that very date.
 * - `live`: those of `calls` that somebody still has in hand. `reopened`: those reopened at least once.
 * - `solution*`, `close*`: median, mean and 90th percentile (nearest rank) over calls that have the end of that time.
 * - `first`, `phone`, `visit`: share of each of the three ends among closed calls whose end was said.
 * - `firstLevel`: share of closed calls that never left level 1. `reopenRate`: reopened / closed.
 * - `activities`: mean number of events after the opening that are work on the call.
 */
export const MEASURES = {
  calls: { unit: 'count' },
  opened: { unit: 'count', by: 'opened' },
  solved: { unit: 'count', by: 'solved' },
  closed: { unit: 'count', by: 'closed' },
  live: { unit: 'count' },
  reopened: { unit: 'count' },
  solutionMedian: { unit: 'minutes' },
  solutionMean: { unit: 'minutes' },
  solutionP90: { unit: 'minutes' },
  closeMedian: { unit: 'minutes' },
  closeMean: { unit: 'minutes' },
  closeP90: { unit: 'minutes' },
  first: { unit: 'share' },
  phone: { unit: 'share' },
  visit: { unit: 'share' },
  firstLevel: { unit: 'share' },
  reopenRate: { unit: 'share' },
  activities: { unit: 'number' },
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as [Measure, ...Measure[]];

/** A figure that stands on fewer calls is marked: one call more or less would change it much. */
export const SMALL_SAMPLE = 10;
