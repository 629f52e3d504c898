import { expect, test } from 'vitest';
import { SportelloError } from '../../result.ts';
import { checkedFields } from './checks.ts';

const refusal = (fields: Record<string, unknown>, present: Record<string, unknown> = {}): unknown[] => {
  try {
    checkedFields(fields, present);
  } catch (error) {
    if (error instanceof SportelloError) return [error.field, error.reason];
    throw error;
  }
  return [];
};

test('numbers are kept in their one form, the rest as it came', () => {
  expect(
    checkedFields({
      name: 'Cliente',
      vatNumber: 'IT 123 456 789 03',
      recipientCode: 'abc1234',
      iban: 'it60 x054 2811 1010 0000 0123 456',
      cig: 'z123456789',
      cup: 'b51j12000370007',
      rea: { province: 'ud', number: '1' },
      withholding: { rate: 2000, kind: 'RT02', cause: 'a' },
      pec: null,
    }),
  ).toEqual({
    name: 'Cliente',
    vatNumber: '12345678903',
    recipientCode: 'ABC1234',
    iban: 'IT60X0542811101000000123456',
    cig: 'Z123456789',
    cup: 'B51J12000370007',
    rea: { province: 'UD', number: '1' },
    withholding: { rate: 2000, kind: 'RT02', cause: 'A' },
    pec: null,
  });
});

test.each([
  [{ iban: 'IT61X0542811101000000123456' }, 'iban', 'checksum'],
  [{ cig: '123' }, 'cig', 'length'],
  [{ cup: '123456789012345' }, 'cup', 'format'],
  [{ recipientCode: 'ABC12' }, 'recipientCode', 'length'],
  [{ rea: { province: 'XX' } }, 'rea.province', 'checksum'],
  [{ withholding: { cause: 'F' } }, 'withholding.cause', 'format'],
])('%j is refused, and named', (fields, name, reason) => {
  expect(refusal(fields)).toEqual([`record.fields.${name}`, reason]);
});

test.each([
  [{ form: 'public', recipientCode: 'ABC1234' }, {}, 'recipientPublic'],
  [{ form: 'company', recipientCode: 'UFAB12' }, {}, 'recipientPrivate'],
  [{ recipientCode: 'UFAB12' }, { form: 'person' }, 'recipientPrivate'],
  [{ recipientCode: 'ABC1234' }, { form: 'public' }, 'recipientPublic'],
  [{ form: 'public' }, { form: 'company', recipientCode: 'ABC1234' }, 'recipientPublic'],
])('%j over %j: whose code it is decides its length', (fields, present, reason) => {
  expect(refusal(fields, present)).toEqual(['record.fields.recipientCode', reason]);
});

test.each([
  [{ form: 'public', recipientCode: 'UFAB12' }, {}],
  [{ recipientCode: 'UFAB12' }, {}],
  [{ recipientCode: null }, { form: 'public' }],
  [{ name: 'X' }, { form: 'public', recipientCode: 'ABC1234' }],
])('%j over %j is kept', (fields, present) => expect(refusal(fields, present)).toEqual([]));
