import { expect, it } from 'vitest';
import { firstLanguage } from './browserDefaults.ts';

it.each([
  [['en-GB', 'it'], 'en'],
  [['de-AT', 'it-IT', 'en'], 'it'],
  [['IT'], 'it'],
  [['de', 'fr'], 'it'],
  [[], 'it'],
] as const)('%j -> %s', (wanted, language) => {
  expect(firstLanguage(wanted)).toBe(language);
});
