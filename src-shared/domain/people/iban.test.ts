import { describe, expect, it } from 'vitest';
import { checkIban } from './iban.ts';

describe('an IBAN', () => {
  // The examples of the registry (ISO 13616).
  it.each([
    ['IT60 X054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456'],
    ['de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['SI56 2633 0001 2039 086', 'SI56263300012039086'],
    ['GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819'],
  ])('%s is right', (text, value) => expect(checkIban(text)).toEqual({ ok: true, value }));
  it.each([
    ['IT60X0542811101000000123457', 'check'],
    ['IT60X054281110100000012345', 'length'],
    ['1234567890123456', 'format'],
    ['IT60X0542811101000000123€56', 'characters'],
  ])('%s is refused: %s', (text, reason) => expect(checkIban(text)).toEqual({ ok: false, reason }));
});
