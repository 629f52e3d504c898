import type { Mode } from '#shared/domain/intervention/fields.ts';
import type { InterventionState } from '#shared/domain/intervention/state.ts';
import type { Zone } from '#shared/time/zone.ts';
import { instantOf, nextHalfHour, wallOf } from './wallTimes.ts';

/** What the planning form holds: days `YYYY-MM-DD`, times `HH:MM`. */
export interface PlanForm {
  mode: Mode | null;
  operator: string | null;
  others: readonly string[];
  day: string | null;
  start: string | null;
  end: string | null;
  site: string | null;
  notes: string;
}

const HOUR = 3_600_000;

/** A plan for the next half hour, an hour long. */
export function blankPlan(now: number, zone: Zone, given: Pick<PlanForm, 'mode' | 'operator' | 'site'>): PlanForm {
  const start = nextHalfHour(now);
  const { day, time } = wallOf(start, zone);
  return { ...given, others: [], day, start: time, end: wallOf(start + HOUR, zone).time, notes: '' };
}

/** The form with what a place of the calendar says; a day without a time begins at nine. */
export function planGiven(
  form: PlanForm,
  given: { readonly operator: string | null; readonly day?: string; readonly start?: string | null } | undefined,
): PlanForm {
  if (given === undefined) return form;
  const day = given.day ?? form.day;
  const start = given.start ?? (day === form.day ? form.start : '09:00');
  return { ...withStart(form, start), day, operator: given.operator ?? form.operator };
}

/** What stands planned, to be moved. */
export function planOf(state: InterventionState, now: number, zone: Zone): PlanForm {
  const from = state.planStart ?? nextHalfHour(now);
  const { day, time } = wallOf(from, zone);
  const { mode, operator, others, site, notes } = state;
  return {
    mode,
    operator,
    others,
    site,
    notes,
    day,
    start: time,
    end: wallOf(state.planEnd ?? from + HOUR, zone).time,
  };
}

/** Start and end, ms UTC; an end that is earlier in the day than the start is of the next day. */
export function planTimes(form: PlanForm, zone: Zone): { start: number | null; end: number | null } {
  const overnight = form.start !== null && form.end !== null && form.end < form.start;
  return { start: instantOf(form.day, form.start, zone), end: instantOf(form.day, form.end, zone, overnight ? 1 : 0) };
}

/** Another start moves the end along: the work stays as long. */
export function withStart(form: PlanForm, start: string | null): PlanForm {
  const [before, after, end] = [minutesOf(form.start), minutesOf(start), minutesOf(form.end)];
  if (before === null || after === null || end === null) return { ...form, start };
  const moved = (((end - before + 1440) % 1440) + after) % 1440;
  return {
    ...form,
    start,
    end: `${String(Math.floor(moved / 60)).padStart(2, '0')}:${String(moved % 60).padStart(2, '0')}`,
  };
}

function minutesOf(time: string | null): number | null {
  if (time === null) return null;
  const [h = 0, m = 0] = time.split(':').map(Number);
  return h * 60 + m;
}
