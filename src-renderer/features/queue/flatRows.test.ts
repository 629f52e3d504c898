import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenRows, groupKey } from './flatRows.ts';

const groups = [
  { value: 'a', name: 'A', count: 3 },
  { value: 'b', name: 'B', count: 2 },
  { value: null, name: '', count: 4 },
];

describe('rows under headers', () => {
  it('count those of open groups only', () => {
    const flat = flattenRows(groups, true, new Set(['b']));
    expect([flat.count, flat.layout.items]).toEqual([7, 10]);
    expect(flat.itemOf(1, 0)).toBe(-1);
    expect(flat.stopAt(flat.headerOf(1))).toEqual({ kind: 'group', group: 1 });
    expect(flat.stopAt(flat.headerOf(0))).toBeNull();
    expect(flat.place(3)).toEqual({ group: 2, offset: 0 });
  });

  it('have no header when there are no groups', () => {
    const flat = flattenRows([{ value: null, name: '', count: 5 }], false, new Set([groupKey(null)]));
    expect([flat.count, flat.layout.items, flat.itemOf(0, 4)]).toEqual([5, 5, 4]);
    expect(flat.spans(1, 3)).toEqual([{ group: 0, from: 1, to: 3 }]);
  });

  it('are all stopped at once between both ends, whatever is closed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), fc.array(fc.nat(7)), (counts, shut) => {
        const all = counts.map((count, i) => ({ value: `g${i}`, name: '', count: count + 1 }));
        const closed = new Set(shut.map((i) => `g${i}`));
        const flat = flattenRows(all, true, closed);
        const seen: string[] = [];
        for (let item = 0; item < flat.layout.items; item += 1) {
          const stop = flat.stopAt(item);
          if (stop?.kind === 'row') {
            expect(flat.itemOf(stop.group, stop.offset)).toBe(item);
            seen.push(`${stop.group}.${stop.offset}`);
          } else if (stop !== null) expect(flat.headerOf(stop.group)).toBe(item);
        }
        const wanted = all.flatMap((one, g) =>
          closed.has(one.value) ? [] : Array.from({ length: one.count }, (_, i) => `${g}.${i}`),
        );
        expect(seen).toEqual(wanted);
        const spanned = flat
          .spans(0, flat.layout.items - 1)
          .flatMap(({ group, from, to }) => Array.from({ length: to - from + 1 }, (_, i) => `${group}.${from + i}`));
        expect(spanned).toEqual(wanted);
      }),
    );
  });
});
