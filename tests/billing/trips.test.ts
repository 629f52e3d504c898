import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PriceContext, priceOpenWorks } from '#shared/domain/billing/customerWorks.ts';
import type { Work } from '#shared/domain/billing/work.ts';
import { at, calendar, id, list, wordsOf, work } from './build.ts';

const KM = { by: 'km', legs: 'both', kmMillis: 500, includedKm: 30, centsPerHour: 0 } as const;
const context: PriceContext = {
  priceLists: [list({ callOutCents: 2500, travel: KM })],
  calendar,
  words: wordsOf('it'),
};

/** One visit of the trip. */
function leg(n: number, km: number, over: Partial<Work> = {}): Work {
  const start = at('2026-10-12 08:00') + n * 90 * 60_000;
  return work({ id: id(`v${n}`), mode: 'onsite', trip: id('v0'), km, start, end: start + 60 * 60_000, ...over });
}

/** As a run does: what is open is priced and takes what it bore with it. */
function billed(works: readonly Work[], which: (work: Work) => boolean): Work[] {
  const priced = new Map(priceOpenWorks(works, [], context).map(({ work: { id: one }, priced: it }) => [one, it]));
  return works.map((one) => {
    const it = priced.get(one.id);
    if (it === undefined || !which(one)) return one;
    const { packs, netCents, overdraftMinutes, overdraftCents, trip } = it;
    const frozen = { bill: 'b', number: '1', month: '2026-10', late: false };
    return { ...one, billed: { ...frozen, netCents, packs, overdraftMinutes, overdraftCents, trip } };
  });
}

/** Cents of call-out and km that were billed or would be. */
function borne(works: readonly Work[]): { callOut: number; km: number } {
  const open = priceOpenWorks(works, [], context).map(({ priced }) => priced.trip);
  const all = [...open, ...works.flatMap((one) => (one.billed === null ? [] : [one.billed.trip]))];
  return {
    callOut: all.reduce((sum, one) => sum + one.callOutCents, 0),
    km: all.reduce((sum, one) => sum + one.km, 0),
  };
}

describe('a trip billed in part', () => {
  test('who joins later shares what is left, and reads why', () => {
    const before = billed([leg(0, 60), leg(1, 20)], () => true);
    expect(borne(before)).toEqual({ callOut: 2500, km: 50 });
    const later = [...before, leg(2, 10)];
    expect(borne(later)).toEqual({ callOut: 2500, km: 60 });
    const [joined] = priceOpenWorks(later, [], context);
    const line = joined?.priced.lines.find((one) => one.kind === 'km');
    expect(line?.amount).toBe(10);
    expect(line?.steps).toContainEqual({ code: 'tripTakenKm', params: { km: 50 } });
    expect(joined?.priced.lines.find((one) => one.kind === 'callOut')?.netCents).toBe(0);
  });

  test('work from afar has no part in it', () => {
    const works = [leg(0, 60), leg(1, 0, { mode: 'remote' })];
    expect(borne(works)).toEqual({ callOut: 2500, km: 30 });
    expect(priceOpenWorks(works, [], context)[0]?.priced.trip).toEqual({ callOutCents: 2500, km: 30, minutes: 0 });
  });

  test('whatever is billed first, joins or is corrected, the trip is paid once', () => {
    const legs = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        legs,
        legs,
        fc.integer({ min: 0, max: 63 }),
        fc.integer({ min: 0, max: 300 }),
        (km, more, mask, km0) => {
          const first = billed(
            km.map((one, n) => leg(n, one)),
            (one) => ((mask >> (Number(one.start) % 6)) & 1) === 1,
          );
          // The open ones may still be corrected; the billed ones may not.
          const corrected = first.map((one) => (one.billed === null ? { ...one, km: km0 } : one));
          const all = [...corrected, ...more.map((one, n) => leg(km.length + n, one))];
          const driven = all.reduce((sum, one) => sum + one.km, 0);
          const taken = all.reduce((sum, one) => sum + (one.billed?.trip.km ?? 0), 0);
          expect(borne(all)).toEqual({ callOut: 2500, km: Math.max(taken, Math.max(0, driven - 30)) });
        },
      ),
      { numRuns: 300 },
    );
  });
});
