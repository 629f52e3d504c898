import type { BillDocument } from '../bill/document.ts';
import type { UnnumberedBill } from './assemble.ts';

/**
 * The credit note (TD04) that takes a bill back whole: the same lines and amounts, all positive, its type says the
 * sign. `bill` is the id of the one taken back.
 * @throws SportelloError refused notReversible (a credit note), invalid_input beforeTheOther at `date`
 */
export declare function creditNote(document: BillDocument, bill: string, date: string, notes: string): UnnumberedBill;
