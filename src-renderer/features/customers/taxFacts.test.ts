import { describe, expect, it } from 'vitest';
import { missingTax } from './taxFacts.ts';

const address = { address: 'Via Roma 1', postcode: '33100', city: 'Udine' };

describe('what a customer lacks to be billed', () => {
  it('nothing, with a number and an address', () => {
    expect(missingTax({ form: 'company', vatNumber: '00743110157', ...address })).toEqual([]);
    expect(missingTax({ form: 'person', taxCode: 'RSSMRA80A01H501U', ...address })).toEqual([]);
  });
  it('of a public body its office code as well', () => {
    expect(missingTax({ form: 'public', taxCode: '80013960287', ...address })).toEqual(['recipient']);
  });
  it('of a new customer everything', () => {
    expect(missingTax({ form: 'company' })).toEqual(['vatNumber', 'address', 'postcode', 'city']);
  });
});
