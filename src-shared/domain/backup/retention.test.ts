import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createZone } from '../../time/zone.ts';
import { expiredBackups, type BackupMark } from './retention.ts';

const zone = createZone('Europe/Rome');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Wednesday 1 July 2026, 12:30 in Rome. */
const NOON = Date.UTC(2026, 6, 1, 10, 30);

function marks(...ats: number[]): BackupMark[] {
  return ats.map((at) => ({ name: String(at), at }));
}
function kept(backups: readonly BackupMark[]): BackupMark[] {
  const gone = new Set(expiredBackups(backups, zone));
  return backups.filter((one) => !gone.has(one));
}

const marksArb = fc
  .uniqueArray(fc.integer({ min: NOON - 200 * DAY, max: NOON }), { maxLength: 300 })
  .map((ats) => marks(...ats));

test('a year of hourly backups leaves 24 hours, 14 days, 8 weeks', () => {
  const all = marks(...Array.from({ length: 24 * 365 }, (_, i) => NOON - i * HOUR));
  const left = kept(all).map((one) => (NOON - one.at) / HOUR);
  expect(left.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, i) => i));
  // Today's and yesterday's newest are among the hours; twelve more days, then the Sundays before those.
  expect(left.slice(24, 36).map((hours) => Math.round(hours / 24))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(left.slice(36).map((hours) => new Date(NOON - hours * HOUR).getUTCDay())).toEqual([0, 0, 0, 0, 0]);
  expect(left).toHaveLength(41);
});

test('made run by run or thinned at the end, the same ones are left', () => {
  let stepwise: BackupMark[] = [];
  const all: BackupMark[] = [];
  for (let at = NOON - 120 * DAY; at <= NOON; at += 2 * HOUR + 1_234_567) {
    const one = { name: String(at), at };
    all.push(one);
    stepwise = kept([...stepwise, one]);
  }
  expect(stepwise.map((one) => one.name)).toEqual(kept(all).map((one) => one.name));
});

test('the newest is always kept, no more than the sum is, twice is once, the order given does not matter', () => {
  fc.assert(
    fc.property(marksArb, (backups) => {
      const left = kept(backups);
      expect(left.length).toBeLessThanOrEqual(24 + 14 + 8);
      expect(left.length).toBeGreaterThanOrEqual(Math.min(backups.length, 1));
      if (backups.length > 0)
        expect(Math.max(...left.map((one) => one.at))).toBe(Math.max(...backups.map((one) => one.at)));
      expect(kept(left)).toEqual(left);
      expect(kept(backups.toReversed()).toReversed()).toEqual(left);
    }),
  );
});

test('what a later run wants was never thrown away before', () => {
  fc.assert(
    fc.property(marksArb, (backups) => {
      const sorted = backups.toSorted((a, b) => a.at - b.at);
      let stepwise: BackupMark[] = [];
      for (const one of sorted) stepwise = kept([...stepwise, one]);
      expect(stepwise).toEqual(kept(sorted));
    }),
    { numRuns: 30 },
  );
});
