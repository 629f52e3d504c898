import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, marked } from './excerpt.ts';
import { typedWords } from './terms.ts';

const of = (texts: string[], typed: string) => excerpt(texts, typedWords(typed).terms, typed);

describe('an excerpt', () => {
  test('is taken from the text that has most of the words', () => {
    expect(of(['Il toner è finito', 'La stampante non ha toner', 'Altro'], 'stampante toner').text).toBe(
      'La stampante non ha toner',
    );
    expect(of(['Primo', 'Secondo'], 'nulla').text).toBe('Primo');
    expect(of([], 'nulla')).toEqual({ text: '', marks: [] });
  });

  test('of a long text is cut around the first word found, at words', () => {
    const { text, marks } = of([`${'uno due tre '.repeat(50)}guasto ${'quattro cinque '.repeat(50)}`], 'guasti');
    expect(text).toMatch(/^… .*guasto.*…$/);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['guasto']);
  });

  test('marks always lie inside the text, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 3 }),
        fc.string({ unit: 'grapheme' }),
        (texts, typed) => {
          const { text, marks } = of(texts, typed);
          expect(text.length).toBeLessThan(180);
          for (const [from, to] of marks) expect(from >= 0 && from < to && to <= text.length).toBe(true);
        },
      ),
    );
    expect(marked('Però', 'pero').marks).toEqual([[0, 4]]);
  });
});

test('typed words: each once, at most eight, the last one open while nothing follows', () => {
  expect(typedWords('Toner toner FINITO')).toEqual({
    terms: [
      { word: 'toner', stem: 'toner' },
      { word: 'finito', stem: 'fin' },
    ],
    open: true,
  });
  expect(typedWords('toner ').open).toBe(false);
  expect(typedWords('a b c d e f g h i l').terms).toHaveLength(8);
  expect(typedWords('a b c d e f g h i l').open).toBe(false);
});
