import type { z } from 'zod';
import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
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
import type { InterventionState } from './state.ts';
import { checkTimes } from './times.ts';

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
  checkVisit(ticket, input.mode, ctx);
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

/** Moves planned work to another time or technician. */
export function replan(input: z.output<typeof replanIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status !== 'planned') throw new SportelloError({ code: 'refused', reason: 'notPlanned' });
  requireKnown('operator', input.operator, 'operator', ctx);
  checkTimes({ start: input.start, end: input.end });
  return changed(state, { operator: input.operator, planStart: input.start, planEnd: input.end });
}

/** Starts the timer, on planned work or on new work of a call. Whoever starts it does it. */
export function start(input: z.output<typeof startIntervention>, ctx: DecideContext): Done {
  if ('id' in input) {
    const state = loadIntervention(input.id, ctx);
    if (state.status !== 'planned') throw new SportelloError({ code: 'refused', reason: 'notPlanned' });
    const who =
      state.operator === ctx.actor ? {} : { operator: ctx.actor, others: colleagues(state.others, ctx.actor) };
    return { events: [event(state.id, 'started', { fields: { start: ctx.now, ...who } })], result: { id: state.id } };
  }
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  checkVisit(ticket, input.mode, ctx);
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
  if (input.id !== undefined) {
    const state = loadIntervention(input.id, ctx);
    if (state.status === 'done' || state.status === 'cancelled')
      throw new SportelloError({ code: 'refused', reason: 'alreadyRecorded' });
    const fields = {
      ...input.fields,
      ...(input.operator === undefined ? {} : { operator: input.operator }),
      ...(input.mode === undefined ? {} : { mode: input.mode }),
    };
    return {
      events: [event(state.id, 'recorded', { fields: withColleagues(fields, input.operator ?? state.operator) })],
      result: { id: state.id },
    };
  }
  if (input.ticket === undefined)
    throw new SportelloError({ code: 'invalid_input', field: 'ticket', reason: 'required' });
  if (input.mode === undefined) throw new SportelloError({ code: 'invalid_input', field: 'mode', reason: 'required' });
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  const id = ctx.newId();
  const operator = input.operator ?? ctx.actor;
  const fields = { ...base(ticket, input.mode), operator, ...input.fields };
  return { events: [event(id, 'recorded', { fields: withColleagues(fields, operator) })], result: { id } };
}

/**
 * Corrects what was recorded or planned.
 * @throws SportelloError not_found, invalid_input on times, forbidden (overdueNeedsManager) where planned work becomes a visit; refused: cancelled
 */
export function change(input: z.output<typeof changeIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status === 'cancelled') throw new SportelloError({ code: 'refused', reason: 'cancelled' });
  const { fields } = input;
  requireKnown('operator', fields.operator, 'fields.operator', ctx);
  checkColleagues(fields.others, ctx, 'fields.');
  requireKnown('site', fields.site, 'fields.site', ctx);
  checkTimes({ ...state, ...fields }, 'fields.');
  checkPlan(fields.planStart ?? state.planStart, fields.planEnd ?? state.planEnd);
  if (state.status === 'planned' && fields.mode !== undefined && fields.mode !== state.mode && state.ticket !== null) {
    checkVisit(loadTicket(state.ticket, ctx, 'ticket'), fields.mode, ctx, 'fields.');
  }
  return changed(state, withColleagues(fields, fields.operator ?? state.operator), input.reason);
}

/** Calls planned or running work off. */
export function cancel(input: z.output<typeof cancelIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status === 'done') throw new SportelloError({ code: 'refused', reason: 'alreadyRecorded' });
  if (state.status === 'cancelled') throw new SportelloError({ code: 'refused', reason: 'cancelled' });
  return { events: [event(state.id, 'cancelled', { reason: input.reason })], result: { id: state.id } };
}

/** @throws SportelloError not_found */
export function loadIntervention(id: string, ctx: Pick<DecideContext, 'load'>): InterventionState {
  const state = ctx.load('intervention', id) as InterventionState | undefined;
  if (state === undefined || !state.known)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'intervention' } });
  return state;
}

function base(ticket: TicketState, mode: Mode): Partial<InterventionFields> {
  return { ticket: ticket.id, customer: ticket.payer ?? ticket.customer, site: ticket.site, mode };
}

/** The call of a customer with overdue payments is logged like any; sending somebody there is a manager's word. */
function checkVisit(ticket: TicketState, mode: Mode, ctx: DecideContext, prefix = ''): void {
  if (mode !== 'onsite' || ctx.roles.includes('manager') || ctx.roles.includes('admin')) return;
  for (const id of [ticket.payer, ticket.customer]) {
    if (isOverdue(id, ctx))
      throw new SportelloError({ code: 'forbidden', field: `${prefix}mode`, reason: 'overdueNeedsManager' });
  }
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

function event(stream: string, verb: string, data: Readonly<Record<string, unknown>>): NewEvent {
  return { kind: 'intervention', stream, type: `intervention.${verb}`, data };
}
