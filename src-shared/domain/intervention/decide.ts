import type { z } from 'zod';
import { SportelloError } from '../../result.ts';
import { type DecideContext, type Decision, isManager, type Role } from '../decision.ts';
import { changesBetween } from '../field.ts';
import type { RecordState } from '../record/record.ts';
import { loadTicket } from '../ticket/decide.ts';
import { requireKnown } from '../ticket/open.ts';
import type { TicketState } from '../ticket/state.ts';
import type {
  cancelIntervention,
  changeIntervention,
  planIntervention,
  recordIntervention,
  replanIntervention,
  startIntervention,
} from './commands.ts';
import type { InterventionFields, Mode } from './fields.ts';
import { interventionEvent as event, loadIntervention } from './load.ts';
import { checkOpen, checkUnbilled } from './locks.ts';
import type { InterventionState } from './state.ts';
import { checkTimes } from './times.ts';
import { joinTrip } from './trip.ts';
import { checkWorkday } from './workday.ts';

type Done = Decision<{ id: string }>;

/** How far in the future the end of recorded work may lie, ms: one writes it down while packing up. */
const SLACK = 15 * 60_000;

/**
 * Plans work on a call.
 * @throws SportelloError not_found, invalid_input on times, forbidden (overdueNeedsManager) for a visit to who is behind with payments
 */
export function plan(input: z.output<typeof planIntervention>, ctx: DecideContext): Done {
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  requireKnown('operator', input.operator, 'operator', ctx);
  checkColleagues(input.others, ctx);
  requireKnown('site', input.site, 'site', ctx);
  checkVisit(ticket, input.mode, ctx, 'mode');
  checkTimes({ start: input.start, end: input.end });
  const id = ctx.newId();
  const fields = {
    ...base(ticket, input.mode),
    operator: input.operator,
    planStart: input.start,
    planEnd: input.end,
    ...(input.others === undefined ? {} : { others: colleagues(input.others, input.operator) }),
    ...(input.site === undefined ? {} : { site: input.site }),
    ...(input.notes === undefined ? {} : { notes: input.notes }),
  };
  return { events: [event(id, 'planned', { fields })], result: { id } };
}

/**
 * Moves planned work to another time or technician.
 * @throws SportelloError not_found, invalid_input on times, forbidden (overdueNeedsManager) for a visit to who is behind with payments; refused: notPlanned
 */
export function replan(input: z.output<typeof replanIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status !== 'planned') throw new SportelloError({ code: 'refused', reason: 'notPlanned' });
  requireKnown('operator', input.operator, 'operator', ctx);
  checkVisitOf(state, state.mode, ctx, 'id');
  checkTimes({ start: input.start, end: input.end });
  return changed(state, { operator: input.operator, planStart: input.start, planEnd: input.end });
}

/**
 * Starts the timer, on planned work or on new work of a call, which is the command's `what`. Whoever starts it does it.
 * @throws SportelloError not_found; forbidden (overdueNeedsManager) for a visit to who is behind with payments that no
 *   manager planned; refused: notPlanned
 */
export function start(input: z.output<typeof startIntervention>, ctx: DecideContext): Done {
  if ('id' in input) {
    const state = loadIntervention(input.id, ctx, 'what.id');
    if (state.status !== 'planned') throw new SportelloError({ code: 'refused', reason: 'notPlanned' });
    if (!agreedByManager(state.id, ctx)) checkVisitOf(state, state.mode, ctx, 'what.id');
    const who =
      state.operator === ctx.actor ? {} : { operator: ctx.actor, others: colleagues(state.others, ctx.actor) };
    return { events: [event(state.id, 'started', { fields: { start: ctx.now, ...who } })], result: { id: state.id } };
  }
  const ticket = loadTicket(input.ticket, ctx, 'what.ticket');
  checkVisit(ticket, input.mode, ctx, 'what.mode');
  const id = ctx.newId();
  return {
    events: [event(id, 'started', { fields: { ...base(ticket, input.mode), operator: ctx.actor, start: ctx.now } })],
    result: { id },
  };
}

