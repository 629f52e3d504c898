import type { PlannedDay, PlannedSlot } from '#shared/domain/staffing/plan.ts';
import { dayTotals } from '#shared/domain/staffing/plan.ts';
import type { MeasureUnit } from '#shared/domain/statistics/measures.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { figureText } from '../figureText.ts';
import { type Grid, type GridCell, gridRow } from '../grid.ts';
import type { StaffingFigure } from './staffingView.ts';

/** Half hours in which fewer calls than this are expected, all week, are left out at both ends. */
const QUIET = 0.05;

const UNITS: Readonly<Record<StaffingFigure, MeasureUnit>> = {
  needed: 'count',
  people: 'count',
  expected: 'number',
  serviceLevel: 'share',
  occupancy: 'share',
  wait: 'count',
};

export interface StaffingNames {
  readonly corner: string;
  readonly day: (day: PlannedDay) => string;
  /** Load of as many as there are operators, or more. */
  readonly overloaded: string;
  /** `s` */
  readonly seconds: string;
}

/** First and last half hour (both included) worth a row. */
export function busySlots(days: readonly PlannedDay[]): { readonly first: number; readonly last: number } | null {
  let first = 48;
  let last = -1;
  for (const { slots } of days)
    for (const [n, slot] of (slots ?? []).entries())
      if (slot.expected >= QUIET) [first, last] = [Math.min(first, n), Math.max(last, n)];
  return last < 0 ? null : { first, last };
}

/** The time a half hour begins at: `09:30`. */
export function slotName(slot: number): string {
  return `${String(slot >> 1).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}

/** The week as a table: a row for each half hour, a column for each day, one figure in the cells. */
export function staffingGrid(
  days: readonly PlannedDay[],
  figure: StaffingFigure,
  names: StaffingNames,
  lang: Language,
): Grid<StaffingFigure> {
  const busy = busySlots(days) ?? { first: 0, last: -1 };
  const unit = UNITS[figure];
  const cell = (value: number | null, over: number, text: string): GridCell<StaffingFigure> => ({
    text,
    value,
    over,
    measure: figure,
    few: false,
    before: null,
    beside: null,
  });
  const shown = (value: number | null): string =>
    figure === 'wait' && value !== null
      ? `${figureText('count', Math.round(value), lang)} ${names.seconds}`
      : figureText(unit, value, lang);
  const hours = (n: number | null): string => (n === null ? names.overloaded : `${figureText('number', n, lang)} h`);
  const ofSlot = (slot: PlannedSlot | undefined): GridCell<StaffingFigure> => {
    if (slot === undefined) return cell(null, 0, '–');
    const said = typeof slot.waiting === 'string';
    const waits = figure === 'serviceLevel' || figure === 'occupancy' || figure === 'wait';
    if (slot.expected < QUIET && waits) return cell(null, 0, '');
    const value = figureOf(slot, figure);
    // No number of operators would do, or fewer than the load are fixed: both are said, neither is drawn.
    const none = waits ? said : value === null;
    return cell(value, Math.round(slot.expected), none ? names.overloaded : shown(value));
  };
  return {
    corner: names.corner,
    // Whole operators in a half hour, hours of them in a day: a column holds both.
    columns: days.map((day) => ({
      name: names.day(day),
      unit: figure === 'needed' || figure === 'people' ? ('number' as const) : unit,
    })),
    rows: Array.from({ length: busy.last - busy.first + 1 }, (_, n) =>
      gridRow(
        slotName(busy.first + n),
        days.map((day) => ofSlot(day.slots?.[busy.first + n])),
      ),
    ),
    totals: days.map((day) => {
      if (day.slots === null) return cell(null, 0, '–');
      const totals = dayTotals(day.slots);
      const over = Math.round(totals.expected);
      switch (figure) {
        case 'expected':
          return cell(totals.expected, over, figureText('number', totals.expected, lang));
        case 'needed':
          return cell(totals.neededHours, over, hours(totals.neededHours));
        case 'people':
          return cell(totals.peopleHours, over, hours(totals.peopleHours));
        case 'serviceLevel':
          return cell(totals.serviceLevel, over, figureText('share', totals.serviceLevel, lang));
        case 'occupancy':
        case 'wait':
          return cell(null, over, '');
      }
    }),
    placeOf: (row, column) => ({ row, column, measure: figure }),
    totalColumn: null,
  };
}

function figureOf(slot: PlannedSlot, figure: StaffingFigure): number | null {
  switch (figure) {
    case 'expected':
      return slot.expected;
    case 'needed':
      return slot.needed;
    case 'people':
      return slot.people;
    default:
      if (typeof slot.waiting === 'string') return null;
      return figure === 'serviceLevel'
        ? slot.waiting.serviceLevel
        : figure === 'occupancy'
          ? slot.waiting.occupancy
          : slot.waiting.averageWaitSeconds;
  }
}
