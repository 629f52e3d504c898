import { expect, test } from 'vitest';
import { checkEmail } from './email.ts';

test.each([
  ['anna.rossi@example.it', 'anna.rossi@example.it'],
  [' Anna.Rossi@Example.IT ', 'Anna.Rossi@example.it'],
  ["d'amico+pec@pec.example.it", "d'amico+pec@pec.example.it"],
  ['info@caffè.example', 'info@caffè.example'],
  [`${'a'.repeat(64)}@b.it`, `${'a'.repeat(64)}@b.it`],
])('%j is kept as %j', (text, value) => expect(checkEmail(text)).toEqual({ ok: true, value }));

test.each([
  ['', 'format'],
  ['anna', 'format'],
  ['@example.it', 'format'],
  ['anna@', 'format'],
  ['anna@localhost', 'format'],
  ['anna@-x.it', 'format'],
  ['anna@example..it', 'format'],
  ['anna@192.168.1.1', 'format'],
  ['an na@example.it', 'characters'],
  ['anna..rossi@example.it', 'characters'],
  ['a@b@example.it', 'characters'],
  ['<anna@example.it>', 'characters'],
  [`${'a'.repeat(65)}@b.it`, 'length'],
  [`a@${'b.'.repeat(130)}it`, 'length'],
])('%j is refused: %s', (text, reason) => expect(checkEmail(text)).toEqual({ ok: false, reason }));
