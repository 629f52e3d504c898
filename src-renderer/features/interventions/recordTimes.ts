import type { Zone } from '#shared/time/zone.ts';
import { instantsOf } from './wallTimes.ts';

/** The times of a day's work, in their order. */
export const STEPS = ['departure', 'arrival', 'start', 'end', 'back'] as const;
export type Step = (typeof STEPS)[number];
/** Of a time the clocks show twice when they go back: the first or the second. */
export type Showing = 'before' | 'after';

/** Times as they are written: a day `YYYY-MM-DD`, times `HH:MM`. */
export interface Clocks extends Readonly<Record<Step, string | null>> {
  readonly day: string | null;
  /** The end (and the way back) is of the day after. */
  readonly nextDay: boolean;
  /** What was answered about times that come twice. */
  readonly showing: Readonly<Partial<Record<Step, Showing>>>;
  /** The instants the form was filled in from: they hold while what is written still shows them. */
  readonly was: Readonly<Partial<Record<Step, number | null>>>;
}

/** The times as instants, and what the clocks leave open. */
interface StepTimes {
  /** Ms UTC; null where nothing is written, where no clock shows it, or while it is not said which of two. */
  readonly at: Record<Step, number | null>;
  /** Times that come twice that day, with what is taken; null while that is not said. */
  readonly twice: readonly { readonly step: Step; readonly time: string; readonly showing: Showing | null }[];
  /** Times that the clocks skip that day. */
  readonly never: readonly Step[];
}

/** Nothing written yet, on a day. */
export function noClocks(day: string): Clocks {
  return {
    day,
    start: null,
    end: null,
    nextDay: false,
    departure: null,
    arrival: null,
    back: null,
    showing: {},
    was: {},
  };
}

/**
 * The instants of what is written. With `nextDay` what is earlier than the step before it is of the day after. An
 * instant the form came from stays to the millisecond while its day and time stand, so that correcting something else
 * moves nothing.
 */
export function stepTimes(form: Clocks, zone: Zone): StepTimes {
  const at: Record<Step, number | null> = { departure: null, arrival: null, start: null, end: null, back: null };
  const twice: { step: Step; time: string; showing: Showing | null }[] = [];
  const never: Step[] = [];
  if (form.day === null) return { at, twice, never };
  let last = '';
  let later = 0;
  for (const step of STEPS) {
    const time = form[step];
    if (time === null) continue;
    if (form.nextDay && time < last && !runsBack(form, step, zone)) later = 1;
    last = time;
    const all = instantsOf(form.day, time, zone, later);
    const showing = form.showing[step] ?? showingOf(form.was[step], all);
    if (all.length > 1) twice.push({ step, time, showing });
    if (all.length === 0) never.push(step);
    const taken = all.length < 2 ? all[0] : showing === null ? undefined : all[showing === 'before' ? 0 : 1];
    const kept = form.was[step];
    at[step] = taken === undefined ? null : typeof kept === 'number' && sameMinute(kept, taken) ? kept : taken;
  }
  return { at, twice, never };
}

/** A time that is earlier on the clock though it is later: after the clocks went back, on the same day. */
function runsBack(form: Clocks, step: Step, zone: Zone): boolean {
  const time = form[step];
  if (form.day === null || time === null) return false;
  const all = instantsOf(form.day, time, zone);
  const said = form.showing[step] ?? showingOf(form.was[step], all);
  return all.length > 1 && said === 'after';
}

function showingOf(was: number | null | undefined, all: readonly number[]): Showing | null {
  if (typeof was !== 'number') return null;
  const at = all.findIndex((one) => sameMinute(was, one));
  return at === -1 ? null : at === 0 ? 'before' : 'after';
}

function sameMinute(a: number, b: number): boolean {
  return Math.floor(a / 60_000) === Math.floor(b / 60_000);
}
