import type { InterventionRequest } from '../ticket/requests.ts';
import type { BillProblem } from './problem.ts';
import type { ContractTerms, ListedPrices } from './terms.ts';

/** The price list that decides, or why there is none. `request` is the accepted request whose copied prices win. */
export interface ListChoice {
  readonly list: ListedPrices | null;
  readonly request: string | null;
  readonly problem: BillProblem | null;
}

/**
 * The price list of a day's work: the copied prices of the request accepted last by that day (or else the first
 * accepted after it); else the contract's own list; else the standard list valid on that day, of several the one that
 * began last. A contract's list that is not valid on that day is a problem, never silently another.
 */
export declare function priceListFor(
  day: string,
  contract: ContractTerms | null,
  lists: readonly ListedPrices[],
  requests?: readonly InterventionRequest[],
): ListChoice;
