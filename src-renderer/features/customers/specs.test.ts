import { describe, expect, it } from 'vitest';
import { RECORDS } from '#shared/domain/kinds.ts';
import { blankValues, changedValues, cleaned, type PeopleKind, SPECS } from './specs.ts';

const kinds = Object.keys(SPECS) as PeopleKind[];

describe('the forms of the customer’s page', () => {
  it.each(kinds)('%s has every field of the record, and no other', (kind) => {
    const fields = Object.keys(RECORDS[kind].fields.shape).filter((name) => name !== 'customer');
    const asked = SPECS[kind]
      .flat()
      .map((spec) => spec.name)
      .filter((name) => name !== 'customer');
    expect(asked.toSorted()).toEqual(fields.toSorted());
  });

  it.each(kinds)('a filled-in %s is what the record takes', (kind) => {
    const given = { name: ' Rossi ', sort: kind === 'contract' ? 'prepaid' : 'pc', phones: ['0432 550112', ' '] };
    const known = Object.keys(RECORDS[kind].fields.shape);
    const filled = Object.fromEntries(
      Object.entries({ ...blankValues(kind, '01j0000000000000000000000p'), ...given }).filter(([name]) =>
        known.includes(name),
      ),
    );
    expect(RECORDS[kind].fields.safeParse(cleaned(filled)).error).toBeUndefined();
  });

  it('blank is null, and only changes are sent', () => {
    expect(cleaned({ a: ' ', b: ['', 'x'], c: false, d: 3 })).toEqual({ a: null, b: ['x'], c: false, d: 3 });
    expect(changedValues({ a: null, b: ['x'], c: 1 }, { a: null, b: ['x', 'y'], c: 1, d: null })).toEqual({
      b: ['x', 'y'],
    });
  });
});
