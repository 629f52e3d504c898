import { describe, expect, it } from 'vitest';
import type { RecordOut } from '#shared/api/records.ts';
import { groupEntries, lastPlace, moveBy, moveTo, type Placing } from './reorder.ts';

function entry(id: string, order: number, family = 'software', retired = false): RecordOut {
  return { id, kind: 'type', name: id, retired, mergedInto: null, erased: false, fields: { order, family } };
}
const list = [
  entry('a', 0),
  entry('b', 1),
  entry('m', 2, 'machine'),
  entry('c', 3),
  entry('n', 4, 'machine'),
  entry('x', 5, 'software', true),
];
const groups = groupEntries(list, true);
/** The list as it would stand after the placings. */
function after(placings: readonly Placing[]): string[] {
  const placed = list.map((one) => ({
    ...one,
    fields: { ...one.fields, order: placings.find((p) => p.id === one.id)?.order ?? one.fields['order'] },
  }));
  return groupEntries(
    placed.toSorted((p, q) => Number(p.fields.order) - Number(q.fields.order)),
    true,
  ).flatMap((g) => g.entries.map((one) => one.id));
}

describe('groupEntries', () => {
  it('puts families one after the other and what is retired at the end', () => {
    expect(groups.map((g) => [g.key, g.entries.map((one) => one.id)])).toEqual([
      ['software', ['a', 'b', 'c']],
      ['machine', ['m', 'n']],
      ['retired', ['x']],
    ]);
  });
  it('leaves out what is empty', () => {
    expect(groupEntries([entry('m', 0, 'machine')], true).map((g) => g.key)).toEqual(['machine']);
    expect(groupEntries([], false)).toEqual([]);
  });
});

describe('moving', () => {
  it('puts an entry where another stands, in both directions', () => {
    expect(after(moveTo(groups, 'a', 'c'))).toEqual(['b', 'c', 'a', 'm', 'n', 'x']);
    expect(after(moveTo(groups, 'c', 'a'))).toEqual(['c', 'a', 'b', 'm', 'n', 'x']);
  });
  it('moves by one, and not past the ends of its family', () => {
    expect(after(moveBy(groups, 'b', 1))).toEqual(['a', 'c', 'b', 'm', 'n', 'x']);
    expect(moveBy(groups, 'c', 1)).toEqual([]);
    expect(moveBy(groups, 'm', -1)).toEqual([]);
  });
  it('never mixes families, nor moves what is retired', () => {
    expect(moveTo(groups, 'a', 'm')).toEqual([]);
    expect(moveTo(groups, 'x', 'a')).toEqual([]);
    expect(moveTo(groups, 'a', 'a')).toEqual([]);
  });
  it('writes only what changes its place', () => {
    const plain = groupEntries([entry('a', 0), entry('b', 1), entry('c', 2)], false);
    expect(moveBy(plain, 'b', 1)).toEqual([
      { id: 'c', order: 1 },
      { id: 'b', order: 2 },
    ]);
  });
});

it('a new entry comes last', () => {
  expect(lastPlace(list)).toBe(6);
  expect(lastPlace([])).toBe(0);
  expect(lastPlace([entry('a', 9999)])).toBe(9999);
});
