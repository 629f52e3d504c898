import type { billingApi } from '#shared/api/billing.ts';
import { SportelloError } from '#shared/result.ts';
import { recordsOfKind } from '#main/store/query/records.ts';
import type { Bind, NamesOf } from '../handlers.ts';
import { addHandler, changeHandler, retireHandler } from './recordHandlers.ts';

const later = (): never => {
  throw new SportelloError({ code: 'unavailable' });
};

export const billingHandlers = {
  'billing.add': addHandler,
  'billing.change': changeHandler,
  'billing.retire': retireHandler,
  'billing.lists': (_input, { store: { db } }) => ({
    priceLists: recordsOfKind(db, 'priceList'),
    spareParts: recordsOfKind(db, 'sparePart'),
  }),
  'billing.drafts': later,
  'billing.draft': later,
  'intervention.price': later,
  'intervention.override': { decide: later },
  'intervention.hold': { decide: later },
  'bill.confirm': { decide: later },
  'bill.reverse': { decide: later },
  'bills.list': later,
  'bill.get': later,
  'packs.ledger': later,
  'stats.billing': later,
} satisfies Bind<NamesOf<typeof billingApi>>;
