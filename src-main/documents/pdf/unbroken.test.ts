import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test.each([
  ['nessun numero 26-10', 'nessun numero 26-10'],
  ['26-K7Q-00042', [{ text: '26-K7Q-00042', noWrap: true }]],
  [
    'Intervento, chiamata 26-K7Q-00042, e 25-ZHABCDEF-123456-7F3A.',
    [
      'Intervento, chiamata ',
      { text: '26-K7Q-00042', noWrap: true },
      ', e ',
      { text: '25-ZHABCDEF-123456-7F3A', noWrap: true },
      '.',
    ],
  ],
])('%s', (text, pieces) => expect(unbroken(text)).toEqual(pieces));
