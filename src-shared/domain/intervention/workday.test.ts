import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZone } from '../../time/zone.ts';
import { overfullDay, type WorkSpan } from './workday.ts';

const rome = createZone('Europe/Rome');
const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const span = (from: string, hours: number, breakMinutes = 0): WorkSpan => ({
  start: at(from),
  end: at(from) + hours * HOUR,
  breakMinutes,
});

describe('the work of one day', () => {
  it.each<[string, WorkSpan, WorkSpan[], number | null]>([
    ['26 hours in two pieces', span('2026-03-02T00:00+01:00', 13), [span('2026-03-02T10:00+01:00', 13)], 26 * 60],
    ['24 hours are a day', span('2026-03-02T00:00+01:00', 12), [span('2026-03-02T12:00+01:00', 12)], null],
    ['breaks are no work', span('2026-03-02T00:00+01:00', 13, 120), [span('2026-03-02T11:00+01:00', 13)], null],
    [
      'over midnight each day has its part',
      span('2026-03-02T22:00+01:00', 20),
      [span('2026-03-02T00:00+01:00', 22)],
      null,
    ],
    ['the day after is full', span('2026-03-01T22:00+01:00', 20), [span('2026-03-02T02:00+01:00', 22)], 40 * 60],
    ['clocks forward: 23 hours', span('2026-03-29T00:00+01:00', 23), [span('2026-03-29T10:00+02:00', 1)], 24 * 60],
    ['clocks back: 25 hours', span('2026-10-25T00:00+02:00', 24), [span('2026-10-25T10:00+01:00', 1)], null],
    ['nothing else that day', span('2026-03-02T00:00+01:00', 24), [], null],
  ])('%s', (_name, own, others, minutes) => {
    expect(overfullDay(own, others, rome)?.minutes ?? null).toBe(minutes);
  });

  it('is never too full when nothing overlaps', () => {
    const start = fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') });
    const gaps = fc.array(fc.tuple(fc.nat(24 * 60), fc.nat(600)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(start, gaps, (from, pieces) => {
        let now = from;
        const spans = pieces.map(([minutes, gap]) => {
          const one = { start: now, end: now + (minutes + 1) * 60_000, breakMinutes: 0 };
          now = one.end + gap * 60_000;
          return one;
        });
        for (const own of spans)
          expect(
            overfullDay(
              own,
              spans.filter((one) => one !== own),
              rome,
            ),
          ).toBeNull();
      }),
    );
  });
});
