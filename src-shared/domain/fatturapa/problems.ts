import type { BillDocument } from '../bill/document.ts';
import { toLatin } from './text.ts';

/** Why a bill cannot be an electronic invoice yet: the field of the document, and the reason as forms have it. */
export interface FatturaProblem {
  /** `seller.vatNumber`, `buyer.recipientCode`... */
  readonly field: string;
  readonly reason: 'required' | 'format' | 'characters' | 'recipientPublic' | 'recipientPrivate' | 'abroad';
}

/**
 * What is missing on the records of seller and buyer for an electronic invoice, in the order of a form. Empty when it can be
 * written. Asked before a bill is confirmed, and again before its file is made.
 */
export function fatturaProblems(document: Pick<BillDocument, 'seller' | 'buyer' | 'lines'>): FatturaProblem[] {
  const { seller, buyer, lines } = document;
  const found: FatturaProblem[] = [];
  const add = (field: string, reason: FatturaProblem['reason'] | false): void => {
    if (reason !== false) found.push({ field, reason });
  };
  for (const [name, party] of [
    ['seller', seller],
    ['buyer', buyer],
  ] as const) {
    add(`${name}.name`, toLatin(party.name) === '' && 'characters');
    add(`${name}.address`, blank(party.address));
    add(`${name}.city`, blank(party.city));
    if (party.country === 'IT') add(`${name}.postcode`, ofDigits(party.postcode, /^\d{5}$/));
  }
  add('seller.country', seller.country !== 'IT' && 'abroad');
  add('seller.vatNumber', ofDigits(seller.vatNumber, /^\d{11}$/));
  if (buyer.country === 'IT') add('buyer.taxCode', buyer.vatNumber === null && buyer.taxCode === null && 'required');
  add('buyer.recipientCode', recipientProblem(buyer));
  add('buyer.intent', buyer.intent === null && lines.some(({ vat }) => vat.nature === 'N3.5') && 'required');
  add('lines', lines.length === 0 && 'required');
  return found;
}

function blank(text: string | null): FatturaProblem['reason'] | false {
  return text === null ? 'required' : toLatin(text) === '' && 'characters';
}

function ofDigits(text: string | null, shape: RegExp): FatturaProblem['reason'] | false {
  return text === null ? 'required' : !shape.test(text) && 'format';
}

function recipientProblem({ form, recipientCode }: BillDocument['buyer']): FatturaProblem['reason'] | false {
  if (form === 'public') return recipientCode === null ? 'required' : recipientCode.length !== 6 && 'recipientPublic';
  return recipientCode !== null && recipientCode.length !== 7 && 'recipientPrivate';
}
