import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { type Changes, changesBetween } from '../field.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { RecordState } from '../record/record.ts';
import { whyNot } from './actions.ts';
import type { TicketAction, TicketInput } from './commands.ts';
import { answerRequest, type Estimate, request } from './decideRequest.ts';
import { type MovedWork, moveWork } from './moveWork.ts';
import { requireInUse, requireKnown, ticketEvent } from './open.ts';
import type { TicketState } from './state.ts';

type Done = Decision<{
  id: string;
  number?: string;
  /** Billed or signed work that should have gone along and was left where it is; absent when there is none. */
  left?: number;
}>;
/** What one action yields: events, or events with what they had to leave alone. */
type Decided = readonly NewEvent[] | MovedWork;
type Deciders = {
  readonly [A in TicketAction]: (
    input: TicketInput<A>,
    state: TicketState,
    ctx: DecideContext,
    estimate: Estimate,
  ) => Decided;
};

/**
 * Decides one action on one call. `estimate` prices what an intervention request expects.
 * @throws SportelloError not_found, or refused with the reason why it may not follow
 */
export function decideTicket<A extends TicketAction>(
  action: A,
  input: TicketInput<A>,
  ctx: DecideContext,
  estimate: Estimate = noEstimate,
): Done {
  const state = loadTicket(input.id, ctx);
  const refusal = whyNot(state, action, ctx.actor);
  if (refusal !== null)
    throw new SportelloError({ code: 'refused', reason: refusal, params: { number: state.number } });
  const decided = DECIDERS[action](input, state, ctx, estimate);
  const { events, left } = 'events' in decided ? decided : { events: decided, left: 0 };
  const copied = action === 'copy' ? events[0] : undefined;
  if (copied !== undefined) return { events, result: { id: copied.stream, number: String(copied.data['number']) } };
  return { events, result: { id: input.id, ...(left === 0 ? {} : { left }) } };
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
    // Every call is under a service but a general question; the source of an import may have had none.
    if (input.fields.service === null && state.service !== null && !state.question)
      throw new SportelloError({ code: 'invalid_input', field: 'fields.service', reason: 'required' });
    const fields = changesBetween(state as unknown as Record<string, unknown>, input.fields);
    if (Object.keys(fields).length === 0) return [];
    const changed = ticketEvent('changed', state.id, { fields, ...(input.reason ? { reason: input.reason } : {}) });
    if (fields['payer'] === undefined) return [changed];
    // Work is of who pays: it follows the call to another payer.
    const { events, left } = moveWork(
      state,
      {
        from: state.payer ?? state.customer,
        to: input.fields.payer ?? state.customer,
        sitesOf: null,
        reason: input.reason ?? undefined,
      },
      ctx,
    );
    return { events: [changed, ...events], left };
  },
  moveCustomer,
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
  request,
  answerRequest,
};

/** Without prices nothing is said of them. */
const noEstimate: Estimate = () => [];

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

/**
 * The call and its work go to the right customer; what hung on the wrong one is let go. Work of who pays in the
 * customer's place stays theirs.
 */
function moveCustomer(input: TicketInput<'moveCustomer'>, state: TicketState, ctx: DecideContext): MovedWork {
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
  const changed = ticketEvent('changed', state.id, {
    fields: changesBetween(state as unknown as Record<string, unknown>, wanted),
    reason: input.reason,
  });
  // Who was the customer and pays all the same keeps the work.
  const to = state.payer !== null && state.payer === state.customer ? state.payer : input.customer;
  const { events, left } = moveWork(
    state,
    { from: state.customer, to, sitesOf: state.customer, reason: input.reason },
    ctx,
  );
  return { events: [changed, ...events], left };
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

function placeChanges(state: TicketState, wanted: Record<string, unknown>): Changes {
  return changesBetween({ group: state.group, level: state.level, operator: state.operator }, wanted);
}

function said(note: string | undefined): { note?: string } {
  return note === undefined || note === '' ? {} : { note };
}
