import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { SportelloError } from '../result.ts';
import { type Disambiguation, addDays, createZone, monthKey, msToWall, startOfDay, wallToMs } from './zone.ts';

const rome = createZone('Europe/Rome');
const at = (iso: string) => Date.parse(iso);
const wall = (text: string) => {
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0] = text.split(/[- :]/).map(Number);
  return { y, mo, d, h, mi, s: 0, ms: 0 };
};

describe('Rome', () => {
  test.each<[string, Disambiguation, string]>([
    ['2026-01-15 09:30', 'reject', '2026-01-15T08:30:00Z'],
    ['2026-07-15 09:30', 'reject', '2026-07-15T07:30:00Z'],
    // 29 March 2026: 02:00 becomes 03:00.
    ['2026-03-29 01:59', 'reject', '2026-03-29T00:59:00Z'],
    ['2026-03-29 02:30', 'compatible', '2026-03-29T01:30:00Z'],
    ['2026-03-29 02:30', 'later', '2026-03-29T01:30:00Z'],
    ['2026-03-29 02:30', 'earlier', '2026-03-29T00:30:00Z'],
    ['2026-03-29 03:00', 'reject', '2026-03-29T01:00:00Z'],
    // 25 October 2026: 03:00 becomes 02:00.
    ['2026-10-25 02:30', 'compatible', '2026-10-25T00:30:00Z'],
    ['2026-10-25 02:30', 'earlier', '2026-10-25T00:30:00Z'],
    ['2026-10-25 02:30', 'later', '2026-10-25T01:30:00Z'],
    ['2026-10-25 03:00', 'reject', '2026-10-25T02:00:00Z'],
  ])('%s (%s) is %s', (text, how, iso) => expect(wallToMs(wall(text), rome, how)).toBe(at(iso)));

  test.each([
    ['2026-03-29 02:30', 'skippedTime'],
    ['2026-10-25 02:00', 'repeatedTime'],
    ['2026-02-29 10:00', 'noSuchTime'],
    ['2026-02-28 24:00', 'noSuchTime'],
    ['2026-13-01 10:00', 'noSuchTime'],
    ['2026-04-31 10:00', 'noSuchTime'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => wallToMs(wall(text), rome, 'reject')).toThrow(SportelloError);
    expect(() => wallToMs(wall(text), rome, 'reject')).toThrow(reason);
  });

  test('days of 23 and 25 hours', () => {
    expect(startOfDay(at('2026-03-29T12:00:00Z'), rome)).toBe(at('2026-03-28T23:00:00Z'));
    expect(addDays(at('2026-03-28T23:00:00Z'), 1, rome) - at('2026-03-28T23:00:00Z')).toBe(23 * 3_600_000);
    expect(addDays(at('2026-10-24T22:00:00Z'), 1, rome) - at('2026-10-24T22:00:00Z')).toBe(25 * 3_600_000);
    expect(addDays(at('2026-03-30T07:00:00Z'), -2, rome)).toBe(at('2026-03-28T08:00:00Z'));
  });

  test("the month is the wall's, not UTC's", () => {
    expect(monthKey(at('2026-01-31T23:30:00Z'), rome)).toBe('2026-02');
    expect(monthKey(at('2025-12-31T22:59:59Z'), rome)).toBe('2025-12');
    expect(monthKey(at('9999-11-30T00:00:00Z'), rome)).toBe('9999-11');
  });
});

test('an unknown zone is named', () => {
  expect(() => createZone('Europe/Udine')).toThrow(SportelloError);
  expect(() => createZone('')).toThrow('unknownZone');
});

const zones = [
  'Europe/Rome',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Apia',
].map(createZone);
const msArb = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });

describe('agrees with Temporal', () => {
  test('from instants to walls', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), msArb, (zone, ms) => {
        const t = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone.id);
        expect(msToWall(ms, zone)).toEqual({
          y: t.year,
          mo: t.month,
          d: t.day,
          h: t.hour,
          mi: t.minute,
          s: t.second,
          ms: t.millisecond,
        });
        expect(startOfDay(ms, zone)).toBe(t.startOfDay().epochMilliseconds);
        expect(monthKey(ms, zone)).toBe(t.toPlainDate().toString().slice(0, 7));
      }),
      { numRuns: 500 },
    );
  });

  test('from walls to instants, close to every change of clocks too', () => {
    const nearChange = fc
      .tuple(fc.constantFrom(...zones), msArb, fc.integer({ min: -200, max: 200 }))
      .map(([zone, ms, minutes]) => {
        const next = Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO(zone.id)
          .getTimeZoneTransition('next');
        return { zone, ms: (next?.epochMilliseconds ?? ms) + minutes * 60_000 };
      });
    fc.assert(
      fc.property(
        nearChange,
        fc.constantFrom('compatible', 'earlier', 'later'),
        fc.integer({ min: -180, max: 180 }),
        ({ zone, ms }, how, shift) => {
          const plain = Temporal.Instant.fromEpochMilliseconds(ms)
            .toZonedDateTimeISO(zone.id)
            .toPlainDateTime()
            .add({ minutes: shift });
          const text = {
            y: plain.year,
            mo: plain.month,
            d: plain.day,
            h: plain.hour,
            mi: plain.minute,
            s: plain.second,
            ms: plain.millisecond,
          };
          expect(wallToMs(text, zone, how)).toBe(
            plain.toZonedDateTime(zone.id, { disambiguation: how }).epochMilliseconds,
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test('monthKey keeps up with a rebuild', () => {
  const instants = Array.from(
    { length: 300_000 },
    (_, i) => Date.UTC(2010, 0, 1) + ((i * 7_919_317) % 500_000_000) * 1_000,
  );
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    for (const ms of instants) monthKey(ms, rome);
    fastest = Math.min(fastest, performance.now() - started);
  }
  const microseconds = (fastest * 1_000) / instants.length;
  process.stdout.write(`monthKey: ${microseconds.toFixed(3)} us\n`);
  expect(microseconds).toBeLessThan(1);
});
