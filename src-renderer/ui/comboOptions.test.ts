import { describe, expect, it } from 'vitest';
import { filterOptions, stepOption } from './comboOptions.ts';

const options = [
  { value: '1', label: 'Rossi Mobili srl', detail: 'Anna Rossi' },
  { value: '2', label: 'Città Verde', detail: '0432 55' },
  { value: '3', label: 'Bianchi', disabled: true },
];
const found = (q: string) => filterOptions(options, q).map((o) => o.value);

describe('filterOptions', () => {
  it('takes starts of words, in any order, without accents', () => {
    expect(found('mob ros')).toEqual(['1']);
    expect(found('citta 0432')).toEqual(['2']);
    expect(found('obili')).toEqual([]);
    expect(found('  ')).toEqual(['1', '2', '3']);
  });
});

describe('stepOption', () => {
  it('goes round and passes over what cannot be chosen', () => {
    expect(stepOption(options, -1, 1)).toBe(0);
    expect(stepOption(options, 1, 1)).toBe(0);
    expect(stepOption(options, 0, -1)).toBe(1);
    expect(stepOption(options, -1, -1)).toBe(1);
    expect(stepOption([{ disabled: true }], -1, 1)).toBe(-1);
    expect(stepOption([], -1, 1)).toBe(-1);
  });
});
