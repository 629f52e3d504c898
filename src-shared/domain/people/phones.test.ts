import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, phoneDigits, phoneMatches } from './phones.ts';

test.each([
  ['0432 123456', '0432123456', '0432 123456'],
  ['+39 0432/12.34.56', '0432123456', '0432 123456'],
  ['0039 0432-123456', '0432123456', '0432 123456'],
  ['390432123456', '0432123456', '0432 123456'],
  ['+39 (0)432 123456', '0432123456', '0432 123456'],
  ['(+39) 340 1234567', '3401234567', '340 123 4567'],
  ['3931234567', '3931234567', '393 123 4567'],
  ['39 393 1234567', '3931234567', '393 123 4567'],
  ['02 12345678', '0212345678', '02 12345678'],
  ['0401234567', '0401234567', '040 1234567'],
  ['800 123 456', '800123456', '800 123 456'],
  ['201', '201', '201'],
  ['0432 123456 int. 12', '0432123456', '0432 123456 int. 12'],
  ['0432123456x7', '0432123456', '0432 123456 int. 7'],
  ['+44 (0)20 7123 4567', '442071234567', '+44 207 123 4567'],
  ['0043 1 5123456', '4315123456', '+43 151 234 56'],
  ['+386 5 123 4567', '38651234567', '+386 512 345 67'],
  ['+1 212 555 0100', '12125550100', '+1 212 555 0100'],
  ['', '', ''],
  ['da chiedere', '', 'da chiedere'],
  ['casa 0432 123456', '0432123456', 'casa 0432 123456'],
])('%j: searched by %j, shown as %j', (text, digits, shown) => {
  expect(phoneDigits(text)).toBe(digits);
  expect(formatPhone(text)).toBe(shown);
});

describe('search', () => {
  const office = phoneDigits('0432 123456');
  test.each([
    '0432 123456',
    '+39 0432123456',
    '432123456',
    '123456',
    '3456',
    '0432',
    '+39 0432',
    '0432 12 34',
    '0432 123456 int. 3',
    '043212345699',
  ])('%j finds the office', (query) => expect(phoneMatches(query, office)).toBe(true));
  test.each(['', 'int', '12', '04', '0433', '999', '3432123456'])('%j does not', (query) => {
    expect(phoneMatches(query, office)).toBe(false);
  });

  test('a foreign number is found as it is dialled at home', () => {
    expect(phoneMatches('020 7123 4567', phoneDigits('+44 20 7123 4567'))).toBe(true);
    expect(phoneMatches('+44 20 7123', phoneDigits('+44 (0)20 7123 4567'))).toBe(true);
  });

  test('an Italian 0 is not lent to a mobile', () => {
    expect(phoneMatches('0432123456', phoneDigits('343 2123456'))).toBe(false);
  });

  test('nothing matches an empty number', () => expect(phoneMatches('043', '')).toBe(false));
});

test('what is shown is searched by the same digits', () => {
  const number = fc
    .tuple(fc.constantFrom('', '+39 ', '0039', '+44', '+386 '), fc.stringMatching(/^(?:0[1-9]|[1-9][0-9])[0-9]{4,8}$/))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(number, (text) => {
      expect(phoneDigits(formatPhone(text))).toBe(phoneDigits(text));
      expect(phoneMatches(text, phoneDigits(text))).toBe(true);
    }),
  );
});

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
      expect(phoneDigits(text)).toMatch(/^\d*$/);
      expect(typeof phoneMatches(query, phoneDigits(text))).toBe('boolean');
      expect(formatPhone(text)).toBe(formatPhone(text).trim());
    }),
  );
});
