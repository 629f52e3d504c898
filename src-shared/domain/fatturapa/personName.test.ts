import { expect, test } from 'vitest';
import { nameParts } from './personName.ts';

const rossi = 'RSSMRA80A01H501U';

test.each([
  ['Mario Rossi', rossi, { Nome: 'Mario', Cognome: 'Rossi' }],
  ['Rossi Mario', rossi, { Nome: 'Mario', Cognome: 'Rossi' }],
  ['ROSSI MARIO', rossi, { Nome: 'MARIO', Cognome: 'ROSSI' }],
  ['De Luca Anna', 'DLCNNA80A41H501X', { Nome: 'Anna', Cognome: 'De Luca' }],
  ['Anna Maria D’Agostino', 'DGSNMR80A41H501X', { Nome: 'Anna Maria', Cognome: "D'Agostino" }],
  // Four consonants in the name: the second is left out.
  ['Fo Gianfranco', 'FOXGFR80A01H501X', { Nome: 'Gianfranco', Cognome: 'Fo' }],
])('%s, %s', (name, code, parts) => expect(nameParts(name, code)).toEqual(parts));

test.each([
  ['Mario Bianchi', rossi],
  ['Rossi', rossi],
  ['Dott. Mario Rossi', rossi],
  ['Mario Rossi', null],
  ['Mario Rossi', '12345678903'],
])('%s, %s: whole', (name, code) => expect(nameParts(name, code)).toBeNull());

test('a code that fits both ways round says nothing', () => {
  expect(nameParts('Sara Sira', 'SRASRI80A01H501X')).toEqual({ Nome: 'Sira', Cognome: 'Sara' });
  expect(nameParts('Bruno Bruno', 'BRNBRN80A01H501X')).toEqual({ Nome: 'Bruno', Cognome: 'Bruno' });
  expect(nameParts('Rossi Rosso', 'RSSRSS80A01H501X')).toBeNull();
});
