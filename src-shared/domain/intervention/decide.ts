import type { z } from 'zod';
import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
import { changesBetween } from '../field.ts';
import type { RecordState } from '../record/record.ts';
import { loadTicket } from '../ticket/decide.ts';
import { requireKnown } from '../ticket/open.ts';
import type { TicketState } from '../ticket/state.ts';
import type { cancelIntervention, changeIntervention, planIntervention, recordIntervention, replanIntervention, startIntervention } from './commands.ts';
import type { InterventionFields, Mode } from './fields.ts';
import type { InterventionState } from './state.ts';
import { checkTimes } from './times.ts';

type Done = Decision<{ id: string }>;

/**
 * Plans work on a call.
 * @throws SportelloError not_found, invalid_input on times, forbidden (overdueNeedsManager) for a visit to who is behind with payments
 */
export function plan(input: z.output<typeof planIntervention>, ctx: DecideContext): Done {
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  checkPeople(input.operator, input.others, ctx);
  requireKnown('site', input.site, 'site', ctx);
  checkVisit(ticket, input.mode, ctx);
  checkTimes({ start: input.start, end: input.end });
  const id = ctx.newId();
  const fields = {
    ...base(ticket, input.mode),
    operator: input.operator,
    planStart: input.start,
    planEnd: input.end,
    ...(input.others === undefined ? {} : { others: input.others }),
    ...(input.site === undefined ? {} : { site: input.site }),
    ...(input.notes === undefined ? {} : { notes: input.notes }),
  };
  return { events: [event(id, 'planned', { fields })], result: { id } };
}

/** Moves planned work to another time or technician. */
export function replan(input: z.output<typeof replanIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status !== 'planned') throw new SportelloError({ code: 'refused', reason: 'notPlanned' });
  if (input.operator !== undefined) checkPeople(input.operator, undefined, ctx);
  checkTimes({ start: input.start, end: input.end });
  return changed(state, { operator: input.operator, planStart: input.start, planEnd: input.end });
}

/** Starts the timer, on planned work or on new work of a call. */
export function start(input: z.output<typeof startIntervention>, ctx: DecideContext): Done {
  if ('id' in input) {
    const state = loadIntervention(input.id, ctx);
    if (state.status !== 'planned') throw new SportelloError({ code: 'refused', reason: 'notPlanned' });
    return { events: [event(state.id, 'started', { fields: { start: ctx.now } })], result: { id: state.id } };
  }
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  checkVisit(ticket, input.mode, ctx);
  const id = ctx.newId();
  return { events: [event(id, 'started', { fields: { ...base(ticket, input.mode), operator: ctx.actor, start: ctx.now } })], result: { id } };
}

/** Records what was done, on planned or running work, or at once on a call. */
export function record(input: z.output<typeof recordIntervention>, ctx: DecideContext): Done {
  checkTimes(input.fields, 'fields.');
  requireKnown('site', input.fields.site, 'fields.site', ctx);
  checkPeople(input.operator, input.fields.others, ctx);
  if (input.id !== undefined) {
    const state = loadIntervention(input.id, ctx);
    if (state.status === 'done' || state.status === 'cancelled') throw new SportelloError({ code: 'refused', reason: 'alreadyRecorded' });
    const who = input.operator === undefined ? {} : { operator: input.operator };
    return { events: [event(state.id, 'recorded', { fields: { ...input.fields, ...who } })], result: { id: state.id } };
  }
  if (input.ticket === undefined) throw new SportelloError({ code: 'invalid_input', field: 'ticket', reason: 'required' });
  if (input.mode === undefined) throw new SportelloError({ code: 'invalid_input', field: 'mode', reason: 'required' });
  const ticket = loadTicket(input.ticket, ctx, 'ticket');
  const id = ctx.newId();
  const fields = { ...base(ticket, input.mode), operator: input.operator ?? ctx.actor, ...input.fields };
  return { events: [event(id, 'recorded', { fields })], result: { id } };
}

/** Corrects what was recorded or planned. */
export function change(input: z.output<typeof changeIntervention>, ctx: DecideContext): Done {
  const state = loadIntervention(input.id, ctx);
  if (state.status === 'cancelled') throw new SportelloError({ code: 'refused', reason: 'cancelled' });
  checkPeople(input.fields.operator, input.fields.others, ctx);
  requireKnown('site', input.fields.site, 'fields.site', ctx);
  checkTimes({ ...state, ...input.fields }, 'fields.');
  return changed(state, input.fields, input.reason);
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
  if (state === undefined || !state.known) throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'intervention' } });
  return state;
}

function base(ticket: TicketState, mode: Mode): Partial<InterventionFields> {
  return { ticket: ticket.id, customer: ticket.payer ?? ticket.customer, site: ticket.site, mode };
}

/** The call of a customer with overdue payments is logged like any; sending somebody there is a manager's word. */
function checkVisit(ticket: TicketState, mode: Mode, ctx: DecideContext): void {
  if (mode !== 'onsite' || ctx.roles.includes('manager') || ctx.roles.includes('admin')) return;
  for (const id of [ticket.payer, ticket.customer]) {
    const state = id === null ? undefined : (ctx.load('customer', id) as RecordState | undefined);
    if (state?.fields['overdue'] === true) throw new SportelloError({ code: 'forbidden', field: 'mode', reason: 'overdueNeedsManager' });
  }
}

function checkPeople(operator: string | undefined, others: readonly string[] | undefined, ctx: DecideContext): void {
  requireKnown('operator', operator, 'operator', ctx);
  others?.forEach((one, n) => requireKnown('operator', one, `others.${n}`, ctx));
}

function changed(state: InterventionState, wanted: Readonly<Record<string, unknown>>, reason?: string): Done {
  const fields = changesBetween(state as unknown as Record<string, unknown>, wanted);
  if (Object.keys(fields).length === 0) return { events: [], result: { id: state.id } };
  return { events: [event(state.id, 'changed', { fields, ...(reason === undefined ? {} : { reason }) })], result: { id: state.id } };
}

function event(stream: string, verb: string, data: Readonly<Record<string, unknown>>): NewEvent {
  return { kind: 'intervention', stream, type: `intervention.${verb}`, data };
}
