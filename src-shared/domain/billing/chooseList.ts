import type { InterventionRequest } from '../ticket/requests.ts';
import { within } from './days.ts';
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
export function priceListFor(
  day: string,
  contract: ContractTerms | null,
  lists: readonly ListedPrices[],
  requests: readonly InterventionRequest[] = [],
): ListChoice {
  const accepted = acceptedRequest(day, requests);
  if (accepted !== null) {
    return { list: { ...accepted.prices, id: accepted.priceList }, request: accepted.request, problem: null };
  }
  if (contract?.priceList !== null && contract?.priceList !== undefined) {
    const own = lists.find((one) => one.id === contract.priceList) ?? null;
    const valid = own !== null && within(day, own.from, own.to);
    const problem: BillProblem = { reason: 'priceListNotValid', field: 'priceList', id: contract.id };
    return valid ? { list: own, request: null, problem: null } : { list: null, request: null, problem };
  }
  let best: ListedPrices | null = null;
  for (const one of lists) {
    if (one.standard && within(day, one.from, one.to) && (best === null || isLater(one, best))) best = one;
  }
  return {
    list: best,
    request: null,
    problem: best === null ? { reason: 'noPriceList', field: null, id: null } : null,
  };
}

/** Of two lists valid on a day, the one that began later; of two that began together, the one made later. */
function isLater(a: ListedPrices, b: ListedPrices): boolean {
  const [from, other] = [a.from ?? '', b.from ?? ''];
  return from === other ? a.id > b.id : from > other;
}

function acceptedRequest(day: string, requests: readonly InterventionRequest[]): InterventionRequest | null {
  const accepted = requests
    .filter((one) => one.answer?.answer === 'accepted')
    .map((one) => ({ one, date: one.answer?.date ?? '' }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.one.at - b.one.at));
  return (accepted.findLast(({ date }) => date <= day) ?? accepted[0])?.one ?? null;
}
