import { describe, expect, it } from 'vitest';
import { groupLines, type Line } from './groupLines.ts';

const line = (key: string, intervention: string | null, netCents: number, late = false): Line => ({
  key,
  kind: 'labour',
  text: key,
  amount: 60,
  unit: 'minutes',
  unitMicros: 45_000_000,
  netCents,
  vat: { rate: 2200, nature: null, note: null },
  covered: null,
  overridden: null,
  steps: [],
  intervention,
  ticketNumber: intervention === null ? null : '26-K7Q-00042',
  from: '2026-10-12',
  to: '2026-10-12',
  late,
});

describe('the lines of a bill', () => {
  it('stand under their intervention, with what it comes to; fees and packs come last', () => {
    const groups = groupLines([
      line('fee', null, 10_000),
      line('labour', 'a', 4500),
      line('km', 'b', 900, true),
      line('call-out', 'a', 3000),
    ]);
    expect(groups.map((one) => [one.key, one.lines.length, one.netCents, one.late])).toEqual([
      ['a', 2, 7500, false],
      ['b', 1, 900, true],
      ['other', 1, 10_000, false],
    ]);
  });
});
