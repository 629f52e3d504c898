import { type CallColumns, FLAGS } from './columns.ts';
import type { Measure } from './measures.ts';
import { along, type Selection } from './selection.ts';

/** Figures that add up, beside the number of calls: those of a row are the sum of those of its cells. Times in minutes. */
export type Sum = FlagSum | 'activities' | 'solutionTime' | 'closeTime' | 'solutionCount' | 'closeCount';
export type FlagSum = 'live' | 'reopened' | 'closed' | 'firstLevel' | 'ended' | 'first' | 'phone' | 'visit';

/** What each measure is made of. */
export const NEEDS: Readonly<Record<Measure, readonly Sum[]>> = {
  calls: [],
  opened: [],
  solved: [],
  closed: [],
  live: ['live'],
  reopened: ['reopened'],
  solutionMedian: ['solutionCount'],
  solutionMean: ['solutionTime', 'solutionCount'],
  solutionP90: ['solutionCount'],
  closeMedian: ['closeCount'],
  closeMean: ['closeTime', 'closeCount'],
  closeP90: ['closeCount'],
  first: ['first', 'ended'],
  phone: ['phone', 'ended'],
  visit: ['visit', 'ended'],
  firstLevel: ['firstLevel', 'closed'],
  reopenRate: ['reopened', 'closed'],
  activities: ['activities'],
};

/** Adds the activities of calls up by cell. */
export function activitiesByCell(
  { activities }: CallColumns,
  selection: Selection,
  ids: Int32Array,
  count: number,
): Float64Array {
  const totals = new Float64Array(count);
  const list = along(activities, selection);
  for (let j = 0; j < list.length; j++) {
    const cell = ids[j] as number;
    totals[cell] = (totals[cell] as number) + (list[j] as number);
  }
  return totals;
}

/** How many calls of each cell have one of some flags. */
export type FlagSums = (wanted: number) => Float64Array;

/** Combinations of flags there are. */
const COMBINATIONS = 256;
const MOST_COUNTED = 1 << 22;

/** Counts by cell and combination of flags in one walk; what is asked is added up from that. */
export function flagsByCell(columns: CallColumns, selection: Selection, ids: Int32Array, count: number): FlagSums {
  const flags = along(columns.flags, selection);
  if (count * COMBINATIONS > MOST_COUNTED)
    return (wanted) => {
      const totals = new Float64Array(count);
      for (let j = 0; j < flags.length; j++)
        if (((flags[j] as number) & wanted) !== 0) totals[ids[j] as number] = (totals[ids[j] as number] as number) + 1;
      return totals;
    };
  const counts = new Int32Array(count * COMBINATIONS);
  for (let j = 0; j < flags.length; j++) {
    const at = (ids[j] as number) * COMBINATIONS + (flags[j] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  return (wanted) => {
    const totals = new Float64Array(count);
    for (let at = 0; at < counts.length; at++)
      if ((at & wanted) !== 0) totals[at >> 8] = (totals[at >> 8] as number) + (counts[at] as number);
    return totals;
  };
}

/** The flags that a figure counts. */
export function flagsOfSum(sum: FlagSum): number {
  return sum === 'ended' ? FLAGS.first | FLAGS.phone | FLAGS.visit : FLAGS[sum];
}