/** Records what was done, on planned or running work, or at once on a call. */
export function record(input: z.output<typeof recordIntervention>, ctx: DecideContext): Done {
  checkTimes(input.fields, 'fields.');
  if (input.fields.end > ctx.now + SLACK)
    throw new SportelloError({ code: 'invalid_input', field: 'fields.end', reason: 'inTheFuture' });
  requireKnown('site', input.fields.site, 'fields.site', ctx);
  requireKnown('operator', input.operator, 'operator', ctx);
  checkColleagues(input.fields.others, ctx, 'fields.');
  checkParts(input.fields.parts, [], ctx);
  const checkDay = (people: readonly (string | null)[]): void => {
    const { start: from, end, breakMinutes = 0 } = input.fields;
    checkWorkday(known(people), { start: from, end, breakMinutes }, ctx, input.id ?? null);
  };
  if (input.id !== undefined) {
    const state = loadIntervention(input.id, ctx);
    if (state.status === 'done' || state.status === 'cancelled')
      throw new SportelloError({ code: 'refused', reason: 'alreadyRecorded' });
    const operator = input.operator ?? state.operator;
    checkDay([operator, ...(input.fields.others ?? state.others)]);
    const { trip, events } = joinTrip(state, input.fields.trip, ctx);
    const fields = {
      ...input.fields,
      ...(trip === undefined ? {} : { trip }),
      ...(input.operator === undefined ? {} : { operator: input.operator }),
      ...(input.mode === undefined ? {} : { mode: input.mode }),
    };
    return {
      events: [...events, event(state.id, 'recorded', { fields: withColleagues(fields, operator) })],
      result: { id: state.id },
    };
  }
  if (input.ticket === undefined)
    throw new SportelloError({ code: 'invalid_input', field: 'ticket', reason: 'required' });
  if (input.mode === undefined) throw new SportelloError({ code: 'invalid_input', field: 'mode', reason: 'required' });
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  const id = ctx.newId();
  const operator = input.operator ?? ctx.actor;
  checkDay([operator, ...(input.fields.others ?? [])]);
  const { trip, events } = joinTrip({ id, trip: null }, input.fields.trip, ctx);
  const fields = {
    ...base(ticket, input.mode),
    operator,
    ...input.fields,
    ...(trip === undefined ? {} : { trip }),
  };
  return { events: [...events, event(id, 'recorded', { fields: withColleagues(fields, operator) })], result: { id } };
}

/**
 * Corrects what was recorded or planned.
 * @throws SportelloError not_found, invalid_input on times, forbidden (overdueNeedsManager) where planned or running work becomes a visit; refused: cancelled,
 * billed, settled, signed
 */
export function change(input: z.output<typeof changeIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status === 'cancelled') throw new SportelloError({ code: 'refused', reason: 'cancelled' });
  checkOpen(state);
  const { fields } = input;
  requireKnown('operator', fields.operator, 'fields.operator', ctx);
  checkColleagues(fields.others, ctx, 'fields.');
  requireKnown('site', fields.site, 'fields.site', ctx);
  checkParts(fields.parts, state.parts, ctx);
  checkTimes({ ...state, ...fields }, 'fields.');
  checkPlan(fields.planStart ?? state.planStart, fields.planEnd ?? state.planEnd);
  // Saying afterwards that it was a visit stays free: it has been made. What is still to be done, or to be done at
  // another time, sends somebody there.
  const sent = fields.mode !== undefined && fields.mode !== state.mode;
  const moved = fields.planStart !== undefined && fields.planStart !== state.planStart;
  if (state.status !== 'done' && (sent || (state.status === 'planned' && moved)))
    checkVisitOf(state, fields.mode ?? state.mode, ctx, sent ? 'fields.mode' : 'fields.planStart');
  const operator = fields.operator ?? state.operator;
  const from = fields.start ?? state.start;
  const end = fields.end ?? state.end;
  if (state.status === 'done' && from !== null && end !== null) {
    const breakMinutes = fields.breakMinutes ?? state.breakMinutes;
    checkWorkday(
      known([operator, ...(fields.others ?? state.others)]),
      { start: from, end, breakMinutes },
      ctx,
      state.id,
    );
  }
  const { trip, events } = joinTrip(state, fields.trip, ctx);
  const wanted = trip === undefined ? fields : { ...fields, trip };
  const decision = changed(state, withColleagues(wanted, operator), input.reason);
  return { ...decision, events: [...events, ...decision.events] };
}

/**
 * Calls planned or running work off.
 * @throws SportelloError not_found; refused: billed, settled, alreadyRecorded, cancelled
 */
