import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { type Changes, changesBetween } from '../field.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { RecordState } from '../record/record.ts';
import { whyNot } from './actions.ts';
import type { TicketAction, TicketInput } from './commands.ts';
import { requireKnown, ticketEvent } from './open.ts';
import type { TicketState } from './state.ts';

type Done = Decision<{ id: string; number?: string }>;
type Deciders = {
  readonly [A in TicketAction]: (input: TicketInput<A>, state: TicketState, ctx: DecideContext) => readonly NewEvent[];
};

/**
 * Decides one action on one call.
 * @throws SportelloError not_found, or refused with the reason why it may not follow
 */
export function decideTicket<A extends TicketAction>(action: A, input: TicketInput<A>, ctx: DecideContext): Done {
  const state = loadTicket(input.id, ctx);
  const refusal = whyNot(state, action, ctx.actor);
  if (refusal !== null)
    throw new SportelloError({ code: 'refused', reason: refusal, params: { number: state.number } });
  const events = DECIDERS[action](input, state, ctx);
  const copied = action === 'copy' ? events[0] : undefined;
  if (copied !== undefined) return { events, result: { id: copied.stream, number: String(copied.data['number']) } };
  return { events, result: { id: input.id } };
}

/** @throws SportelloError not_found, naming `field` */
export function loadTicket(id: string, ctx: Pick<DecideContext, 'load'>, field = 'id'): TicketState {
  const state = ctx.load('ticket', id) as TicketState | undefined;
  if (state === undefined || !state.opened)
    throw new SportelloError({ code: 'not_found', field, params: { kind: 'ticket' } });
  return state;
}

const DECIDERS: Deciders = {
  take: (_input, state, ctx) => [
    ticketEvent('taken', state.id, { place: placeChanges(state, { operator: ctx.actor }) }),
  ],
  handOn: (input, state, ctx) => {
    const group = requireInUse('group', input.group, 'group', ctx);
    requireInUse('operator', input.operator, 'operator', ctx);
    // A group works at its level, unless another was named.
    const level = input.level ?? (input.group === state.group ? undefined : group?.fields['level']);
    const wanted: Record<string, unknown> = { group: input.group, level, operator: input.operator };
    // A call handed to a group without a name waits there for whoever takes it.
    if (input.operator === undefined && input.group !== undefined) wanted['operator'] = null;
    const place = placeChanges(state, wanted);
    if (Object.keys(place).length === 0)
      throw new SportelloError({ code: 'invalid_input', field: 'operator', reason: 'required' });
    return [ticketEvent('handedOn', state.id, { place, ...said(input.note) })];
  },
  giveBack: (input, state, ctx) => {
    const before = placeBefore(state, ctx);
    return [ticketEvent('handedOn', state.id, { place: placeChanges(state, before), back: true, ...said(input.note) })];
  },
  wait: (input, state, ctx) => {
    const until = input.until ?? null;
    if (until !== null && until <= ctx.now)
      throw new SportelloError({ code: 'invalid_input', field: 'until', reason: 'inThePast' });
    return [ticketEvent('waited', state.id, { reason: input.reason, until, ...said(input.note) })];
  },
  resume: (input, state) => [ticketEvent('resumed', state.id, said(input.note))],
  answer: (input, state) => [ticketEvent('answered', state.id, { text: input.text })],
  note: (input, state) => [ticketEvent('noted', state.id, { text: input.text })],
  phone: (input, state) => [
    ticketEvent('phoned', state.id, {
      direction: input.direction,
      reached: input.reached,
      ...(input.text ? { text: input.text } : {}),
      ...(input.number ? { number: input.number } : {}),
      ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
    }),
  ],
  attach: (input, state) => [ticketEvent('attached', state.id, input.file)],
  detach: (input, state) => {
    if (!state.attachments.some((one) => one.hash === input.hash))
      throw new SportelloError({ code: 'refused', reason: 'noSuchFile' });
    return [ticketEvent('detached', state.id, { hash: input.hash })];
  },
  ask: (input, state, ctx) => {
    requireInUse('operator', input.operator, 'operator', ctx);
    return [ticketEvent('asked', state.id, { operator: input.operator, text: input.text })];
  },
  solve: (input, state) => [ticketEvent('solved', state.id, { solution: input.solution, told: input.told })],
  tell: (input, state) => [ticketEvent('told', state.id, { how: input.how, ...said(input.note) })],
  close: (input, state) => [ticketEvent('closed', state.id, { end: input.end, ...said(input.note) })],
  reopen: (input, state) => [ticketEvent('reopened', state.id, { reason: input.reason })],
  change: (input, state, ctx) => {
    for (const [field, kind] of Object.entries(CHANGEABLE))
      requireKnown(kind, (input.fields as Record<string, unknown>)[field], `fields.${field}`, ctx);
    if (input.fields.title === '')
      throw new SportelloError({ code: 'invalid_input', field: 'fields.title', reason: 'required' });
    const fields = changesBetween(state as unknown as Record<string, unknown>, input.fields);
    if (Object.keys(fields).length === 0) return [];
    return [ticketEvent('changed', state.id, { fields, ...(input.reason ? { reason: input.reason } : {}) })];
  },
  moveCustomer: (input, state, ctx) => moveCustomer(input, state, ctx),
  tie: (input, state, ctx) => {
    requireKnown('notice', input.notice, 'notice', ctx);
    return [ticketEvent('tied', state.id, { notice: input.notice })];
  },
  duplicate: (input, state, ctx) => {
    if (input.of === state.id) throw new SportelloError({ code: 'refused', field: 'of', reason: 'itself' });
    const kept = loadTicket(input.of, ctx, 'of');
    // Two calls that are doubles of each other would both be let go.
    if (kept.duplicateOf === state.id)
      throw new SportelloError({ code: 'refused', field: 'of', reason: 'isDuplicateOfThis' });
    return [ticketEvent('duplicated', state.id, { of: input.of })];
  },
  unduplicate: (_input, state) => [ticketEvent('unduplicated', state.id, { of: state.duplicateOf })],
  copy: (_input, state, ctx) => copyOf(state, ctx),
};

