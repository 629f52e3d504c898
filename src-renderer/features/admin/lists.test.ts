import { describe, expect, it } from 'vitest';
import { RECORDS } from '#shared/domain/kinds.ts';
import { resources } from '#shared/i18n/resources.ts';
import { LISTS } from './lists.ts';
import { ADMIN_LISTS } from './listTypes.ts';

describe.each(ADMIN_LISTS)('%s', (list) => {
  const { kind, fields, blank, ordered } = LISTS[list];
  const schema = Object.keys(RECORDS[kind].fields.shape);
  const shown = fields.map((one) => one.name);

  it('shows every field the record has, and no other', () => {
    expect([...shown, ...(ordered ? ['order'] : [])].toSorted()).toEqual(schema.toSorted());
  });
  it('has words for each of them in both languages', () => {
    for (const name of shown) {
      expect(resources.it.admin.fields, name).toHaveProperty(name);
      expect(resources.en.admin.fields, name).toHaveProperty(name);
    }
  });
  // The company is there from the start: nobody adds one.
  const entries = list === 'company' ? [] : [list];
  it.each(entries)('%s begins a new entry with all its fields', () => {
    expect([...Object.keys(blank), ...(ordered ? ['order'] : [])].toSorted()).toEqual(schema.toSorted());
  });
});
