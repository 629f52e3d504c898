import { expect, test } from 'vitest';
import { buyerProblems } from '#shared/domain/billing/partyProblems.ts';
import { readCustomer } from '#shared/domain/billing/terms.ts';
import { missingTax } from './taxFacts.ts';

const italian = {
  name: 'Rossi',
  address: 'Via Roma 1',
  postcode: '33100',
  city: 'Udine',
  province: 'UD',
  country: 'IT',
};
const abroad = { name: 'Novak', address: 'Trg 1', postcode: null, city: 'Koper', province: null, country: 'SI' };
const nobody = { postcode: null, city: null, address: null, province: null, vatNumber: null, taxCode: null };

test.each([
  ['a company with neither code nor PEC', { ...italian, form: 'company', vatNumber: '00743110157' }, []],
  ['a company by its tax code', { ...italian, form: 'company', taxCode: '00743110157' }, []],
  ['a person', { ...italian, form: 'person', taxCode: 'RSSMRA80A01H501U' }, []],
  ['no province', { ...italian, form: 'company', vatNumber: '00743110157', province: null }, ['province']],
  ['no number', { ...italian, form: 'company' }, ['vatNumber']],
  ['a person without tax code', { ...italian, form: 'person' }, ['taxCode']],
  ['a body without its office', { ...italian, form: 'public', taxCode: '80013960287' }, ['recipientCode']],
  ['a body', { ...italian, form: 'public', taxCode: '80013960287', recipientCode: 'UFABCD' }, []],
  ['a code too short', { ...italian, form: 'company', vatNumber: '1', recipientCode: 'ABC' }, ['recipientCode']],
  [
    'a new customer',
    { name: 'X', form: 'company', ...nobody },
    ['vatNumber', 'address', 'postcode', 'city', 'province'],
  ],
  ['abroad, with a number', { ...abroad, form: 'company', vatNumber: 'SI12345678' }, []],
  ['abroad, a company without one', { ...abroad, form: 'company' }, []],
  ['abroad, a person', { ...abroad, form: 'person' }, []],
  ['abroad, no town', { ...abroad, form: 'company', city: null }, ['city']],
])('%s', (_what, fields, missing) => {
  const found = missingTax({ id: 'a', fields });
  expect(found).toEqual(missing);
  // The card and the run never say different things.
  expect(buyerProblems(readCustomer('a', fields))).toHaveLength(found.length);
});
