import { expect, it } from 'vitest';
import { telling } from './telling.ts';

it('marks what tells something, not what stands everywhere', () => {
  const text = 'La stampa della fattura con il logo, a PC';
  const marks = [...text.matchAll(/\p{L}+/gu)].map((one): [number, number] => [one.index, one.index + one[0].length]);
  expect(telling(text, marks).map(([start, end]) => text.slice(start, end))).toEqual(['stampa', 'fattura', 'logo']);
});
