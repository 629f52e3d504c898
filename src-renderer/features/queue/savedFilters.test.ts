import { describe, expect, it } from 'vitest';
import { MOST_SAVED, sameChoice, saveFilter, type SavedFilter } from './savedFilters.ts';

const one = (over: Partial<SavedFilter> = {}): SavedFilter => ({
  name: 'Laser',
  scope: 'live',
  fields: { group: ['a', 'b'] },
  text: '',
  customerName: '',
  order: 'urgent',
  by: null,
  ...over,
});

describe('saved filters', () => {
  it('are the same whatever the order of values, and with empty fields', () => {
    expect(sameChoice(one(), one({ fields: { urgency: [], group: ['b', 'a'] }, text: ' ' }))).toBe(true);
    expect(sameChoice(one(), one({ order: 'oldest' }))).toBe(false);
    expect(sameChoice(one(), one({ fields: { group: ['a'] } }))).toBe(false);
  });
  it('replace the one of the same name in its place', () => {
    const all = saveFilter([one(), one({ name: 'Ferme' })], one({ text: 'lente' }));
    expect(all.map((each) => [each.name, each.text])).toEqual([
      ['Laser', 'lente'],
      ['Ferme', ''],
    ]);
  });
  it('are never more than there are keys', () => {
    const full = Array.from({ length: MOST_SAVED }, (_, i) => one({ name: String(i) }));
    expect(saveFilter(full, one())).toEqual(full);
  });
});
