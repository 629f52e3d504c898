import type { ContractTerms } from '../billing/terms.ts';
import type { ContractKind } from '../people/contract.ts';

/** A contract that may cover a piece of work: ids of products and assets it is for; none named = all. */
export interface ContractChoice {
  readonly terms: ContractTerms;
  readonly retired: boolean;
  readonly products: readonly string[];
  readonly assets: readonly string[];
}

/** What is known of the work when its contract is looked for. */
export interface ContractQuestion {
  /** Day it began; null while it is not known. */
  readonly day: string | null;
  readonly product: string | null;
  readonly asset: string | null;
  /** What was said on the call: a contract, or at least its kind. */
  readonly named: ContractChoice | undefined;
  readonly kind: ContractKind | null;
}

/**
 * The contract that covers a piece of work. What the call names stands while it is valid on the work's day, unless another
 * kind was said on the call since (a manager's word: "this one is chargeable"). Else, of the customer's contracts of the
 * kind that was said (any, when none was), those valid on the day and made for the machine or the product: a contract for
 * the machine before one for its product before one for everything, of several the one that began last. Where none
 * covers it, the named one, whose expiry pricing then reports; null where another kind was said.
 */
export function contractFor(question: ContractQuestion, own: readonly ContractChoice[]): ContractTerms | null {
  const { day, named } = question;
  const kind = question.kind === 'undefined' ? null : question.kind;
  const fits = ({ terms }: ContractChoice): boolean => kind === null || terms.sort === kind;
  if (named !== undefined && fits(named) && isValid(named.terms, day)) return named.terms;
  let best: ContractChoice | undefined;
  let bestRank = 0;
  for (const one of own) {
    if (one.retired || !fits(one) || !isValid(one.terms, day)) continue;
    const rank = closeness(one, question);
    if (rank === 0) continue;
    if (best === undefined || rank > bestRank || (rank === bestRank && isLater(one.terms, best.terms))) {
      best = one;
      bestRank = rank;
    }
  }
  return best?.terms ?? (named !== undefined && fits(named) ? named.terms : null);
}

function isValid(terms: ContractTerms, day: string | null): boolean {
  return day === null || ((terms.from === null || terms.from <= day) && (terms.to === null || terms.to >= day));
}

/** 0: not for this work; the higher, the more closely made for it. */
function closeness({ products, assets }: ContractChoice, { product, asset }: ContractQuestion): number {
  if (assets.length > 0) return asset !== null && assets.includes(asset) ? 3 : 0;
  if (products.length > 0) return product !== null && products.includes(product) ? 2 : 0;
  return 1;
}

function isLater(a: ContractTerms, b: ContractTerms): boolean {
  return a.from === b.from ? a.id < b.id : (a.from ?? '') > (b.from ?? '');
}
