import type { InputOf } from '#shared/api/contract.ts';
import type { Mode, OUTCOMES } from '#shared/domain/intervention/fields.ts';
import { type InterventionState, workMinutes } from '#shared/domain/intervention/state.ts';
import type { Zone } from '#shared/time/zone.ts';
import { type Clocks, noClocks, type Step, STEPS, stepTimes } from './recordTimes.ts';
import { wallOf } from './wallTimes.ts';

export type Outcome = (typeof OUTCOMES)[number];
/** Lines have a key of their own: what they say may be empty or twice the same. */
export interface ExpenseLine {
  key: number;
  what: string;
  cents: number | null;
  /** Hash of the picture of its receipt, a file of the call. */
  receipt: string | null;
}
export interface PartLine {
  key: number;
  what: string;
  serial: string;
  quantity: number | null;
  /** The entry of the catalogue it was taken from. */
  sparePart: string | null;
  /** Price of one, cents; null = to be priced by hand. */
  priceCents: number | null;
}

/** What the recording form holds: days `YYYY-MM-DD`, times `HH:MM`, minutes, cents. */
export interface RecordForm extends Clocks {
  mode: Mode | null;
  operator: string | null;
  others: readonly string[];
  site: string | null;
  breakMinutes: number | null;
  /** Null: as the times say. */
  travelMinutes: number | null;
  km: number | null;
  expenses: readonly ExpenseLine[];
  parts: readonly PartLine[];
  /** What the report says; the notes stay in the house. */
  fault: string;
  diagnosis: string;
  workDone: string;
  remarks: string;
  notes: string;
  urgent: boolean;
  warranty: boolean;
  /** The intervention whose trip it shares. */
  trip: string | null;
  outcome: Outcome | null;
  /** Why it is corrected. */
  reason: string;
}

/** The form of something that begins from nothing: today, now. */
export function blankRecord(
  now: number,
  zone: Zone,
  given: Pick<RecordForm, 'mode' | 'operator' | 'site'> & Partial<Pick<RecordForm, 'fault'>>,
): RecordForm {
  return {
    fault: '',
    ...given,
    others: [],
    ...noClocks(wallOf(now, zone).day),
    breakMinutes: null,
    travelMinutes: null,
    km: null,
    expenses: [],
    parts: [],
    diagnosis: '',
    workDone: '',
    remarks: '',
    notes: '',
    urgent: false,
    warranty: false,
    trip: null,
    outcome: null,
    reason: '',
  };
}

/** What is known of planned, running or recorded work. A running timer ends `now` (ms UTC); a plan that was due is taken as it was meant. */
export function recordOf(state: InterventionState, now: number, zone: Zone, fault = ''): RecordForm {
  const running = state.status === 'running';
  const meant = state.status === 'planned' && state.planEnd !== null && state.planEnd <= now;
  const instants: Record<Step, number | null> = {
    departure: state.departure,
    arrival: state.arrival,
    start: state.start ?? (meant ? state.planStart : null),
    end: state.end ?? (running ? now : meant ? state.planEnd : null),
    back: state.back,
  };
  const known = STEPS.map((step) => instants[step]).filter((one) => one !== null);
  const { day } = wallOf(known[0] ?? Math.min(state.planStart ?? now, now), zone);
  const timeOf = (step: Step): string | null => (instants[step] === null ? null : wallOf(instants[step], zone).time);
  const { mode, operator, others, site, notes, outcome, diagnosis, workDone, remarks, urgent, warranty, trip } = state;
  return {
    mode,
    operator,
    others,
    site,
    notes,
    outcome,
    fault: state.fault === '' && state.status !== 'done' ? fault : state.fault,
    diagnosis,
    workDone,
    remarks,
    urgent,
    warranty,
    trip,
    day,
    reason: '',
    departure: timeOf('departure'),
    arrival: timeOf('arrival'),
    start: timeOf('start'),
    end: timeOf('end'),
    back: timeOf('back'),
    nextDay: known.some((one) => wallOf(one, zone).day !== day),
    showing: {},
    was: instants,
    breakMinutes: state.breakMinutes === 0 ? null : state.breakMinutes,
    travelMinutes: state.travelMinutes === 0 ? null : state.travelMinutes,
    km: state.km === 0 ? null : state.km,
    expenses: state.expenses.map((one, key) => ({ ...one, receipt: one.receipt ?? null, key })),
    parts: state.parts.map((one, key) => ({
      ...one,
      serial: one.serial ?? '',
      sparePart: one.sparePart ?? null,
      priceCents: one.priceCents ?? null,
      key,
    })),
  };
}

/** The times, ms UTC, of what the form shows: null while one is missing or no clock shows it. */
export function recordTimes(form: RecordForm, zone: Zone): Record<Step, number | null> {
  return stepTimes(shownClocks(form), zone).at;
}

/** Times that must be asked about: which of the two, or that there is none. */
export function recordClocks(form: RecordForm, zone: Zone): Pick<ReturnType<typeof stepTimes>, 'twice' | 'never'> {
  return stepTimes(shownClocks(form), zone);
}

/** Does the day after need to be asked for: some time is earlier than the one before it. */
export function crossesMidnight(form: RecordForm): boolean {
  const times = STEPS.map((step) => shown(form, step)).filter((one) => one !== null);
  return times.some((one, i) => i > 0 && one < (times[i - 1] ?? ''));
}

function shownClocks(form: RecordForm): Clocks {
  return { ...form, departure: shown(form, 'departure'), arrival: shown(form, 'arrival'), back: shown(form, 'back') };
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
  form.expenses.filter((one) => one.what.trim() !== '' || one.cents !== null || one.receipt !== null);
/** Fields of the expenses that say what, but not how much. */
export const expensesUnsaid = (form: RecordForm): string[] =>
  expensesOf(form).flatMap((one, n) => (one.cents === null ? [`fields.expenses.${String(n)}.cents`] : []));
export const partsOf = (form: RecordForm): PartLine[] =>
  form.parts.filter((one) => one.what.trim() !== '' || one.serial.trim() !== '');

type Fields = InputOf<'intervention.record'>['fields'];

/** The fields of the command; null while start, end or what an expense came to is missing. Lines left empty are left out. */
export function recordFields(form: RecordForm, zone: Zone): Fields | null {
  const { start, end, departure, arrival, back } = recordTimes(form, zone);
  if (start === null || end === null) return null;
  const expenses = expensesOf(form).flatMap(({ what, cents, receipt }) =>
    cents === null ? [] : [{ what, cents, ...(receipt === null ? {} : { receipt }) }],
  );
  if (expensesUnsaid(form).length > 0) return null;
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
    expenses,
    parts: partsOf(form).map((one) => ({
      what: one.what,
      serial: one.serial.trim() === '' ? null : one.serial,
      quantity: one.quantity ?? 1,
      ...(one.sparePart === null ? {} : { sparePart: one.sparePart }),
      ...(one.priceCents === null ? {} : { priceCents: one.priceCents }),
    })),
    notes: form.notes,
    outcome: form.outcome,
    fault: form.fault,
    diagnosis: form.diagnosis,
    workDone: form.workDone,
    remarks: form.remarks,
    urgent: form.urgent,
    warranty: form.warranty,
    trip: onsite ? form.trip : null,
  };
}
