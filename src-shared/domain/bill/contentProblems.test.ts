import { describe, expect, test } from 'vitest';
import { explainProblem } from '#shared/domain/billing/explain.ts';
import type { Translate } from '#shared/domain/billing/words.ts';
import { createI18n } from '#shared/i18n/createI18n.ts';
import { bill, billLine } from '../../../tests/support/bills.ts';
import { contentProblems } from './contentProblems.ts';
import type { BillDocument } from './document.ts';

/** The translator of a language. */
function translate(lang: 'it' | 'en'): Translate {
  const { t } = createI18n(lang);
  return (key, values) => (t as unknown as Translate)(key, values);
}

const { seller, buyer } = bill();
const sold = (over: Partial<BillDocument['seller']>): BillDocument => bill({ seller: { ...seller, ...over } });
const bought = (over: Partial<BillDocument['buyer']>): BillDocument => bill({ buyer: { ...buyer, ...over } });
const n35 = { rate: 0, nature: 'N3.5', note: null } as const;
const rea = { province: 'U1', number: '1', capitalCents: null, soleShareholder: null, liquidation: false };

/** What no file of the exchange system can hold, and the reason and field it is told by. */
const REFUSED: readonly [string, BillDocument, string][] = [
  ['a seller’s VAT number with a prefix', sold({ vatNumber: 'IT12345678903' }), 'sellerInvalid vatNumber'],
  ['a seller’s VAT number of ten digits', sold({ vatNumber: '1234567890' }), 'sellerInvalid vatNumber'],
  ['a seller’s tax code of thirteen', sold({ taxCode: 'ABCDEF1234567' }), 'sellerInvalid taxCode'],
  ['a seller in a province of digits', sold({ province: '12' }), 'sellerInvalid province'],
  ['a regime that is no more', sold({ fiscalRegime: 'RF03' }), 'sellerInvalid fiscalRegime'],
  ['an REA of no province', sold({ rea }), 'sellerInvalid rea'],
  ['a seller written in pictures', sold({ name: '😀' }), 'sellerCharacters name'],
  ['a CAP of three digits', bought({ postcode: '331' }), 'buyerInvalid postcode'],
  ['a province of three letters', bought({ province: 'Ud.' }), 'buyerInvalid province'],
  ['an Italian number of ten digits', bought({ vatNumber: '1234567890' }), 'buyerInvalid vatNumber'],
  ['a foreign number without its state', bought({ country: 'DE', vatNumber: '123456789' }), 'buyerInvalid vatNumber'],
  ['a tax code that is none', bought({ vatNumber: null, taxCode: 'X' }), 'buyerInvalid taxCode'],
  ['sixteen characters that are no tax code', bought({ taxCode: 'ABCDEFGHIJKLMNOP' }), 'fatturaCheck 00306'],
  ['no tax data', bought({ vatNumber: null, taxCode: null }), 'buyerTaxData vatNumber'],
  ['a recipient in small letters', bought({ recipientCode: 'abc1234' }), 'buyerInvalid recipientCode'],
  ['an office’s code of a company', bought({ recipientCode: 'UFAB12' }), 'buyerRecipientLength recipientCode'],
  ['a PEC without a domain', bought({ recipientCode: null, pec: 'x@y' }), 'buyerInvalid pec'],
  ['N3.5 without a declaration', bill({ lines: [billLine({ vat: n35 })] }), 'intentMissing intent'],
  ['a series with an accent', bill({ number: '1/è/2026' }), 'sellerInvalid billSeries'],
  ['an IBAN that is none', bill({ payment: { ...bill().payment, iban: '12345' } }), 'sellerInvalid iban'],
  [
    'a cause of withholding that is none',
    bill({ withholding: { kind: 'RT01', rate: 2000, cause: 'K', cents: 100 } }),
    'sellerInvalid cause',
  ],
  ['a code with an accent', bill({ cig: 'Z12345678è' }), 'codesInvalid cig'],
  ['a number without digits', bill({ number: 'A/B' }), 'fatturaCheck 00425'],
  [
    'more lines than the schema counts',
    bill({ lines: Array.from({ length: 10_000 }, () => billLine()) }),
    'documentInvalid',
  ],
];

describe('what keeps a bill from being numbered', () => {
  test('nothing, where its file can be written', () => {
    expect(contentProblems(bill(), buyer.customer, 'whole')).toEqual([]);
  });

  test.each(REFUSED)('%s', (_name, document, expected) => {
    const [first, ...more] = contentProblems(document, buyer.customer, 'whole');
    expect(`${first?.reason ?? ''} ${first?.field ?? ''}`.trim()).toBe(expected);
    expect(more).toEqual([]);
    if (first?.field !== '00425') expect(contentProblems(document, buyer.customer, 'parties')).toEqual([first]);
    for (const lang of ['it', 'en'] as const)
      expect(explainProblem(first!, translate(lang))).not.toMatch(
        /\{\{|pricing:|fatturapa:|(?:invalid|missing|check)\./,
      );
  });
});
