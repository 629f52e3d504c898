import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { idSchema } from '../../text/zod.ts';
import { RECORDS } from '../kinds.ts';
import { checkReferences, referencesOf } from './references.ts';

const id = (letter: string): string => `01j000000000000000000000${letter}0`;
const nothing = { known: () => false };

describe('references of records', () => {
  it.each(Object.keys(RECORDS) as (keyof typeof RECORDS)[])('every id of %s says what it points at', (kind) => {
    expect(() => referencesOf(RECORDS[kind].fields, {})).not.toThrow();
  });

  it('finds them in lists and in what is nested, each with its place', () => {
    expect(
      referencesOf(RECORDS.contract.fields, {
        customer: id('c'),
        products: [id('p'), id('q')],
        priceList: null,
        visits: [{ technician: id('t'), service: null }, { service: id('s') }],
      }),
    ).toEqual([
      { path: 'customer', kind: 'customer', id: id('c') },
      { path: 'products.0', kind: 'product', id: id('p') },
      { path: 'products.1', kind: 'product', id: id('q') },
      { path: 'visits.0.technician', kind: 'operator', id: id('t') },
      { path: 'visits.1.service', kind: 'service', id: id('s') },
    ]);
    expect(referencesOf(RECORDS.template.fields, { request: { priceList: id('l') } })).toEqual([
      { path: 'request.priceList', kind: 'priceList', id: id('l') },
    ]);
  });

  it('refuses what nobody knows, naming the place, and lets stay what stood there', () => {
    const { fields } = RECORDS.operator;
    const given = { groups: [id('a'), id('b')] };
    expect(() => checkReferences(fields, given, { groups: [id('a')] }, 'record.fields', nothing)).toThrow(
      expect.objectContaining({ code: 'not_found', field: 'record.fields.groups.1' }),
    );
    expect(() => checkReferences(fields, given, given, 'record.fields', nothing)).not.toThrow();
  });

  it('takes no schema with an id that says nothing', () => {
    expect(() => referencesOf(z.object({ thing: idSchema }), {})).toThrow('thing');
  });
});
