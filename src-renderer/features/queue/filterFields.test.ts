import { describe, expect, it } from 'vitest';
import { chosen, countFilter, dropField, isUsed, setValues, toggleValue, valuesOf } from './filterFields.ts';
import { countFields, filterOf } from './view.ts';

const record = (id: string) => ({
  id,
  kind: 'group',
  name: id,
  retired: false,
  mergedInto: null,
  erased: false,
  fields: {},
});
const catalog = { active: () => [record('g1'), record('g2')] };

describe('the filter of the panel', () => {
  it('takes several values of a field, and lets each go', () => {
    const two = toggleValue(toggleValue({}, 'group', 'g1'), 'group', 'none');
    expect(chosen(two, 'group')).toEqual(['g1', 'none']);
    expect(toggleValue(toggleValue(two, 'group', 'g1'), 'group', 'none')).toEqual({});
    expect(setValues(two, 'group', [])).toEqual({});
  });
  it('drops a whole field, both ages together', () => {
    expect(dropField({ olderDays: 1, youngerDays: 9, group: ['g1'] }, 'age')).toEqual({ group: ['g1'] });
    expect(isUsed({ youngerDays: 9 }, 'age')).toBe(true);
    expect(countFields({ olderDays: 1, group: [], urgency: ['high'] })).toBe(2);
  });
  it('offers what can be chosen, what is chosen and what calls still have', () => {
    expect(valuesOf('group', catalog, ['g2', 'old', null], ['gone'])).toEqual(['g1', 'g2', 'old', 'gone', 'none']);
    expect(valuesOf('status', catalog, ['new', 'waiting'], [])).not.toContain('none');
  });
  it('counts the values of a field without that field', () => {
    expect(countFilter({ scope: 'live', group: ['g1'], urgency: ['high'] }, 'group')).toEqual({
      scope: 'live',
      urgency: ['high'],
    });
  });
});

describe('what the desk is asked', () => {
  it('leaves out what is empty', () => {
    expect(filterOf({ scope: 'mine', fields: { group: [] }, text: '  ' })).toEqual({ scope: 'mine' });
    expect(filterOf({ scope: 'live', fields: { group: ['g1'] }, text: ' lente ' })).toEqual({
      scope: 'live',
      group: ['g1'],
      text: 'lente',
    });
  });
  it('looks beyond the calls in hand for solved and closed ones', () => {
    expect(filterOf({ scope: 'live', fields: { status: ['closed'] }, text: '' }).scope).toBe('all');
    expect(filterOf({ scope: 'live', fields: { status: ['waiting'] }, text: '' }).scope).toBe('live');
  });
});
