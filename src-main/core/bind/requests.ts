import type { ticketsApi } from '#shared/api/tickets.ts';
import { estimateOf } from '#shared/domain/billing/estimate.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import type { RecordState } from '#shared/domain/record/record.ts';
import { decideTicket } from '#shared/domain/ticket/decide.ts';
import { createHouses } from '../billingHouse.ts';
import type { Bind, NamesOf } from '../handlers.ts';

/** The call of a ticket that needs to know prices. Each desk has its own calendar and texts. */
export function createRequestHandlers(): Bind<Extract<NamesOf<typeof ticketsApi>, 'ticket.request'>> {
  const { ready: prepare, of } = createHouses();
  return {
    'ticket.request': {
      prepare,
      decide: (input, ctx) => {
        const company = (ctx.load('company', COMPANY_ID) as RecordState | undefined)?.fields ?? {};
        const house = of(ctx.zone, company);
        return decideTicket('request', input, ctx, (expected, prices) => estimateOf(expected, prices, house, ctx.now));
      },
    },
  };
}
