import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMER_PROVINCES, PROVINCES } from './provinces.ts';
import { checkPostcode, checkProvince, checkRecipientCode, checkTaxCode, checkVatNumber } from './taxIds.ts';

describe('VAT numbers', () => {
  test.each([
    // 1+3+5+7+9+3 = 28; 2*2, 4*2, 6*2, 8*2, 0*2 = 4+8+3+7+0 = 22; together 50.
    ['12345678903', '12345678903'],
    [' IT 123 456 789 03 ', '12345678903'],
    ['it12345678903', '12345678903'],
    ['１２３４５６７８９０３', '12345678903'],
    // 1 in the seventh place, 1 in the tenth (doubled), 7: together 10.
    ['00000010017', '00000010017'],
    ['DE 123456789', 'DE123456789'],
    ['ATU12345678', 'ATU12345678'],
    ['fr xx 123456789', 'FRXX123456789'],
    ['NL123456789B01', 'NL123456789B01'],
    ['SM12345', 'SM12345'],
  ])('%j is kept as %j', (text, value) => expect(checkVatNumber(text)).toEqual({ ok: true, value }));

  test.each([
    ['', 'length'],
    ['1234567890', 'length'],
    ['IT123456789031', 'length'],
    ['12345678904', 'check'],
    ['00000000000', 'check'],
    ['1234567890A', 'characters'],
    ['DE12345678', 'format'],
    ['US123456789', 'country'],
    ['GR123456789', 'country'],
  ])('%j is refused: %s', (text, reason) => expect(checkVatNumber(text)).toEqual({ ok: false, reason }));

  test('of ten endings one is right, and one wrong digit always shows', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{9}$/),
        fc.nat({ max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (ten, place, shift) => {
          const good = Array.from({ length: 10 }, (_, d) => `${ten}${d}`).filter((text) => checkVatNumber(text).ok);
          expect(good).toHaveLength(1);
          const digits = Array.from(good[0] ?? '');
          digits[place] = String((Number(digits[place]) + shift) % 10);
          expect(checkVatNumber(digits.join('')).ok).toBe(false);
        },
      ),
    );
  });
});

describe('tax codes', () => {
  test.each([
    // Odd places 8+12+8+19+1+0+13+0 = 61, even 18+12+0+0+0+7+0 = 37; 98 = 3 * 26 + 20, the twenty-first letter.
    ['RSSMRA80A01H501U', 'RSSMRA80A01H501U'],
    // A woman, born on the 15th: 65 + 73 = 138 = 5 * 26 + 8.
    ['BNCLCU75E55L483I', 'BNCLCU75E55L483I'],
    // The last day there can be, 71: 90 + 51 = 141 = 5 * 26 + 11.
    ['FRRGLI99T71A944L', 'FRRGLI99T71A944L'],
    // Omocodia: M for the last 1 (79 + 37 = 116 = 4 * 26 + 12), then letters for all seven digits (89 + 70 = 159 = 6 * 26 + 3).
    ['RSSMRA80A01H50MM', 'RSSMRA80A01H50MM'],
    ['RSSMRAULALMHRLMD', 'RSSMRAULALMHRLMD'],
    ['rss mra 80a01 h501u', 'RSSMRA80A01H501U'],
    ['12345678903', '12345678903'],
  ])('%j is kept as %j', (text, value) => expect(checkTaxCode(text)).toEqual({ ok: true, value }));

  test.each([
    ['', 'length'],
    ['RSSMRA80A01H501', 'length'],
    ['12345678904', 'check'],
    ['1234567890', 'length'],
    ['RSSMRA80A01H501V', 'check'],
    ['RSSMRA80A01H50ÀU', 'characters'],
    ['RSSMRA80F01H501U', 'format'],
    ['RSSMRA80A00H501U', 'date'],
    ['RSSMRA80A32H501U', 'date'],
    ['RSSMRA80B30H501U', 'date'],
    ['RSSMRA80A72H501U', 'date'],
    ['1SSMRA80A01H501U', 'format'],
  ])('%j is refused: %s', (text, reason) => expect(checkTaxCode(text)).toEqual({ ok: false, reason }));
});

test('postcodes', () => {
  expect(checkPostcode(' 33100 ')).toEqual({ ok: true, value: '33100' });
  expect(checkPostcode('00118')).toEqual({ ok: true, value: '00118' });
  expect(checkPostcode('3310')).toEqual({ ok: false, reason: 'length' });
  expect(checkPostcode('')).toEqual({ ok: false, reason: 'length' });
  expect(checkPostcode('33100A')).toEqual({ ok: false, reason: 'characters' });
  expect(checkPostcode('00000')).toEqual({ ok: false, reason: 'check' });
  expect(checkPostcode('99999')).toEqual({ ok: false, reason: 'check' });
});

test('recipient codes', () => {
  expect(checkRecipientCode('abc1234')).toEqual({ ok: true, value: 'ABC1234' });
  expect(checkRecipientCode('UFAB12')).toEqual({ ok: true, value: 'UFAB12' });
  expect(checkRecipientCode('0000000')).toEqual({ ok: true, value: '0000000' });
  expect(checkRecipientCode('ABC12')).toEqual({ ok: false, reason: 'length' });
  expect(checkRecipientCode('ABC12345')).toEqual({ ok: false, reason: 'length' });
  expect(checkRecipientCode('ABC12è4')).toEqual({ ok: false, reason: 'characters' });
});

test('provinces', () => {
  expect(Object.keys(PROVINCES)).toHaveLength(107);
  expect(Object.keys(FORMER_PROVINCES).filter((code) => Object.hasOwn(PROVINCES, code))).toEqual([]);
  expect(checkProvince(' ud ')).toEqual({ ok: true, value: 'UD' });
  expect(checkProvince('OT')).toEqual({ ok: true, value: 'OT' });
  expect(checkProvince('XX')).toEqual({ ok: false, reason: 'check' });
  expect(checkProvince('Udine')).toEqual({ ok: false, reason: 'length' });
  expect(checkProvince('')).toEqual({ ok: false, reason: 'length' });
});
