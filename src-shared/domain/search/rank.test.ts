import { describe, expect, test } from 'vitest';
import { type RankedFields, rarity, score } from './rank.ts';

const none: RankedFields = { title: '', who: '', body: '', solution: '', titleStems: '', stems: '' };
const term = (word: string, more = {}) => ({ word, stem: word, open: false, frequency: 10, ...more });
const of = (fields: Partial<RankedFields>, ...terms: ReturnType<typeof term>[]) =>
  score({ ...none, ...fields }, terms, 1000, 100);

describe('the score of a call', () => {
  test('is more in the title than in a name, a solution, the body, and nothing where the word is not', () => {
    const scores = (['title', 'who', 'solution', 'body'] as const).map((field) =>
      of({ [field]: ' toner ' }, term('toner')),
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
    expect(of({ body: ' tonera ' }, term('toner'))).toBe(0);
  });

  test('grows with each time the word stands there, ever less, side by side too', () => {
    const [once, twice, thrice] = [' a ', ' a a ', ' a a a '].map((body) => of({ body: body.padEnd(20) }, term('a')));
    expect((twice ?? 0) > (once ?? 0) && (thrice ?? 0) > (twice ?? 0)).toBe(true);
    expect((thrice ?? 0) - (twice ?? 0)).toBeLessThan((twice ?? 0) - (once ?? 0));
  });

  test('takes a beginning for the word while it is typed, another form of it for less', () => {
    expect(of({ title: ' stampante ' }, term('stam', { open: true }))).toBeGreaterThan(0);
    expect(of({ title: ' stampante ' }, term('stam'))).toBe(0);
    const whole = of({ title: ' stampante ', titleStems: ' stamp ' }, term('stampante', { stem: 'stamp' }));
    const form = of({ title: ' stampante ', titleStems: ' stamp ' }, term('stampanti', { stem: 'stamp' }));
    expect(form).toBeGreaterThan(0);
    expect(form).toBeLessThan(whole);
  });

  test('counts a rare word for more than a common one, and a short text for more than a long one', () => {
    expect(of({ body: ' a ' }, term('a', { frequency: 2 }))).toBeGreaterThan(
      of({ body: ' a ' }, term('a', { frequency: 900 })),
    );
    expect(of({ body: ' a ' }, term('a'))).toBeGreaterThan(of({ body: ` a ${'b '.repeat(200)}` }, term('a')));
    expect(rarity(1000, 1000)).toBeGreaterThan(0);
  });
});
