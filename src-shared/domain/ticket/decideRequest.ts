import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { createZone, dayOf } from '../../time/zone.ts';
import type { PricedLine } from '../billing/lines.ts';
import type { PriceList } from '../billing/priceList.ts';
import type { DecideContext } from '../decision.ts';
import type { Mode } from '../intervention/fields.ts';
import type { RecordState } from '../record/record.ts';
import type { TicketInput } from './commands.ts';
import { requireKnown, ticketEvent } from './open.ts';
import type { TicketState } from './state.ts';

/** What is expected to be done: minutes of work and km, null where nobody said. */
export interface Expected {
  readonly mode: Mode;
  readonly urgent: boolean;
  readonly minutes: number | null;
  readonly km: number | null;
}

/** Prices what is expected by a price list; no lines where nothing is expected. */
export type Estimate = (expected: Expected, prices: PriceList) => readonly PricedLine[];

/**
 * Saves an intervention request. Its prices are copied: the list may change tomorrow, what was offered does not.
 * @throws SportelloError not_found, refused (retired) on `priceList`; invalid_input (inThePast) on `validUntil`
 */
export function request(
  input: TicketInput<'request'>,
  state: TicketState,
  ctx: DecideContext,
  estimate: Estimate,
): NewEvent[] {
  requireKnown('priceList', input.priceList, 'priceList', ctx);
  requireKnown('template', input.template, 'template', ctx);
  const list = ctx.load('priceList', input.priceList) as RecordState | undefined;
  if (list === undefined || list.retired)
    throw new SportelloError({ code: 'refused', field: 'priceList', reason: 'priceListRetired' });
  if (input.validUntil !== null && input.validUntil < today(ctx))
    throw new SportelloError({ code: 'invalid_input', field: 'validUntil', reason: 'inThePast' });
  if (input.text === '') throw new SportelloError({ code: 'invalid_input', field: 'text', reason: 'required' });
  const prices = list.fields as unknown as PriceList;
  const { priceList, mode, urgent, minutes, km, text, validUntil } = input;
  const expected = { mode, urgent, minutes, km };
  return [
    ticketEvent('requested', state.id, {
      request: ctx.newId(),
      priceList,
      prices,
      ...expected,
      estimate: estimate(expected, prices),
      text,
      validUntil,
    }),
  ];
}

/**
 * Writes the customer's answer down: who said it, when and how.
 * @throws SportelloError not_found on `request`; refused: requestAnswered, requestExpired (accepted after its last day);
 * invalid_input (inTheFuture) on `date`
 */
export function answerRequest(input: TicketInput<'answerRequest'>, state: TicketState, ctx: DecideContext): NewEvent[] {
  const asked = state.requests.find((one) => one.request === input.request);
  if (asked === undefined)
    throw new SportelloError({ code: 'not_found', field: 'request', params: { kind: 'request' } });
  if (asked.answer !== null) throw new SportelloError({ code: 'refused', field: 'answer', reason: 'requestAnswered' });
  if (input.date > today(ctx))
    throw new SportelloError({ code: 'invalid_input', field: 'date', reason: 'inTheFuture' });
  if (input.answer === 'accepted' && asked.validUntil !== null && input.date > asked.validUntil)
    throw new SportelloError({ code: 'refused', field: 'date', reason: 'requestExpired' });
  const { request: of, answer, date, name, means, note } = input;
  return [
    ticketEvent('requestAnswered', state.id, {
      request: of,
      answer,
      date,
      name,
      means,
      ...(note === '' ? {} : { note }),
    }),
  ];
}

function today(ctx: Pick<DecideContext, 'now' | 'zone'>): string {
  return dayOf(ctx.now, createZone(ctx.zone));
}
