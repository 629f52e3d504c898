import type { BillingCalendar } from '../billing/calendar.ts';
import type { CustomerBundle } from '../billing/drafts.ts';
import type { CompanyTerms, ListedPrices } from '../billing/terms.ts';
import type { PriceContext } from '../billing/customerWorks.ts';
import type { BillWords } from '../billing/words.ts';

/** What the host hands in beside the store's data: it knows the holidays and the texts. */
export interface BillingHouse {
  readonly calendar: BillingCalendar;
  /** In the company's language. */
  readonly words: BillWords;
}

/** One customer's bundle, with who else was on its trips. */
export interface RunBundle extends CustomerBundle {
  readonly tripMates: NonNullable<PriceContext['tripMates']>;
}

/** Everything a run looks at. Work of calls without a customer hangs on a bundle whose customer has the id ''. */
export interface RunData {
  readonly company: CompanyTerms;
  readonly bundles: readonly RunBundle[];
  readonly priceLists: readonly ListedPrices[];
  /** Open work during which its technician was at another recorded one, whoever that was for and billed or not. */
  readonly overlapping: ReadonlySet<string>;
  /** Closed months with the instant they were: `2026-09` → ms UTC. */
  readonly closedMonths: ReadonlyMap<string, number>;
}

/** What a run is to look at; what is left out does not narrow it. */
export interface RunScope {
  /** Work that began before this instant, ms UTC. */
  readonly until: number;
  /** One customer, with the records merged into it; '' for work of calls without one. */
  readonly customer?: string;
  /** Work taken as open whatever holds it out or has billed it: to show what it would cost. */
  readonly also?: string;
  /** All that ever used a pack, not only what open work depends on: for the ledger. */
  readonly wholeLedger?: boolean;
}

/** The newest bill of a series in a year. */
export interface LastBill {
  readonly n: number;
  readonly number: string;
  /** Its day. */
  readonly date: string;
}

/**
 * What decisions on bills ask of the store: as it stood before the transaction began, so a decision that asks must be the
 * first in its transaction. Nothing is read before it is asked for.
 */
export interface BillingReads {
  readonly run: (scope: RunScope) => RunData;
  /** Null when the series has no bill in that year yet. */
  readonly lastBill: (year: number, series: string) => LastBill | null;
  /** Whether any intervention of the trip was billed, or settled whole. */
  readonly tripBilled: (trip: string) => boolean;
  /** The last day on which billed work used the pack, `YYYY-MM-DD`; null while none did. */
  readonly packLastUsed: (pack: string) => string | null;
}
