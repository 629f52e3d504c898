import type { BillDocument } from '../bill/document.ts';
import type { Draft } from './drafts.ts';
import type { BillProblem } from './problem.ts';
import type { CompanyTerms } from './terms.ts';
import type { BillWords } from './words.ts';

/** A bill that lacks only its number. */
export type UnnumberedBill = Omit<BillDocument, 'series' | 'year' | 'n' | 'number'>;

export interface AssembleInput {
  readonly draft: Draft;
  readonly company: CompanyTerms;
  /** Day of issue. */
  readonly date: string;
  readonly words: BillWords;
  /** Tender codes typed for a public body whose contract does not say them. */
  readonly codes?: { readonly cig: string | null; readonly cup: string | null };
  readonly notes?: string;
}

/**
 * Makes a whole bill of a draft: the customer's VAT treatment on its lines, stamp duty, VAT once per rate and nature,
 * split payment, withholding, totals, due date. `document` is null when an amount is too big to be named; with any
 * problem the bill is shown but not issued.
 */
export declare function assembleBill(input: AssembleInput): {
  readonly document: UnnumberedBill | null;
  readonly problems: readonly BillProblem[];
};

/** Number, series and year given to a bill: `12/2026`, with a series `12/PA/2026`. */
export declare function numbered(bill: UnnumberedBill, series: string, n: number): BillDocument;

/** The series a customer's bills are numbered in. */
export declare function seriesFor(customer: { readonly form: string }, company: CompanyTerms): string;
