import { describe, expect, it } from 'vitest';
import { nextList } from './nextList.ts';

describe('a price list as the next one', () => {
  it('begins the day after, under its year', () => {
    const next = nextList(
      { name: 'Tariffario 2026', from: '2026-01-01', to: '2026-12-31', callOutCents: 3500 },
      '2026-11-02',
    );
    expect(next).toEqual({ name: 'Tariffario 2027', from: '2027-01-01', to: null, callOutCents: 3500 });
  });
  it('begins in January where the old one is open, with the year after its name', () => {
    expect(nextList({ name: 'Standard', from: null, to: null }, '2026-11-02')).toMatchObject({
      name: 'Standard 2027',
      from: '2027-01-01',
    });
  });
});
