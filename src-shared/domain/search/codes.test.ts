import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packCode, readTypedCode } from './codes.ts';

const YEARS = [2026, 2025];

describe('a typed code', () => {
  test.each([
    ['26-K7Q-00042', ['26k7q00042']],
    ['26k7q42', ['26k7q00042', '26k7q42']],
    ['k7q-42', ['26k7q00042', '25k7q00042', 'k7q42']],
    ['#42', ['#42', '42']],
    ['0432 55 01 12', ['0432550112']],
    ['+39 0432 550112', ['390432550112', '0432550112']],
    ['SN-44 71/x', ['sn4471x']],
  ])('%s is looked for as %j', (text, exact) => {
    expect(readTypedCode(text, YEARS).exact).toEqual(exact);
  });

  test('is also looked for as a part, unless it is too short or just words', () => {
    expect(readTypedCode('+39 0432 55', YEARS).part).toBe('043255');
    expect(readTypedCode('7q-0', YEARS).part).toBe('7q0');
    expect(readTypedCode('7q', YEARS).part).toBeNull();
    expect(readTypedCode('la stampante', YEARS).part).toBeNull();
    expect(readTypedCode('x'.repeat(61), YEARS)).toEqual({ exact: [], part: null });
  });

  test('never holds a sign that a full-text query would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readTypedCode(text, YEARS).part ?? '').not.toMatch(/["'*(){}:^\s-]/);
        expect(packCode(packCode(text))).toBe(packCode(text));
      }),
    );
  });
});