const CHANGEABLE = {
  requester: 'contact',
  payer: 'customer',
  site: 'site',
  asset: 'asset',
  product: 'product',
  type: 'type',
  contract: 'contract',
  service: 'service',
} as const;

/** A new call with the same facts; its own story begins here. */
function copyOf(state: TicketState, ctx: DecideContext): NewEvent[] {
  const facts = {
    requester: state.requester,
    requesterName: state.requesterName,
    requesterPhone: state.requesterPhone,
    customer: state.customer,
    payer: state.payer,
    site: state.site,
    asset: state.asset,
    product: state.product,
    type: state.type,
    urgency: state.urgency,
    blocked: state.blocked,
    contract: state.contract,
    contractKind: state.contractKind,
    service: state.service,
    title: state.title,
    problem: state.problem,
    system: state.system,
    group: state.group,
    level: state.level,
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  return [
    ticketEvent('opened', ctx.newId(), {
      number: ctx.nextCallNumber(ctx.now),
      channel: state.channel,
      ...known,
      copyOf: state.id,
    }),
  ];
}

/** The call and its interventions go to the right customer; what hung on the wrong one is let go. */
function moveCustomer(input: TicketInput<'moveCustomer'>, state: TicketState, ctx: DecideContext): NewEvent[] {
  requireKnown('customer', input.customer, 'customer', ctx);
  requireKnown('contact', input.requester, 'requester', ctx);
  if (input.customer === state.customer)
    throw new SportelloError({ code: 'refused', field: 'customer', reason: 'sameCustomer' });
  const wanted = {
    customer: input.customer,
    requester: input.requester,
    site: null,
    asset: null,
    contract: null,
    contractKind: 'undefined',
  };
  const events = [
    ticketEvent('changed', state.id, {
      fields: changesBetween(state as unknown as Record<string, unknown>, wanted),
      reason: input.reason,
    }),
  ];
  for (const id of ctx.referring('intervention', 'ticket', state.id)) {
    events.push({
      kind: 'intervention',
      stream: id,
      type: 'intervention.changed',
      data: { fields: { customer: [state.customer, input.customer] }, reason: input.reason },
    });
  }
  return events;
}

/** Where the call was before it came to the present level. */
function placeBefore(state: TicketState, ctx: DecideContext): Record<string, unknown> {
  const legs = ctx.history('ticket', state.id).filter((event) => event.type === 'ticket.handedOn');
  const arrival = legs.findLast((event) => {
    const level = (event.data['place'] as Changes | undefined)?.['level'];
    return level !== undefined && level[1] === state.level;
  });
  const place = arrival?.data['place'] as Changes | undefined;
  const operator = place?.['operator'] === undefined ? null : (place['operator'][0] as string | null);
  const gone = operator !== null && (ctx.load('operator', operator) as RecordState | undefined)?.retired === true;
  return {
    level: place?.['level']?.[0] ?? Math.max(1, (state.level ?? 2) - 1),
    group: place?.['group'] === undefined ? undefined : place['group'][0],
    // Who has left meanwhile takes nothing back: the call waits in the group.
    operator: gone ? null : operator,
  };
}

/**
 * A call goes only to who is there to take it.
 * @throws SportelloError not_found, or refused: retired, naming the field
 */
function requireInUse(
  kind: 'group' | 'operator',
  id: string | null | undefined,
  field: string,
  ctx: DecideContext,
): RecordState | undefined {
  requireKnown(kind, id, field, ctx);
  if (id === null || id === undefined) return undefined;
  const record = ctx.load(kind, id) as RecordState | undefined;
  if (record?.retired === true) throw new SportelloError({ code: 'refused', field, reason: 'retired' });
  return record;
}

function placeChanges(state: TicketState, wanted: Record<string, unknown>): Changes {
  return changesBetween({ group: state.group, level: state.level, operator: state.operator }, wanted);
}

function said(note: string | undefined): { note?: string } {
  return note === undefined || note === '' ? {} : { note };
}
