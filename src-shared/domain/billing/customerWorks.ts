import type { BillingCalendar } from './calendar.ts';
import type { PricedWork } from './price.ts';
import type { ListedPrices, OwnedPack } from './terms.ts';
import type { BillWords } from './words.ts';
import type { TripLeg, Work } from './work.ts';

/** What pricing a customer's work needs, beside the work. */
export interface PriceContext {
  readonly priceLists: readonly ListedPrices[];
  readonly calendar: BillingCalendar;
  readonly words: BillWords;
  /** Interventions of other customers on the same trips, done too. */
  readonly tripMates?: readonly (TripLeg & { readonly trip: string | null })[];
}

/** A work that is open, with its price and what its packs had left before it. */
export interface OpenWork {
  readonly work: Work;
  /** Day it began, `YYYY-MM-DD`; null without a start. */
  readonly day: string | null;
  readonly priced: PricedWork;
}

/**
 * Prices a customer's open work in the order it was done, each with what billed work and earlier open work left in the
 * packs. `works` are all that were done for the customer, billed ones too (they count visits and pack use), in any
 * order; disputed and excluded ones are left out of the answer and take nothing from packs.
 */
export declare function priceOpenWorks(
  works: readonly Work[],
  packs: readonly OwnedPack[],
  context: PriceContext,
): readonly OpenWork[];
