import { describe, expect, it } from 'vitest';
import { createZone } from '#shared/time/zone.ts';
import { periodOf, shifted, spanOf } from './period.ts';

const zone = createZone('Europe/Rome');

describe('the period of the log', () => {
  it('is a day, a week from Monday, a month', () => {
    expect(periodOf('today', '2026-03-04')).toMatchObject({ from: '2026-03-04', to: '2026-03-04' });
    expect(periodOf('week', '2026-03-04')).toMatchObject({ from: '2026-03-02', to: '2026-03-08' });
    expect(periodOf('week', '2026-03-08')).toMatchObject({ from: '2026-03-02', to: '2026-03-08' });
    expect(periodOf('month', '2024-02-10')).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
  });
  it('moves by its own kind, over the year too', () => {
    expect(shifted(periodOf('month', '2026-01-31'), -1)).toMatchObject({ from: '2025-12-01', to: '2025-12-31' });
    expect(shifted(periodOf('week', '2026-03-04'), 1)).toMatchObject({ from: '2026-03-09', to: '2026-03-15' });
    expect(shifted({ kind: 'custom', from: '2026-03-01', to: '2026-03-10' }, 1)).toMatchObject({
      from: '2026-03-11',
      to: '2026-03-20',
    });
    expect(shifted({ kind: 'custom', from: null, to: '2026-03-10' }, 1)).toMatchObject({
      from: null,
      to: '2026-03-10',
    });
  });
  it('spans whole days of the company’s zone, also the short and the long one', () => {
    const hours = (day: string): number => {
      const { from = 0, to = 0 } = spanOf(periodOf('today', day), zone);
      return (to - from) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
    expect(spanOf({ kind: 'custom', from: null, to: null }, zone)).toEqual({});
  });
});
