import type { OutputOf } from '#shared/api/contract.ts';
import { WORK_FIGURE_NAMES, WORK_FIGURES, type WorkFigure } from '#shared/domain/statistics/workView.ts';
import { formatPercent } from '#shared/format/number.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { figureText } from '../figureText.ts';
import { type Grid, type GridCell, gridRow } from '../grid.ts';

export type CountedWork = OutputOf<'stats.interventions'>;
type Figures = CountedWork['total'];

export interface WorkNames {
  readonly corner: string;
  readonly figure: (figure: WorkFigure) => string;
  readonly group: (group: CountedWork['groups'][number]) => string;
}

/** Interventions as a table: a row for each group, a column for each figure. */
export function workGrid(counted: CountedWork, names: WorkNames, lang: Language): Grid<WorkFigure> {
  const cells = (figures: Figures, before: Figures | null | undefined): GridCell<WorkFigure>[] =>
    WORK_FIGURE_NAMES.map((name) => {
      const value = figures[name];
      const whole = counted.total[name];
      return {
        text: figureText(WORK_FIGURES[name], value, lang),
        value,
        over: figures.done + figures.planned + figures.running + figures.cancelled,
        measure: name,
        // Sums stand on what they count: none is less sure for being small.
        few: false,
        before: before === null || before === undefined ? null : figureText(WORK_FIGURES[name], before[name], lang),
        beside: whole > 0 && value !== whole ? formatPercent(value / whole, lang, 1) : null,
      };
    });
  return {
    corner: names.corner,
    columns: WORK_FIGURE_NAMES.map((name) => ({ name: names.figure(name), unit: WORK_FIGURES[name] })),
    rows: counted.groups.map((group, n) =>
      gridRow(names.group(group), cells(group.figures, counted.before?.groups[n])),
    ),
    totals: cells(counted.total, counted.before?.total),
    placeOf: (row, column) => ({ row, column: null, measure: WORK_FIGURE_NAMES[column] ?? 'done' }),
    totalColumn: null,
  };
}
