import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces, shortened, toAscii, toLatin } from './text.ts';

describe('Latin-1', () => {
  test.each([
    ['Società & Figli', 'Società & Figli'],
    ['  due   spazi\te\nrighe  ', 'due spazi e righe'],
    ['l’unità “A” – 30 €…', `l'unità "A" - 30 EUR...`],
    ['Łódź Čapek Ő đ ı œ ﬁ', 'Lódz Capek O d i oe fi'],
    ['Caffè 😀☕ bar', 'Caffè bar'],
    ['👨‍👩‍👧🇮🇹 fine', 'fine'],
    ['2️⃣ piano', '2 piano'],
    ['marchio™ © ®', 'marchio(TM) (C) (R)'],
    ['e\u0301', 'é'],
    ['so\u00ADft\u200Bzero', 'softzero'],
    ['Ω Иван', '? ????'],
    ['½ ² № ≤', '½ ² N. <='],
    ['\u{1f600}', ''],
    ['\ud800x', '?x'],
  ])('%j is written %j', (text, written) => expect(toLatin(text)).toBe(written));

  test('whatever comes, only the two blocks go out, and twice is as once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const latin = toLatin(text);
        expect(latin).toMatch(
          /^(?:[\x21-\x7e\xa1-\xac\xae-\xff](?:[\x20-\x7e\xa1-\xac\xae-\xff]*[\x21-\x7e\xa1-\xac\xae-\xff])?)?$/,
        );
        expect(toLatin(latin)).toBe(latin);
        expect(toAscii(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
      { numRuns: 500 },
    );
  });
});

test('plain letters', () => {
  expect(toAscii('Straße Ærø à n° 5')).toBe('Strasse AEro a n. 5');
});

test('cut between words, and said so', () => {
  expect(shortened('uno due', 10)).toBe('uno due');
  expect(shortened('uno due tre quattro', 14)).toBe('uno due tre...');
  expect(shortened('x'.repeat(20), 10)).toBe('xxxxxxx...');
});

test('pieces lose nothing but the spaces between them', () => {
  expect(pieces('', 5)).toEqual([]);
  expect(pieces('uno due tre', 7)).toEqual(['uno due', 'tre']);
  expect(pieces('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      const cut = pieces(text.trim(), max);
      expect(cut.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(max);
    }),
  );
});
