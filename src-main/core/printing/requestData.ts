import { requestNumber } from '#shared/domain/intervention/reportNumber.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { SportelloError } from '#shared/result.ts';
import type { RequestData } from '#main/documents/pdf/request.ts';
import { loadState } from '#main/store/log/streams.ts';
import type { ReadStore } from '#main/store/store.ts';
import { type Explain, printedLines } from './explain.ts';
import { customerParty, houseOf, requesterParty, siteParty, standing } from './parties.ts';

export interface RequestQuestion {
  readonly ticket: string;
  readonly request: string;
  readonly language?: Language | undefined;
}

/** Everything an intervention request says, and where to send it: the requester's address, else the customer's. */
export interface RequestToSend {
  readonly data: RequestData;
  readonly to: string | null;
}

/** @throws SportelloError not_found naming ticket or request */
export function requestData(store: ReadStore, question: RequestQuestion, explain: Explain): RequestToSend {
  const { db } = store;
  const ticket = loadState(store, db, 'ticket', question.ticket) as TicketState | undefined;
  if (ticket === undefined || !ticket.opened)
    throw new SportelloError({ code: 'not_found', field: 'ticket', params: { kind: 'ticket' } });
  const request = ticket.requests.find((one) => one.request === question.request);
  if (request === undefined) throw new SportelloError({ code: 'not_found', field: 'request', reason: 'noSuchRequest' });
  const { lang, company } = houseOf(db, question.language);
  const customer = standing(db, ticket.customer);
  const data: RequestData = {
    lang,
    zone: store.zone,
    company,
    number: requestNumber(ticket.number, request.request),
    ticket: ticket.number,
    title: ticket.title === '' ? ticket.problem.slice(0, 200) : ticket.title,
    customer: customerParty(customer, lang),
    person: requesterParty(db, ticket),
    site: siteParty(standing(db, ticket.site)),
    request,
    lines: printedLines(request.estimate, explain, lang),
  };
  return { data, to: firstEmail(standing(db, ticket.requester)?.fields) ?? firstEmail(customer?.fields) };
}

function firstEmail(fields: Readonly<Record<string, unknown>> | undefined): string | null {
  const emails = fields?.['emails'];
  const first: unknown = Array.isArray(emails) ? emails[0] : null;
  return typeof first === 'string' ? first : null;
}
