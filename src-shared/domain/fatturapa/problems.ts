import type { BillDocument } from '../bill/document.ts';
import { isWithholdingCause } from '../people/billingIds.ts';
import { toLatin } from './text.ts';
import { buyerTaxId, isTaxCode } from './write/parties.ts';

/** Why a bill cannot be an electronic invoice yet: the field of the document, and the reason as forms have it. */
export interface FatturaProblem {
  /** `seller.vatNumber`, `buyer.recipientCode`, `payment.iban`... */
  readonly field: string;
  readonly reason: 'required' | 'format' | 'characters' | 'recipientPublic' | 'recipientPrivate' | 'tooMany' | 'abroad';
}

type Why = FatturaProblem['reason'] | false;
type Asked = Pick<
  BillDocument,
  'type' | 'number' | 'seller' | 'buyer' | 'lines' | 'withholding' | 'payment' | 'payCents' | 'cig' | 'cup'
>;

/** The schema counts no further. */
const MOST_LINES = 9999;
const BASIC_LATIN = /^[\x20-\x7e]*$/;
/** The regimes of the schema: RF03 is no more. */
const REGIME = /^RF(?:0[124-9]|1\d)$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/**
 * What is missing or misshapen in a bill for an electronic invoice, in the order of a form: all that the schema would refuse, so
 * that nobody need write a file to know. Empty when it can be written. Asked before a bill is numbered, and again before its file
 * is made.
 */
export function fatturaProblems(document: Asked): FatturaProblem[] {
  const { seller, buyer, lines, withholding, payment, number } = document;
  const found: FatturaProblem[] = [];
  const add = (field: string, reason: Why): void => {
    if (reason !== false) found.push({ field, reason });
  };
  for (const [name, party] of [
    ['seller', seller],
    ['buyer', buyer],
  ] as const) {
    add(`${name}.name`, blank(party.name));
    add(`${name}.address`, blank(party.address));
    add(`${name}.city`, blank(party.city));
    if (party.country !== 'IT') continue;
    add(`${name}.postcode`, shaped(party.postcode, /^\d{5}$/));
    add(`${name}.province`, party.province !== null && shaped(party.province, /^[A-Za-z]{2}$/));
  }
  add('seller.country', seller.country !== 'IT' && 'abroad');
  add('seller.vatNumber', shaped(seller.vatNumber, /^\d{11}$/));
  add('seller.taxCode', seller.taxCode !== null && !isTaxCode(seller.taxCode) && 'format');
  add('seller.fiscalRegime', shaped(seller.fiscalRegime, REGIME));
  add('seller.rea', seller.rea !== null && shaped(seller.rea.province, /^[A-Za-z]{2}$/));
  add('buyer.country', shaped(buyer.country, /^[A-Z]{2}$/));
  add('buyer.vatNumber', vatNumberProblem(buyer));
  if (buyer.country === 'IT' && buyer.vatNumber === null)
    add('buyer.taxCode', buyer.taxCode === null ? 'required' : !isTaxCode(buyer.taxCode) && 'format');
  add('buyer.recipientCode', recipientProblem(buyer));
  if (buyer.pec !== null && (buyer.recipientCode ?? '0000000') === '0000000')
    add('buyer.pec', shaped(buyer.pec, /^.+@.+\..+$/));
  add('buyer.intent', buyer.intent === null && lines.some(({ vat }) => vat.nature === 'N3.5') && 'required');
  add('withholding.cause', withholding !== null && !isWithholdingCause(withholding.cause) && 'format');
  if (payment.method === 'MP05' && document.type === 'TD01' && document.payCents > 0)
    add('payment.iban', payment.iban !== null && shaped(payment.iban.replace(/\s/g, '').toUpperCase(), IBAN));
  for (const code of ['cig', 'cup'] as const)
    add(code, document[code] !== null && shaped(document[code], BASIC_LATIN, 'characters'));
  add('number', shaped(number, BASIC_LATIN, 'characters'));
  add('lines', lines.length === 0 ? 'required' : lines.length > MOST_LINES && 'tooMany');
  return found;
}

function blank(text: string | null): Why {
  return text === null || text.trim() === '' ? 'required' : toLatin(text) === '' && 'characters';
}

function shaped(text: string | null, shape: RegExp, reason: Why = 'format'): Why {
  return text === null || text.trim() === '' ? 'required' : !shape.test(text) && reason;
}

/** An Italian number has eleven digits; one of another state begins with that state. */
function vatNumberProblem(buyer: BillDocument['buyer']): Why {
  const id = buyer.vatNumber === null ? undefined : buyerTaxId(buyer);
  if (id === undefined) return false;
  return shaped(id.IdCodice, id.IdPaese === 'IT' ? /^\d{11}$/ : /^[\x21-\x7e]{1,28}$/);
}

function recipientProblem({ form, recipientCode }: BillDocument['buyer']): Why {
  const length = form === 'public' ? 6 : 7;
  if (recipientCode === null) return form === 'public' && 'required';
  if (recipientCode.length !== length) return form === 'public' ? 'recipientPublic' : 'recipientPrivate';
  return shaped(recipientCode, /^[A-Z0-9]+$/);
}
