import type { PriceContext } from './customerWorks.ts';
import type { OwnedPack } from './terms.ts';
import type { Work } from './work.ts';

/** One movement of the prepaid ledger: minutes or cents, as the pack's unit says. */
export interface LedgerEntry {
  /** '' where overdraft falls on no pack at all. */
  readonly pack: string;
  readonly unit: 'minutes' | 'cents';
  readonly day: string;
  readonly what: 'bought' | 'used' | 'expired' | 'overdraft';
  /** Positive when bought, negative when used, expired or overdraft. */
  readonly amount: number;
  /** What all packs of that unit have left after it. An overdraft goes below zero for its own entry only: it is billed, not carried on. */
  readonly balance: number;
  readonly intervention: string | null;
  readonly ticketNumber: string | null;
  /** Not billed yet: the run decides. */
  readonly provisional: boolean;
}

export type PackWarning = 'low' | 'exhausted' | 'expiring' | 'expired';

/** What a pack has left on a day, and what is to be said of it. */
export interface PackStanding {
  readonly pack: OwnedPack;
  readonly bought: number;
  readonly used: number;
  readonly expired: number;
  /** bought - used - expired. Below zero only where two desks billed the same hour. */
  readonly left: number;
  readonly warnings: readonly PackWarning[];
}

export interface PackLedger {
  readonly balances: readonly PackStanding[];
  readonly entries: readonly LedgerEntry[];
  readonly overdraftMinutes: number;
  readonly overdraftCents: number;
}

/**
 * The prepaid ledger of a customer up to a day, included. Billed work counts what it froze; open work is priced in the
 * order it was done (`priceOpenWorks`). The answer does not depend on the order of packs and works.
 */
export declare function packLedger(
  packs: readonly OwnedPack[],
  works: readonly Work[],
  asOf: string,
  context: PriceContext,
): PackLedger;
