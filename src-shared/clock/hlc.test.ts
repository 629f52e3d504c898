import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HLC_ZERO, driftMs, formatHlc, parseHlc, receive, tick } from './hlc.ts';

const msArb = fc.integer({ min: 0, max: 253_402_300_799_999 });
const hlcArb = fc.tuple(msArb, fc.integer({ min: 0, max: 0xffff })).map(([ms, counter]) => formatHlc(ms, counter));
const wildNow = fc.oneof(fc.double(), fc.integer(), msArb);

describe('text', () => {
  test('reads back what it writes', () => {
    fc.assert(
      fc.property(msArb, fc.integer({ min: 0, max: 0xffff }), (ms, counter) => {
        expect(parseHlc(formatHlc(ms, counter))).toEqual({ ms, counter });
      }),
    );
  });

  test('sorts as time, then counter', () => {
    fc.assert(
      fc.property(hlcArb, hlcArb, (a, b) => {
        const [x, y] = [parseHlc(a), parseHlc(b)];
        if (x === null || y === null) throw new Error('not a reading');
        expect(Math.sign(x.ms - y.ms || x.counter - y.counter)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test.each(['', ' ', '0', '019A3C5E7B10-0001', '019a3c5e7b10-001', '019a3c5e7b10_0001', '019a3c5e7b10-0001\n'])(
    'refuses %j',
    (text) => expect(parseHlc(text)).toBeNull(),
  );

  test.each([
    [-1, 0],
    [0.5, 0],
    [2 ** 48, 0],
    [0, -1],
    [0, 65_536],
    [Number.NaN, 0],
  ])('has no text for %d, %d', (ms, c) => {
    expect(() => formatHlc(ms, c)).toThrow(RangeError);
  });
});

describe('readings', () => {
  test('each tick is later than the last, whatever the wall clock does', () => {
    fc.assert(
      fc.property(hlcArb, fc.array(wildNow, { maxLength: 20 }), (start, walls) => {
        let last = start;
        for (const now of walls) {
          const reading = tick(last, now);
          expect(reading > last).toBe(true);
          expect(parseHlc(reading)).not.toBeNull();
          last = reading;
        }
      }),
    );
  });

  test('a reading after a receive is later than both', () => {
    fc.assert(
      fc.property(hlcArb, hlcArb, wildNow, (last, remote, now) => {
        const reading = receive(last, remote, now);
        expect(reading > last && reading > remote).toBe(true);
      }),
    );
  });

  test('anything may arrive: nothing throws and the clock still moves on', () => {
    fc.assert(
      fc.property(hlcArb, fc.string(), wildNow, (last, remote, now) => {
        expect(receive(last, remote, now) > last).toBe(true);
      }),
    );
    expect(receive('000000000010-0000', 'ffffffffffff-ffff', 5)).toBe('000000000010-0001');
    expect(tick('damaged', 16)).toBe('000000000010-0000');
    expect(receive('damaged', '000000000020-0000', 16)).toBe('000000000020-0001');
  });

  test('a full counter carries into the milliseconds', () => {
    expect(tick('000000000028-ffff', 40)).toBe('000000000029-0000');
    expect(receive(HLC_ZERO, '000000000028-ffff', 40)).toBe('000000000029-0000');
  });

  test('drift is measured against the wall clock', () => {
    expect(driftMs(formatHlc(1_000, 3), 400)).toBe(600);
    expect(driftMs(formatHlc(1_000, 3), 4_000)).toBe(-3_000);
    expect(driftMs('nonsense', 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

interface Step {
  now: number;
  remote?: string;
  expect: string;
}
interface Vectors {
  parse_invalid: string[];
  parse_valid: string[];
  send: Record<string, Step[]>;
  recv: Record<string, Step[]>;
  errors: { op: string; now: number; repeat_ok?: number; remote?: string }[];
}

const file = path.join(process.env['SPORTELLO_DATA'] ?? path.resolve('../shared/data'), 'clock/hlc_vectors.json');
if (!existsSync(file)) process.stdout.write(`hlc vectors skipped: ${file} is missing\n`);

/** The vectors write `ISO8601ms-Z - COUNTER - NODE`; ours has the same two numbers and leaves the node to the envelope. */
function adapt(text: string): string {
  return formatHlc(Date.parse(text.slice(0, 24)), Number.parseInt(text.slice(25, 29), 16));
}

describe.skipIf(!existsSync(file))('published vectors', () => {
  const vectors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vectors) : undefined;

  test('sequences of send and receive', () => {
    let steps = 0;
    for (const sequence of [...Object.values(vectors?.send ?? {}), ...Object.values(vectors?.recv ?? {})]) {
      let last = HLC_ZERO;
      for (const step of sequence) {
        last = step.remote === undefined ? tick(last, step.now) : receive(last, adapt(step.remote), step.now);
        expect(last).toBe(adapt(step.expect));
        steps += 1;
      }
    }
    expect(steps).toBeGreaterThan(25);
  });

  test('texts', () => {
    for (const text of vectors?.parse_valid ?? []) expect(parseHlc(adapt(text))).not.toBeNull();
    for (const text of vectors?.parse_invalid ?? []) expect(parseHlc(text)).toBeNull();
  });

  test('where the reference gives up, ours goes on and stays in order', () => {
    let inOrder = true;
    for (const wrong of vectors?.errors ?? []) {
      let last = HLC_ZERO;
      for (let i = 0; i <= (wrong.repeat_ok ?? 0); i += 1) {
        const reading =
          wrong.remote === undefined ? tick(last, wrong.now) : receive(last, adapt(wrong.remote), wrong.now);
        inOrder &&= reading > last;
        last = reading;
      }
    }
    expect(inOrder).toBe(true);
    const ahead = (vectors?.errors ?? []).flatMap(({ remote, now }) =>
      remote === undefined ? [] : [driftMs(adapt(remote), now)],
    );
    expect(Math.min(...ahead)).toBeGreaterThan(300_000);
  });
});
