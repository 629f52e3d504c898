import { SportelloError } from '../../result.ts';
import type { BillDocument } from '../bill/document.ts';
import type { UnnumberedBill } from './assemble.ts';

/**
 * The credit note (TD04) that takes a bill back whole: the same lines and amounts, all positive, its type says the
 * sign. `bill` is the id of the one taken back. Stamp duty falls on it as on the bill.
 * @throws SportelloError refused notReversible (a credit note), invalid_input beforeTheOther at `date` (check 00418)
 */
export function creditNote(document: BillDocument, bill: string, date: string, notes: string): UnnumberedBill {
  if (document.type === 'TD04') throw new SportelloError({ code: 'refused', reason: 'notReversible' });
  if (date < document.date)
    throw new SportelloError({ code: 'invalid_input', field: 'date', reason: 'beforeTheOther' });
  const { series: _series, year: _year, n: _n, number, ...rest } = document;
  return {
    ...rest,
    type: 'TD04',
    date,
    notes,
    payment: { ...document.payment, dueDate: null },
    reverses: { bill, number, date: document.date },
  };
}
