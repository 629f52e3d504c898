import type { billingApi } from '#shared/api/billing.ts';
import { confirmBills } from '#shared/domain/bill/confirm.ts';
import type { BillingHouse } from '#shared/domain/bill/reads.ts';
import { reverseBill } from '#shared/domain/bill/reverse.ts';
import { dayOf } from '#shared/domain/billing/calendar.ts';
import type { DecideContext } from '#shared/domain/decision.ts';
import { hold, override, unsettle } from '#shared/domain/intervention/hold.ts';
import { ACTORS } from '#shared/events/envelope.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import type { RecordState } from '#shared/domain/record/record.ts';
import { draftPage, draftsOfMonth, interventionPrice, ledgerPage, priceNow } from '#main/store/query/billingDrafts.ts';
import { billPage, listBills } from '#main/store/query/billingList.ts';
import { billingStatistic } from '#main/store/query/billingStats.ts';
import { recordById, recordsOfKind } from '#main/store/query/records.ts';
import { createHouses } from '../billingHouse.ts';
import type { Bind, NamesOf, QueryContext } from '../handlers.ts';
import { addHandler, changeHandler, retireHandler } from './recordHandlers.ts';

/** The calls of billing. Each desk has its own: the calendar and the texts it has looked up stay with it. */
export function createBillingHandlers(): Bind<NamesOf<typeof billingApi>> {
  const { ready: prepare, of } = createHouses();
  /** A question that needs the calendar and the words of bills. */
  const asking =
    <I, O>(answer: (input: I, house: BillingHouse, ctx: QueryContext) => O) =>
    async (input: I, ctx: QueryContext): Promise<O> => {
      await prepare();
      return answer(input, of(ctx.store.zone, recordById(ctx.store.db, COMPANY_ID)?.fields ?? {}), ctx);
    };
  const deciding = (ctx: DecideContext): BillingHouse =>
    of(ctx.zone, (ctx.load('company', COMPANY_ID) as RecordState | undefined)?.fields ?? {});
  return {
    'billing.add': addHandler,
    'billing.change': changeHandler,
    'billing.retire': retireHandler,
    'billing.lists': (_input, { store: { db } }) => ({
      priceLists: recordsOfKind(db, 'priceList'),
      spareParts: recordsOfKind(db, 'sparePart'),
    }),
    'billing.drafts': asking((input, house, { store }) => draftsOfMonth(store, input, house)),
    'billing.draft': asking((input, house, { store }) => draftPage(store, input, house)),
    'intervention.price': asking((input, house, { store }) => interventionPrice(store, input.id, house)),
    'intervention.override': {
      prepare,
      decide: (input, ctx) =>
        override(input, ctx, (state, line) => {
          const until = Number.MAX_SAFE_INTEGER;
          const data = ctx.billing.run({ until, customer: state.customer ?? '', also: state.id });
          return priceNow(data, state.id, deciding(ctx))?.lines.some((one) => one.key === line) === true;
        }),
    },
    'intervention.unsettle': { decide: unsettle },
    'intervention.hold': { decide: hold },
    'bill.confirm': { prepare, decide: (input, ctx) => confirmBills(input, ctx, deciding(ctx)) },
    'bill.reverse': { prepare, decide: (input, ctx) => reverseBill(input, ctx, deciding(ctx)) },
    'bill.export': {
      async effect({ ids, format }, { store, caller }) {
        const { exportToKeep } = await import('../billKeep.ts');
        return exportToKeep(store, ids, format, caller.operator ?? ACTORS.system);
      },
    },
    'bills.list': (input, { store }) => listBills(store.db, input),
    'bill.get': (input, { store }) => billPage(store, input.id),
    'packs.ledger': asking((input, house, { store, now }) =>
      ledgerPage(store, input, house, dayOf(now, house.calendar)),
    ),
    'stats.billing': asking((input, house, { store }) => billingStatistic(store, input, house)),
  };
}
