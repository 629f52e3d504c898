import { describe, expect, it } from 'vitest';
import { compareValues, gridColumns } from './dataTableModel.ts';

const collator = new Intl.Collator('it', { numeric: true, sensitivity: 'base' });

describe('compareValues', () => {
  it('reads numbers inside words and ignores capitals', () => {
    expect(['Gamma 12', 'gamma 4', 'Èta 3', 'eta 1'].toSorted((a, b) => compareValues(a, b, collator))).toEqual([
      'eta 1',
      'Èta 3',
      'gamma 4',
      'Gamma 12',
    ]);
    expect([10, 9, 100].toSorted((a, b) => compareValues(a, b, collator))).toEqual([9, 10, 100]);
  });
});

describe('gridColumns', () => {
  it('lets a column take the rest, the last one if none asks', () => {
    expect(gridColumns([{ width: 80 }, { grow: true, width: 200 }, {}], true)).toBe(
      '36px 80px minmax(200px, 1fr) 120px',
    );
    expect(gridColumns([{}, {}], false)).toBe('120px minmax(120px, 1fr)');
  });
});
