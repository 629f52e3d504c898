import { describe, expect, it } from 'vitest';
import type { RecordOut } from '#shared/api/records.ts';
import { checkEntry, emptyAs } from './checkEntry.ts';
import { LISTS } from './lists.ts';

const other = (name: string, letter: string | null, family = 'software', retired = false): RecordOut => ({
  id: name,
  kind: 'type',
  name,
  retired,
  mergedInto: null,
  erased: false,
  fields: { letter, family },
});
const type = { name: 'Crash', family: 'software', letter: 'c', other: false };

describe('checkEntry', () => {
  it('accepts what is whole', () => {
    expect(checkEntry(LISTS.types, type, [other('Altro', 'a')])).toEqual([]);
  });
  it('names each field that is missing', () => {
    expect(checkEntry(LISTS.operators, { name: ' ', login: '', roles: [], groups: [] }, [])).toEqual([
      { name: 'name', reason: 'required' },
      { name: 'login', reason: 'required' },
      { name: 'roles', reason: 'required' },
    ]);
    expect(checkEntry(LISTS.routes, LISTS.routes.blank, [])).toEqual([{ name: 'service', reason: 'required' }]);
  });
  it('refuses a letter that another entry has', () => {
    expect(checkEntry(LISTS.types, type, [other('Conferma', 'c')])).toEqual([
      { name: 'letter', reason: 'letterTaken', by: 'Conferma' },
    ]);
  });
  it('lets types of the other family and retired entries keep the same letter', () => {
    expect(
      checkEntry(LISTS.types, type, [
        other('Collegamenti', 'c', 'machine'),
        other('Vecchio', 'c', 'software', true),
        other('Muto', null),
      ]),
    ).toEqual([]);
  });
  it('asks products for one letter each, whatever their family', () => {
    expect(
      checkEntry(LISTS.products, { name: 'Laser', family: 'machine', letter: 'l' }, [other('Lambda', 'l')]),
    ).toHaveLength(1);
  });
});

it('an empty optional field is nothing, not an empty text', () => {
  expect(emptyAs({ kind: 'line', name: 'email', optional: true }, '')).toBeNull();
  expect(emptyAs({ kind: 'line', name: 'name' }, '')).toBe('');
});
