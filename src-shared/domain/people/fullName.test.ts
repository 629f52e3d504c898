import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayName, initials } from './fullName.ts';

test.each([
  ['Anna Rossi', 'Anna Rossi', 'AR'],
  ['  ROSSI   MARIO ', 'Rossi Mario', 'RM'],
  ["d'amico niccolò", "D'Amico Niccolò", 'DN'],
  ['Anna De Luca', 'Anna De Luca', 'AL'],
  ['McDonald Lisa', 'McDonald Lisa', 'ML'],
  ['Dott.ssa Elena Greco', 'Dott.ssa Elena Greco', 'EG'],
  ['Rossi Mobili s.r.l.', 'Rossi Mobili s.r.l.', 'RM'],
  ['marta', 'Marta', 'M'],
  ['élodie', 'Élodie', 'É'],
  ['3B Impianti', '3B Impianti', '3I'],
  ['', '', '?'],
  [' 👍 ', '👍', '?'],
  ['Ing.', 'Ing.', 'I'],
])('%j is shown as %j, %s', (name, shown, badge) => {
  expect(displayName(name)).toBe(shown);
  expect(initials(name)).toBe(badge);
});

test('any name has initials, and is shown alike the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(initials(name).length).toBeGreaterThan(0);
      expect(displayName(displayName(name))).toBe(displayName(name));
    }),
  );
});
