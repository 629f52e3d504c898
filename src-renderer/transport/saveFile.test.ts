import { expect, it } from 'vitest';
import { plainName } from './saveFile.ts';

it.each([
  ['Luca Moretti', 'luca-moretti'],
  ['Nicolò D’Àngelo & C. ', 'nicolo-d-angelo-c'],
  ['../../etc/passwd', 'etc-passwd'],
  ['???', 'file'],
  ['a'.repeat(100), 'a'.repeat(60)],
])('%s', (text, name) => {
  expect(plainName(text)).toBe(name);
});
