import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, highlightRanges, stemItalian, stems, words } from './fold.ts';

describe('words', () => {
  test('case and accents do not count', () => {
    expect(fold('PERCHÉ')).toBe('perche');
    expect(fold('perche\u0301')).toBe('perche');
    expect(fold('Üñïçödé')).toBe('unicode');
  });

  test('are cut as the index cuts them', () => {
    expect(words("L'àncora dell'anno 2026: KO-12, e/o «blocco».")).toEqual([
      'l',
      'ancora',
      'dell',
      'anno',
      '2026',
      'ko',
      '12',
      'e',
      'o',
      'blocco',
    ]);
    expect(words('  👍 -- ')).toEqual([]);
  });

  test('folding twice changes nothing, and cutting what was cut neither', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(words(words(text).join(' '))).toEqual(words(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('stems', () => {
  test('forms of a word meet', () => {
    expect(stems('stampante')).toEqual(stems('Stampanti'));
    expect(stems('bloccata')).toEqual(stems('BLOCCATE'));
    expect(stems('città')).toEqual(stems('CITTÀ'));
  });

  test('codes stay as they are', () => expect(stems('K7Q 3000e')).toEqual(['k7q', '3000e']));

  test('one stem for each word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(stems(text)).toHaveLength(words(text).length);
      }),
    );
  });
});

describe('marks', () => {
  const marked = (text: string, terms: string) =>
    highlightRanges(text, terms).map(([start, end]) => text.slice(start, end));

  test.each([
    ['Le Stampanti sono bloccate', 'stampante', ['Stampanti']],
    ['Rossi Mobili', 'ros mob', ['Ros', 'Mob']],
    ['perche\u0301 no', 'PERCHÉ', ['perche\u0301']],
    ['perche\u0301no', 'perche', ['perche\u0301']],
    ['matricola XK4471B', '4471', ['4471']],
    ['İstanbul', 'ist', ['İst']],
    ['il lavoro', 'la', ['la']],
    ['tavola', 'vo', []],
    ['26-K7Q-00042', '26-k7q', ['26', 'K7Q']],
    ['testo', '', []],
    ['testo', '?!', []],
  ])('%j, %j', (text, terms, found) => expect(marked(text, terms)).toEqual(found));

  test('ranges are inside the text, in order, apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 5 }), (text, terms) => {
        let last = 0;
        for (const [start, end] of highlightRanges(text, terms)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

const folder = path.join(process.env['SPORTELLO_DATA'] ?? path.resolve('../shared/data'), 'stemmer');
if (!existsSync(folder)) process.stdout.write(`stemmer vocabulary skipped: ${folder} is missing\n`);

test.skipIf(!existsSync(folder))('agrees with the official vocabulary', () => {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
  const [vocabulary, expected] = [read('voc.txt'), read('output.txt')];
  const agreeing = vocabulary.filter((word, i) => stemItalian(word) === expected[i]).length;
  expect(vocabulary).toHaveLength(35_495);
  expect(agreeing).toBeGreaterThanOrEqual(35_494);
});
