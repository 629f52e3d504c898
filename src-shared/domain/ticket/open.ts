import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
import type { RecordState } from '../record/record.ts';
import type { OpenTicket } from './commands.ts';
import { placeFields, ticketFields } from './fields.ts';

const COPIED = [...Object.keys(ticketFields.shape), ...Object.keys(placeFields.shape)];
/** What a reference of the card must point at. */
const REFERENCES = {
  requester: 'contact',
  customer: 'customer',
  payer: 'customer',
  site: 'site',
  asset: 'asset',
  product: 'product',
  type: 'type',
  contract: 'contract',
  service: 'service',
  notice: 'notice',
} as const;

/**
 * Opens a call, with everything that was done before the receiver went down: a contact made in haste, files, the
 * solution, the hand-on.
 * @throws SportelloError invalid_input (nothing said, service or solution missing), not_found, refused (retired), naming
 *   the field
 */
export function openTicket(input: OpenTicket, ctx: DecideContext): Decision<{ id: string; number: string }> {
  checkReferences(input, ctx);
  if (input.problem === '' && input.dropped !== true)
    throw new SportelloError({ code: 'invalid_input', field: 'problem', reason: 'required' });
  if ((input.service ?? null) === null && input.dropped !== true && input.question !== true) {
    throw new SportelloError({ code: 'invalid_input', field: 'service', reason: 'required' });
  }
  // Only of a general question the answer may go without saying.
  if (input.solve?.solution === '' && input.question !== true)
    throw new SportelloError({ code: 'invalid_input', field: 'solve.solution', reason: 'required' });
  const id = ctx.newId();
  const number = ctx.nextCallNumber(ctx.now);
  const made = madeContact(input, ctx);
  const data: Record<string, unknown> = { number, title: titleOf(input) };
  for (const name of COPIED) {
    const value = (input as Record<string, unknown>)[name];
    if (value !== undefined && value !== null && data[name] === undefined) data[name] = value;
  }
  if (made.requester !== null) data['requester'] = made.requester;
  if (made.customer !== null) data['customer'] = made.customer;
  if (input.newContact !== undefined) {
    data['requesterName'] ??= input.newContact.name;
    if (input.newContact.phone) data['requesterPhone'] ??= input.newContact.phone;
    data['contractKind'] ??= 'undefined';
  }
  if (input.question === true) data['question'] = true;
  if (input.dropped === true) data['dropped'] = true;
  if (input.notice !== undefined) data['notice'] = input.notice;
  if (input.startedAt !== undefined) data['seconds'] = Math.max(0, Math.round((ctx.now - input.startedAt) / 1000));

  const events: NewEvent[] = [...made.events, ticketEvent('opened', id, data)];
  for (const file of input.attachments ?? []) events.push(ticketEvent('attached', id, file));
  if (input.solve !== undefined) {
    events.push(
      ticketEvent('solved', id, {
        solution: input.solve.solution,
        told: true,
        ...(input.notice === undefined ? {} : { notice: input.notice }),
      }),
    );
    events.push(ticketEvent('closed', id, { end: 'first-call' }));
  } else if (input.handOn !== undefined) {
    events.push(ticketEvent('handedOn', id, handOnData(input)));
  }
  return { events, result: { id, number } };
}

/** An event of a call. */
export function ticketEvent(verb: string, stream: string, data: Readonly<Record<string, unknown>>): NewEvent {
  return { kind: 'ticket', stream, type: `ticket.${verb}`, data };
}

/** The line by which a call is known in lists: the first words of its problem. */
export function titleOf(input: Pick<OpenTicket, 'problem' | 'title'>): string {
  if (input.title !== undefined && input.title !== '') return input.title;
  const first = input.problem.trim().split('\n', 1)[0] ?? '';
  return first.length <= 120 ? first : `${first.slice(0, 119).trimEnd()}…`;
}

function handOnData(input: OpenTicket): Record<string, unknown> {
  const { note, ...to } = input.handOn ?? {};
  const place: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(to)) {
    if (value !== undefined) place[name] = [(input as Record<string, unknown>)[name] ?? null, value];
  }
  return { place, ...(note === undefined || note === '' ? {} : { note }) };
}

function checkReferences(input: OpenTicket, ctx: DecideContext): void {
  for (const [field, kind] of Object.entries(REFERENCES)) {
    requireKnown(kind, (input as Record<string, unknown>)[field], field, ctx);
  }
  requireKnown('customer', input.newContact?.customer, 'newContact.customer', ctx);
  requireInUse('group', input.group, 'group', ctx);
  // Who commands is in service: nothing to look up in the usual save.
  if (input.operator !== ctx.actor) requireInUse('operator', input.operator, 'operator', ctx);
  requireInUse('group', input.handOn?.group, 'handOn.group', ctx);
  requireInUse('operator', input.handOn?.operator, 'handOn.operator', ctx);
}

/**
 * A reference must point at something known; retired is fine, it may be meant.
 * @throws SportelloError not_found naming the field
 */
export function requireKnown(kind: string, id: unknown, field: string, ctx: Pick<DecideContext, 'known'>): void {
  if (id === null || id === undefined) return;
  if (!ctx.known(kind, id as string)) throw new SportelloError({ code: 'not_found', field, params: { kind } });
}

/**
 * A call goes only to who is there to take it.
 * @throws SportelloError not_found, or refused: retired, naming the field
 */
export function requireInUse(
  kind: 'group' | 'operator',
  id: string | null | undefined,
  field: string,
  ctx: Pick<DecideContext, 'known' | 'load'>,
): RecordState | undefined {
  requireKnown(kind, id, field, ctx);
  if (id === null || id === undefined) return undefined;
  const record = ctx.load(kind, id) as RecordState | undefined;
  if (record?.retired === true) throw new SportelloError({ code: 'refused', field, reason: 'retired' });
  return record;
}

function madeContact(
  input: OpenTicket,
  ctx: DecideContext,
): { events: NewEvent[]; requester: string | null; customer: string | null } {
  const wanted = input.newContact;
  if (wanted === undefined) return { events: [], requester: null, customer: null };
  const events: NewEvent[] = [];
  let customer = wanted.customer ?? input.customer ?? null;
  if (customer === null && wanted.company) {
    customer = ctx.newId();
    const fields = { name: wanted.company, form: 'company', phones: [], emails: [], prospect: true, overdue: false };
    events.push({ kind: 'customer', stream: customer, type: 'customer.added', data: { fields } });
  }
  const requester = ctx.newId();
  const phones = wanted.phone ? [wanted.phone] : [];
  const fields = { name: wanted.name, customer, phones, emails: [], unregistered: true };
  events.push({ kind: 'contact', stream: requester, type: 'contact.added', data: { fields } });
  return { events, requester, customer };
}
