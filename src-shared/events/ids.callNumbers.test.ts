import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCallNumber, isDeskCode, newDeskCode, parseCallNumber } from './ids.ts';

const codeArb = fc
  .tuple(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), fc.integer({ min: 3, max: 8 }))
  .map(([stream, length]) => newDeskCode((n) => Uint8Array.from({ length: n }, () => stream.next().value), length));

test('codes have no look-alikes and letters at both ends', () => {
  fc.assert(
    fc.property(codeArb, (code) => {
      expect(code).toMatch(/^[2-9A-Z]{3,8}$/);
      expect(code).not.toMatch(/[01OIL]/);
      expect(isDeskCode(code)).toBe(true);
    }),
  );
});

test('every letter can come up, and a stuck random source is an error', () => {
  let next = 0;
  const seen = new Set<string>();
  for (let i = 0; i < 2_000; i += 1) {
    for (const letter of newDeskCode((n) => Uint8Array.from({ length: n }, () => (next = (next * 37 + 11) % 256)))) {
      seen.add(letter);
    }
  }
  expect([...seen].toSorted().join('')).toBe('23456789ABCDEFGHJKMNPQRSTUVWXYZ');
  expect(() => newDeskCode((n) => new Uint8Array(n).fill(255))).toThrow('repeats itself');
  expect(() => newDeskCode((n) => new Uint8Array(n), 2)).toThrow(RangeError);
});

test('numbers read back, whole, packed, in lower case and without zeros', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      codeArb,
      fc.integer({ min: 1, max: 999_999_999 }),
      (year, code, n) => {
        const number = formatCallNumber(year, code, n);
        expect(parseCallNumber(number)).toEqual({ year, code, n });
        expect(parseCallNumber(number.toLowerCase().replaceAll('-', ''))).toEqual({ year, code, n });
        expect(parseCallNumber(`${code} ${n}`.toLowerCase())).toEqual({ code, n });
      },
    ),
  );
});

test('counters past five digits stay whole', () => {
  expect(formatCallNumber(2026, 'K7Q', 42)).toBe('26-K7Q-00042');
  expect(formatCallNumber(2003, 'K7Q', 1_234_567)).toBe('03-K7Q-1234567');
});

test.each([
  ['26k7q42', { year: 2026, code: 'K7Q', n: 42 }],
  ['  #26-k7q-00042 ', { year: 2026, code: 'K7Q', n: 42 }],
  ['2026/K7Q/42', { year: 2026, code: 'K7Q', n: 42 }],
  ['26-k7q', { year: 2026, code: 'K7Q' }],
  ['k7q', { code: 'K7Q' }],
  ['00042', { n: 42 }],
])('%j says %j', (text, parts) => expect(parseCallNumber(text)).toEqual(parts));

test.each([
  '',
  ' ',
  '-',
  '0',
  '26-K1Q-1',
  'mario',
  '26k7',
  'stampante non va',
  '26-K7Q-42-1x',
  'K'.repeat(50),
  '26-K7Q-00000',
])('%j is no call number', (text) => expect(parseCallNumber(text)).toBeNull());

test.each([
  [1999, 'K7Q', 1],
  [2026, 'K1Q', 1],
  [2026, 'K7', 1],
  [2026, 'K7Q', 0],
  [2026, 'K7Q', 1.5],
])('no number can be made of %d %s %d', (year, code, n) =>
  expect(() => formatCallNumber(year, code, n)).toThrow(RangeError),
);
