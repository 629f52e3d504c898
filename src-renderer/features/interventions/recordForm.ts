import type { InputOf } from '#shared/api/contract.ts';
import type { Mode, OUTCOMES } from '#shared/domain/intervention/fields.ts';
import { type InterventionState, workMinutes } from '#shared/domain/intervention/state.ts';
import type { Zone } from '#shared/time/zone.ts';
import { instantOf, wallOf } from './wallTimes.ts';

export type Outcome = (typeof OUTCOMES)[number];
/** Lines have a key of their own: what they say may be empty or twice the same. */
export interface ExpenseLine {
  key: number;
  what: string;
  cents: number | null;
}
export interface PartLine {
  key: number;
  what: string;
  serial: string;
  quantity: number | null;
}

/** What the recording form holds: days `YYYY-MM-DD`, times `HH:MM`, minutes, cents. */
export interface RecordForm {
  mode: Mode | null;
  operator: string | null;
  others: readonly string[];
  site: string | null;
  day: string | null;
  start: string | null;
  end: string | null;
  /** The end (and the way back) is of the day after. */
  nextDay: boolean;
  departure: string | null;
  arrival: string | null;
  back: string | null;
  breakMinutes: number | null;
  /** Null: as the times say. */
  travelMinutes: number | null;
  km: number | null;
  expenses: readonly ExpenseLine[];
  parts: readonly PartLine[];
  notes: string;
  outcome: Outcome | null;
  /** Why it is corrected. */
  reason: string;
}

const ORDER = ['departure', 'arrival', 'start', 'end', 'back'] as const;
type Step = (typeof ORDER)[number];

/** The form of something that begins from nothing: today, now. */
export function blankRecord(
  now: number,
  zone: Zone,
  given: Pick<RecordForm, 'mode' | 'operator' | 'site'>,
): RecordForm {
  return {
    ...given,
    others: [],
    day: wallOf(now, zone).day,
    start: null,
    end: null,
    nextDay: false,
    departure: null,
    arrival: null,
    back: null,
    breakMinutes: null,
    travelMinutes: null,
    km: null,
    expenses: [],
    parts: [],
    notes: '',
    outcome: null,
    reason: '',
  };
}

/** What is known of planned, running or recorded work. A running timer ends `now` (ms UTC); a plan that was due is taken as it was meant. */
export function recordOf(state: InterventionState, now: number, zone: Zone): RecordForm {
  const running = state.status === 'running';
  const meant = state.status === 'planned' && state.planEnd !== null && state.planEnd <= now;
  const instants: Record<Step, number | null> = {
    departure: state.departure,
    arrival: state.arrival,
    start: state.start ?? (meant ? state.planStart : null),
    end: state.end ?? (running ? now : meant ? state.planEnd : null),
    back: state.back,
  };
  const known = ORDER.map((step) => instants[step]).filter((one) => one !== null);
  const { day } = wallOf(known[0] ?? Math.min(state.planStart ?? now, now), zone);
  const timeOf = (step: Step): string | null => (instants[step] === null ? null : wallOf(instants[step], zone).time);
  const { mode, operator, others, site, notes, outcome } = state;
  return {
    mode,
    operator,
    others,
    site,
    notes,
    outcome,
    day,
    reason: '',
    departure: timeOf('departure'),
    arrival: timeOf('arrival'),
    start: timeOf('start'),
    end: timeOf('end'),
    back: timeOf('back'),
    nextDay: known.some((one) => wallOf(one, zone).day !== day),
    breakMinutes: state.breakMinutes === 0 ? null : state.breakMinutes,
    travelMinutes: state.travelMinutes === 0 ? null : state.travelMinutes,
    km: state.km === 0 ? null : state.km,
    expenses: state.expenses.map((one, key) => ({ ...one, key })),
    parts: state.parts.map((one, key) => ({ ...one, serial: one.serial ?? '', key })),
  };
}

/** The times, ms UTC. With `nextDay` what is earlier than the step before it is of the day after. */
export function recordTimes(form: RecordForm, zone: Zone): Record<Step, number | null> {
  const out: Record<Step, number | null> = { departure: null, arrival: null, start: null, end: null, back: null };
  let last = '';
  let later = 0;
  for (const step of ORDER) {
    const time = shown(form, step);
    if (time === null) continue;
    if (form.nextDay && time < last) later = 1;
    last = time;
    out[step] = instantOf(form.day, time, zone, later);
  }
  return out;
}

/** Does the day after need to be asked for: some time is earlier than the one before it. */
export function crossesMidnight(form: RecordForm): boolean {
  const times = ORDER.map((step) => shown(form, step)).filter((one) => one !== null);
  return times.some((one, i) => i > 0 && one < (times[i - 1] ?? ''));
}

/** The way there and back belong to work on site only. */
function shown(form: RecordForm, step: Step): string | null {
  return form.mode === 'onsite' || step === 'start' || step === 'end' ? form[step] : null;
}

/** Minutes on the road as the times say: there and back; null when neither is known. */
export function travelFromTimes(times: Record<Step, number | null>): number | null {
  const there = between(times.departure, times.arrival);
  const back = between(times.end, times.back);
  return there === null && back === null ? null : (there ?? 0) + (back ?? 0);
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : Math.round((to - from) / 60_000);
}

/** Minutes worked as the form stands; null until both ends are there and in order. */
export function minutesOf(form: RecordForm, zone: Zone): number | null {
  const { start, end } = recordTimes(form, zone);
  if (start !== null && end !== null && end < start) return null;
  return workMinutes({ start, end, breakMinutes: form.breakMinutes ?? 0 });
}

export const expensesOf = (form: RecordForm): ExpenseLine[] =>
  form.expenses.filter((one) => one.what.trim() !== '' || one.cents !== null);
export const partsOf = (form: RecordForm): PartLine[] =>
  form.parts.filter((one) => one.what.trim() !== '' || one.serial.trim() !== '');

type Fields = InputOf<'intervention.record'>['fields'];

/** The fields of the command; null while start or end is missing. Lines left empty are left out. */
export function recordFields(form: RecordForm, zone: Zone): Fields | null {
  const { start, end, departure, arrival, back } = recordTimes(form, zone);
  if (start === null || end === null) return null;
  const onsite = form.mode === 'onsite';
  return {
    start,
    end,
    departure,
    arrival,
    back,
    others: [...form.others],
    site: onsite ? form.site : null,
    breakMinutes: form.breakMinutes ?? 0,
    travelMinutes: onsite ? (form.travelMinutes ?? travelFromTimes({ start, end, departure, arrival, back }) ?? 0) : 0,
    km: onsite ? (form.km ?? 0) : 0,
    expenses: expensesOf(form).map((one) => ({ what: one.what, cents: one.cents ?? 0 })),
    parts: partsOf(form).map((one) => ({
      what: one.what,
      serial: one.serial.trim() === '' ? null : one.serial,
      quantity: one.quantity ?? 1,
    })),
    notes: form.notes,
    outcome: form.outcome,
  };
}
