import type { BillProblem } from '../billing/problem.ts';
import { checkFattura } from '../fatturapa/checks.ts';
import { checkHeader } from '../fatturapa/checks/header.ts';
import { fromBill, headOf } from '../fatturapa/fromBill.ts';
import { type FatturaProblem, fatturaProblems } from '../fatturapa/problems.ts';
import type { BillDocument } from './document.ts';

/**
 * Why a bill could never be sent: what its data lack for an electronic invoice, else what the exchange system's checks of
 * content find in it. A number once given is not taken back, so this is asked before one is. `parties` leaves out the
 * lines and sums, which take twenty times as long and are ours to get right: enough for lists.
 */
export function contentProblems(bill: BillDocument, customer: string, depth: 'whole' | 'parties'): BillProblem[] {
  const data = fatturaProblems(bill).map((one) => problemOf(one, customer));
  if (data.length > 0) return data;
  const { failures } = depth === 'whole' ? checkFattura(fromBill(bill, FIRST)) : checkHeader(headOf(bill, FIRST));
  return failures.map(({ check, params }) => ({ reason: 'fatturaCheck', field: check, id: customer, params }));
}

/** Whatever its progressive, the rest of a file is the same. */
const FIRST = { progressive: '00001' } as const;

function problemOf({ field, reason }: FatturaProblem, customer: string): BillProblem {
  const [party = '', what = ''] = field.split('.');
  const seller = OF_THE_SELLER[field] ?? (party === 'seller' ? what : null);
  if (seller !== null) {
    const why =
      reason === 'required' ? 'sellerMissing' : reason === 'characters' ? 'sellerCharacters' : 'sellerInvalid';
    return { reason: field === 'number' ? 'sellerInvalid' : why, field: seller, id: null };
  }
  if (field === 'lines') return { reason: 'documentInvalid', field: null, id: null };
  if (party !== 'buyer') return { reason: 'codesInvalid', field, id: customer };
  if (what === 'intent') return { reason: 'intentMissing', field: what, id: customer };
  if (what === 'recipientCode' && reason !== 'format')
    return { reason: 'buyerRecipientLength', field: what, id: customer };
  if (what === 'taxCode' && reason === 'required') return { reason: 'buyerTaxData', field: 'vatNumber', id: customer };
  const why = reason === 'required' ? 'buyerMissing' : reason === 'characters' ? 'buyerCharacters' : 'buyerInvalid';
  return { reason: why, field: what, id: customer };
}

/** What of the bill itself comes from the company's record. */
const OF_THE_SELLER: Readonly<Record<string, string>> = {
  number: 'billSeries',
  'payment.iban': 'iban',
  'withholding.cause': 'cause',
};
