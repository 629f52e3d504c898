import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKey, layoutList } from './listLayout.ts';

/** The same list laid out one item after the other. */
function slow(count: number, rowHeight: number, starts: number[], headerHeight: number) {
  const items: { kind: 'row' | 'group'; n: number; top: number; height: number }[] = [];
  let top = 0;
  let group = 0;
  for (let row = 0; row <= count; row += 1) {
    while (starts[group] === row) {
      items.push({ kind: 'group', n: group, top, height: headerHeight });
      top += headerHeight;
      group += 1;
    }
    if (row < count) {
      items.push({ kind: 'row', n: row, top, height: rowHeight });
      top += rowHeight;
    }
  }
  return { items, height: top };
}

const lists = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  starts: fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 8 }),
  grouped: fc.boolean(),
});

describe('layoutList', () => {
  it('agrees with laying out one by one', () => {
    fc.assert(
      fc.property(lists, ({ count, starts, grouped }) => {
        const all = grouped ? [0, ...starts.filter((s) => s < count).toSorted((a, b) => a - b)] : [];
        const layout = layoutList(
          count,
          44,
          all.map((start) => ({ key: String(start), start })),
          28,
        );
        const wanted = slow(count, 44, all, 28);
        expect(layout.height).toBe(wanted.height);
        expect(layout.items).toBe(wanted.items.length);
        wanted.items.forEach((item, i) => {
          expect(layout.at(i)).toEqual(
            item.kind === 'row' ? { kind: 'row', index: item.n } : { kind: 'group', group: item.n },
          );
          expect(layout.top(i)).toBe(item.top);
          expect(layout.itemAt(item.top)).toBe(i);
          expect(layout.itemAt(item.top + item.height - 1)).toBe(i);
          if (item.kind === 'row') expect(layout.itemOf(item.n)).toBe(i);
        });
        expect([layout.itemAt(-50), layout.itemAt(1e9)]).toEqual([0, wanted.items.length - 1]);
      }),
    );
  });
  it('says which group a row is in', () => {
    const layout = layoutList(10, 44, [
      { key: 'a', start: 0 },
      { key: 'b', start: 4 },
    ]);
    expect([0, 3, 4, 9].map(layout.groupOf)).toEqual([0, 0, 1, 1]);
    expect(layoutList(10, 44).groupOf(5)).toBe(-1);
  });
});

describe('findKey', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  it('finds a row from any hint, and tells when it is gone', () => {
    for (const hint of [-3, 0, 2, 4, 99]) {
      expect(keys.map((k) => findKey(k, keys.length, (i) => keys[i] ?? '', hint))).toEqual([0, 1, 2, 3, 4]);
      expect(findKey('z', keys.length, (i) => keys[i] ?? '', hint)).toBe(-1);
    }
    expect(findKey('a', 0, () => 'a', 0)).toBe(-1);
  });
});
