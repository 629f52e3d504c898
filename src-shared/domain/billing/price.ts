import type { BillingCalendar } from './calendar.ts';
import type { ListChoice } from './chooseList.ts';
import type { PackUse, PricedLine } from './lines.ts';
import type { BillProblem } from './problem.ts';
import type { OwnedPack } from './terms.ts';
import type { BillWords } from './words.ts';
import type { TripLeg, Work } from './work.ts';

/** A pack and what it has left before this work, minutes or cents. */
export interface PackLeft {
  readonly pack: OwnedPack;
  readonly left: number;
}

/** Everything a price is made of. */
export interface PriceInput {
  readonly work: Work;
  readonly choice: ListChoice;
  /** The customer's packs in any order; those not valid on the work's day are left alone. */
  readonly packs: readonly PackLeft[];
  readonly calendar: BillingCalendar;
  readonly words: BillWords;
  /** All interventions done on its trip, itself among them; none when it travelled alone. */
  readonly trip?: readonly TripLeg[];
  /** Which visit on site of the contract's year it is, from 1; null where visits are not counted. */
  readonly visit?: number | null;
}

/** An intervention with its price. */
export interface PricedWork {
  readonly lines: readonly PricedLine[];
  readonly packs: readonly PackUse[];
  /** Minutes beyond every pack, billed at the price list's rate. */
  readonly overdraftMinutes: number;
  /** Cents beyond every money pack, billed. */
  readonly overdraftCents: number;
  readonly netCents: number;
  /** Minutes worked, breaks taken off, of one technician. */
  readonly workMinutes: number;
  /** Minutes charged after minimum and rounding, of one technician. */
  readonly chargedMinutes: number;
  readonly problems: readonly BillProblem[];
}

/**
 * The one pricing function. Total: what cannot be priced becomes a problem that names it, never a silent 0 and never an
 * exception. The day the work began decides contract, packs, price list and holidays of its start.
 */
export declare function priceWork(input: PriceInput): PricedWork;
