import { expect, it } from 'vitest';
import { loginFromName } from './loginFromName.ts';

it.each([
  ['Marta Rossi', 'marta.rossi'],
  ['  Nicolò De Santis ', 'nicolo.desantis'],
  ["Anna D'Amico", 'anna.damico'],
  ['Anna-Maria Bianchi', 'anna.mariabianchi'],
  ['Ugo', 'ugo'],
  ['Яна', ''],
  ['', ''],
])('%j -> %j', (name, login) => {
  expect(loginFromName(name)).toBe(login);
});
