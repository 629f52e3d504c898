import { expect, it } from 'vitest';
import { draftField, withoutDraft } from './drafts.ts';

const kept = { name: 'Laser', level: 2, groups: ['a'] };

it('keeps only what differs, entry by entry', () => {
  const one = draftField({}, 'g1', kept, 'name', 'Lasers');
  const two = draftField(one, 'g2', kept, 'level', 3);
  expect(two).toEqual({ g1: { name: 'Lasers' }, g2: { level: 3 } });
  expect(draftField(two, 'g1', kept, 'name', 'Laser')).toEqual({ g2: { level: 3 } });
  expect(draftField(two, 'g2', kept, 'groups', ['a'])).toEqual(two);
  expect(withoutDraft(two, 'g2')).toEqual(one);
});