export function cancel(input: z.output<typeof cancelIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  checkUnbilled(state);
  if (state.status === 'done') throw new SportelloError({ code: 'refused', reason: 'alreadyRecorded' });
  if (state.status === 'cancelled') throw new SportelloError({ code: 'refused', reason: 'cancelled' });
  return { events: [event(state.id, 'cancelled', { reason: input.reason })], result: { id: state.id } };
}

function base(ticket: TicketState, mode: Mode): Partial<InterventionFields> {
  return { ticket: ticket.id, customer: ticket.payer ?? ticket.customer, site: ticket.site, mode };
}

/** The call of a customer with overdue payments is logged like any; sending somebody there is a manager's word. */
function checkVisit(ticket: TicketState, mode: Mode, ctx: DecideContext, field: string): void {
  if (mode !== 'onsite' || isManager(ctx.roles)) return;
  for (const id of [ticket.payer, ticket.customer]) {
    if (isOverdue(id, ctx)) throw new SportelloError({ code: 'forbidden', field, reason: 'overdueNeedsManager' });
  }
}

/** The same of work there is already, by the call it is of. */
function checkVisitOf(state: InterventionState, mode: Mode, ctx: DecideContext, field: string): void {
  if (mode !== 'onsite' || state.ticket === null) return;
  checkVisit(loadTicket(state.ticket, ctx, 'ticket'), mode, ctx, field);
}

/** A manager planned or moved it, or made a visit of it: that is the word it needs, and the technician may go. */
function agreedByManager(id: string, ctx: DecideContext): boolean {
  return ctx.history('intervention', id).some(({ type, actor, data }) => {
    const fields = (data['fields'] ?? {}) as Readonly<Record<string, unknown>>;
    const sent =
      type === 'intervention.planned' ||
      (type === 'intervention.changed' && ('planStart' in fields || 'mode' in fields));
    if (!sent) return false;
    const roles = (ctx.load('operator', actor) as RecordState | undefined)?.fields['roles'];
    return Array.isArray(roles) && isManager(roles as Role[]);
  });
}

/** Of a double, what counts is who it was merged into too; a ring of merges ends. */
function isOverdue(id: string | null, ctx: DecideContext): boolean {
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const state = ctx.load('customer', at) as RecordState | undefined;
    if (state?.fields['overdue'] === true) return true;
    at = state?.mergedInto ?? null;
  }
  return false;
}

function checkColleagues(others: readonly string[] | undefined, ctx: DecideContext, prefix = ''): void {
  others?.forEach((one, n) => requireKnown('operator', one, `${prefix}others.${n}`, ctx));
}

/** A part taken from the catalogue must be in it; what the work named before may stay. */
function checkParts(
  parts: InterventionFields['parts'] | undefined,
  before: InterventionFields['parts'],
  ctx: DecideContext,
): void {
  const present = new Set(before.map((one) => one.sparePart ?? null));
  parts?.forEach(({ sparePart = null }, n) => {
    if (!present.has(sparePart)) requireKnown('sparePart', sparePart, `fields.parts.${n}.sparePart`, ctx);
  });
}

function checkPlan(planStart: number | null, planEnd: number | null): void {
  if (planStart !== null && planEnd !== null && planEnd < planStart) {
    throw new SportelloError({
      code: 'invalid_input',
      field: 'fields.planEnd',
      reason: 'beforeTheOther',
      params: { other: 'planStart' },
    });
  }
}

/** Who is meant, each once. */
function known(people: readonly (string | null)[]): string[] {
  return [...new Set(people)].filter((one) => one !== null);
}

/** Colleagues, each once, without who leads the work. */
function colleagues(others: readonly string[], operator: string | null): string[] {
  return [...new Set(others)].filter((one) => one !== operator);
}

function withColleagues<F extends { readonly others?: readonly string[] | undefined }>(
  fields: F,
  operator: string | null,
): F {
  return fields.others === undefined ? fields : { ...fields, others: colleagues(fields.others, operator) };
}

function changed(state: InterventionState, wanted: Readonly<Record<string, unknown>>, reason?: string): Done {
  const fields = changesBetween(state as unknown as Record<string, unknown>, wanted);
  if (Object.keys(fields).length === 0) return { events: [], result: { id: state.id } };
  return {
    events: [event(state.id, 'changed', { fields, ...(reason === undefined ? {} : { reason }) })],
    result: { id: state.id },
  };
}
