import { readCompany } from '../billing/terms.ts';
import type { BillingReads } from './reads.ts';

/** What there is to bill where nothing can be: for decisions told without a store (examples, dry runs). */
export function noBilling(): BillingReads {
  return {
    run: () => ({
      company: readCompany({}),
      bundles: [],
      priceLists: [],
      overlapping: new Set(),
      closedMonths: new Map(),
    }),
    lastBill: () => null,
    tripBilled: () => false,
    packLastUsed: () => null,
  };
}
