import type { Cells } from './cells.ts';
import type { CallColumns } from './columns.ts';
import { type CountedDate, type Measure, MEASURES } from './measures.ts';
import { along, type Selection } from './selection.ts';
import { activitiesByCell, flagsByCell, flagsOfSum, type FlagSums, NEEDS, type Sum } from './sums.ts';
import { countTimes, type LaidTimes, layTimes, type TimeFigures, timeFigures } from './times.ts';
import type { CallsView } from './view.ts';

/** Figures of some groups by measure, in the order of the view's measures: NaN where no call gives one; `over` how many calls. */
export interface Figures {
  readonly values: readonly Float64Array[];
  readonly over: readonly Float64Array[];
}

/** Cells put together: the group of each cell. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly count: number;
}

export interface FigureSource {
  readonly columns: CallColumns;
  readonly view: CallsView;
  /** The view's own date first. */
  readonly looks: readonly { readonly date: CountedDate; readonly selection: Selection }[];
  readonly cells: Cells;
}

type End = 'solved' | 'closed';
const TIME = {
  solutionMedian: ['solved', 'median'],
  solutionP90: ['solved', 'p90'],
  closeMedian: ['closed', 'median'],
  closeP90: ['closed', 'p90'],
} as const;

/** Adds a view up by cell once, then answers for the cells themselves (null) or for any grouping of them. */
export function figureTable({ columns, view, looks, cells }: FigureSource): (grouping: Grouping | null) => Figures {
  const own = looks[0]?.selection as Selection;
  let ownIds: Int32Array | null = null;
  let flags: FlagSums | null = null;
  const ids = (): Int32Array => (ownIds ??= cells.ids(0));
  const counts = new Map(looks.map(({ date }, k) => [date, cells.calls(k)]));
  const needs = new Set(view.measures.flatMap((one) => [...NEEDS[one]]));
  const times = new Map<End, LaidTimes>();
  if (needs.has('solutionCount')) times.set('solved', timesOf('solved'));
  if (needs.has('closeCount')) times.set('closed', timesOf('closed'));
  const quantiled = new Set(view.measures.flatMap((one) => (one in TIME ? [TIME[one as keyof typeof TIME][0]] : [])));
  const sums = new Map([...needs].map((sum) => [sum, sumOf(sum)]));

  function timesOf(end: End): LaidTimes {
    return layTimes(along(columns.minutes[end], own), ids(), cells.count);
  }

  function sumOf(sum: Sum): Float64Array {
    switch (sum) {
      case 'solutionTime':
      case 'closeTime':
        return (times.get(sum === 'solutionTime' ? 'solved' : 'closed') as LaidTimes).sums;
      case 'solutionCount':
      case 'closeCount':
        return countTimes(times.get(sum === 'solutionCount' ? 'solved' : 'closed') as LaidTimes);
      case 'activities':
        return activitiesByCell(columns, own, ids(), cells.count);
      default:
        return (flags ??= flagsByCell(columns, own, ids(), cells.count))(flagsOfSum(sum));
    }
  }

  return (grouping) => {
    const together = (list: Float64Array): Float64Array => (grouping === null ? list : regroup(list, grouping));
    const count = grouping === null ? cells.count : grouping.count;
    const quantiles = new Map<End, TimeFigures>();
    for (const end of quantiled)
      quantiles.set(end, timeFigures(times.get(end) as LaidTimes, grouping?.groups ?? null, count));
    const sum = (name: Sum): Float64Array => together(sums.get(name) as Float64Array);
    const figures = view.measures.map((measure) => figure(measure, view.of, counts, quantiles, sum, together));
    return { values: figures.map((one) => one.value), over: figures.map((one) => one.over) };
  };
}

interface Column {
  readonly value: Float64Array;
  readonly over: Float64Array;
}

function figure(
  measure: Measure,
  of: CountedDate,
  counts: ReadonlyMap<CountedDate, Float64Array>,
  quantiles: ReadonlyMap<End, TimeFigures>,
  sum: (name: Sum) => Float64Array,
  together: (cells: Float64Array) => Float64Array,
): Column {
  const { by = of } = MEASURES[measure] as { by?: CountedDate };
  const calls = together(counts.get(by) as Float64Array);
  switch (measure) {
    case 'calls':
    case 'opened':
    case 'solved':
    case 'closed':
      return { value: calls, over: calls };
    case 'live':
    case 'reopened':
      return { value: sum(measure), over: calls };
    case 'activities':
      return ratio(sum('activities'), calls);
    case 'first':
    case 'phone':
    case 'visit':
      return ratio(sum(measure), sum('ended'));
    case 'firstLevel':
      return ratio(sum('firstLevel'), sum('closed'));
    case 'reopenRate':
      return ratio(sum('reopened'), sum('closed'));
    case 'solutionMean':
      return rounded(ratio(sum('solutionTime'), sum('solutionCount')));
    case 'closeMean':
      return rounded(ratio(sum('closeTime'), sum('closeCount')));
    default: {
      const [end, which] = TIME[measure];
      const value = quantiles.get(end)?.[which] ?? new Float64Array();
      return rounded({ value, over: sum(end === 'solved' ? 'solutionCount' : 'closeCount') });
    }
  }
}

function ratio(above: Float64Array, below: Float64Array): Column {
  return { value: above.map((one, n) => (below[n] === 0 ? Number.NaN : one / (below[n] as number))), over: below };
}

function rounded({ value, over }: Column): Column {
  return { value: value.map((one) => Math.round(one)), over };
}

function regroup(cells: Float64Array, { groups, count }: Grouping): Float64Array {
  const totals = new Float64Array(count);
  for (let cell = 0; cell < cells.length; cell++) {
    const group = groups[cell] as number;
    totals[group] = (totals[group] as number) + (cells[cell] as number);
  }
  return totals;
}
