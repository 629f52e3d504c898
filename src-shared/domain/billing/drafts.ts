import type { BillLine } from '../bill/document.ts';
import type { ContractKind } from '../people/contract.ts';
import type { OpenWork, PriceContext } from './customerWorks.ts';
import type { BillProblem } from './problem.ts';
import type { ContractTerms, CustomerTerms, OwnedPack } from './terms.ts';
import type { Work } from './work.ts';

/** Everything of one customer that billing looks at. */
export interface CustomerBundle {
  readonly customer: CustomerTerms;
  readonly contracts: readonly ContractTerms[];
  /** Not retired. */
  readonly packs: readonly OwnedPack[];
  /** All work done for it, billed too, in any order. */
  readonly works: readonly Work[];
  /** Keys of the fee lines (`fee:<contract>:<day>`) on bills that were not reversed. */
  readonly billedFees: ReadonlySet<string>;
}

export interface DraftOptions extends PriceContext {
  /** Months that are closed, with the instant they were: `2026-09` → ms UTC. */
  readonly closedMonths: ReadonlyMap<string, number>;
}

/** What one bill is made of, before VAT. */
export interface Draft {
  /** Customer id; of public bodies with the contract's codes: `<customer>:<cig>:<cup>`. */
  readonly key: string;
  readonly customer: CustomerTerms;
  readonly month: string;
  readonly cig: string | null;
  readonly cup: string | null;
  readonly contractKinds: readonly ContractKind[];
  /** Works it takes, in the order they were done; `bill.confirm` freezes their packs, net and overdraft. */
  readonly works: readonly (OpenWork & { readonly late: boolean })[];
  /** Packs whose sale stands on it. */
  readonly packs: readonly string[];
  readonly lines: readonly BillLine[];
  readonly late: number;
  readonly workMinutes: number;
  readonly travelMinutes: number;
  readonly km: number;
  readonly expenseCents: number;
  readonly partCents: number;
  readonly netCents: number;
  /** Nothing to pay: all covered by contract or packs; confirming settles the work without a bill. */
  readonly covered: boolean;
  /** Of its works and contracts; `assembleBill` adds those of customer and company. */
  readonly problems: readonly BillProblem[];
}

/**
 * The draft bills of a customer for a month: open work up to the month's end, fees whose period begins, packs to be
 * billed. A closed month has none: what is recorded in it later goes to the next run, marked late. Public bodies get
 * a draft for each pair of tender codes; everybody else one. Empty when there is nothing to bill or to settle.
 */
export declare function draftsOf(bundle: CustomerBundle, month: string, options: DraftOptions): readonly Draft[];
