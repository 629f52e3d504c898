import type { MeasureUnit } from '#shared/domain/statistics/measures.ts';
import type { TableExport } from '../exportTable.ts';
import type { FoundSolutions } from './SolutionFacets.tsx';

/** The solutions found as a table to export, the whole text of each. */
export function solutionTable(
  solutions: FoundSolutions['solutions'],
  titles: Readonly<Record<'solution' | 'times' | 'reopened' | 'last' | 'call', string>>,
  day: (at: number) => string,
): TableExport {
  const units: readonly MeasureUnit[] = ['count', 'count', 'count', 'count'];
  return {
    units,
    table: [
      [titles.solution, titles.times, titles.reopened, titles.last, titles.call],
      ...solutions.map((one) => [one.solution.text, one.times, one.reopened, day(one.lastAt), one.number]),
    ],
  };
}
