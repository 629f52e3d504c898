import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCig, checkCup, checkIban, checkWithholdingCause } from './billingIds.ts';

test.each([
  ['IT60 X054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456'],
  ['it60x0542811101000000123456', 'IT60X0542811101000000123456'],
  ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
])('IBAN %j is kept as %j', (text, value) => expect(checkIban(text)).toEqual({ ok: true, value }));

test.each([
  ['', 'length'],
  ['IT60X054281110100000012345', 'length'],
  ['IT61X0542811101000000123456', 'check'],
  ['IT60X0542811101000000123465', 'check'],
  ['60ITX0542811101000000123456', 'format'],
  ['IT60X05428111010000è0123456', 'characters'],
])('IBAN %j is refused: %s', (text, reason) => expect(checkIban(text)).toEqual({ ok: false, reason }));

test('one wrong digit of an IBAN always shows', () => {
  const good = 'IT60X0542811101000000123456';
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 26 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = Array.from(good);
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(checkIban(digits.join(''))).toEqual({ ok: false, reason: 'check' });
    }),
  );
});

test('codes of tenders and projects', () => {
  expect(checkCig(' z123-456 789 ')).toEqual({ ok: true, value: 'Z123456789' });
  expect(checkCig('Z12345678')).toEqual({ ok: false, reason: 'length' });
  expect(checkCig('Z12345678è')).toEqual({ ok: false, reason: 'characters' });
  expect(checkCup('b51j12000370007')).toEqual({ ok: true, value: 'B51J12000370007' });
  expect(checkCup('151J12000370007')).toEqual({ ok: false, reason: 'format' });
  expect(checkCup('B51J1200037000')).toEqual({ ok: false, reason: 'length' });
});

test('causes of withholding', () => {
  expect(checkWithholdingCause(' a ')).toEqual({ ok: true, value: 'A' });
  expect(checkWithholdingCause('zo')).toEqual({ ok: true, value: 'ZO' });
  expect(checkWithholdingCause('F')).toEqual({ ok: false, reason: 'format' });
  expect(checkWithholdingCause('A1')).toEqual({ ok: false, reason: 'format' });
});
