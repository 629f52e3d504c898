import { describe, expect, it } from 'vitest';
import { shiftSpan, spanAround } from './spans.ts';

describe('spans', () => {
  it.each([
    ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-11-24', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-24', '2026-01-01', '2026-12-31'],
  ] as const)('%s around %s', (kind, day, from, to) => expect(spanAround(kind, day)).toEqual({ kind, from, to }));
  it('move by their own length', () => {
    expect(shiftSpan(spanAround('quarter', '2026-01-05'), -1)).toMatchObject({ from: '2025-10-01', to: '2025-12-31' });
    expect(shiftSpan({ kind: 'custom', from: '2026-10-01', to: '2026-10-10' }, 1)).toMatchObject({
      from: '2026-10-11',
      to: '2026-10-20',
    });
  });
});
