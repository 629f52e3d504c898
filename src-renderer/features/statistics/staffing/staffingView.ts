import { z } from 'zod';
import { staffingGoal } from '#shared/domain/staffing/plan.ts';
import { dayAt, daysOf, weekdayOf } from '#shared/time/day.ts';

/** What each cell of the week shows. */
export const FIGURES = ['needed', 'people', 'expected', 'serviceLevel', 'occupancy', 'wait'] as const;
export type StaffingFigure = (typeof FIGURES)[number];

/** A week (its Monday; null is the coming one) planned for a goal, and what of it is shown. */
export const staffingView = z.object({
  week: z.iso.date().nullable().default(null),
  figure: z.enum(FIGURES).default('needed'),
  goal: staffingGoal.prefault({}),
});
export type StaffingView = z.output<typeof staffingView>;

/** The Monday of the week after a day. */
export function nextMonday(day: string): string {
  return dayAt(daysOf(day) + 8 - weekdayOf(day));
}

/** The seven days of the week of a day. */
export function weekOf(day: string): string[] {
  const monday = daysOf(day) - weekdayOf(day) + 1;
  return Array.from({ length: 7 }, (_, n) => dayAt(monday + n));
}
