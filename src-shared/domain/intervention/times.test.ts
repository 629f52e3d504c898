import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportelloError } from '../../result.ts';
import { checkTimes, type Times } from './times.ts';

const HOUR = 3_600_000;

function refusal(times: Times, prefix?: string): Pick<SportelloError, 'field' | 'reason'> | null {
  try {
    checkTimes(times, prefix);
    return null;
  } catch (error) {
    if (!(error instanceof SportelloError)) throw error;
    return { field: error.field, reason: error.reason };
  }
}

describe('times of an intervention', () => {
  it.each<[string, Times, string, string]>([
    ['end before start', { start: HOUR, end: 0 }, 'end', 'beforeTheOther'],
    ['arrival before departure', { departure: 2 * HOUR, arrival: HOUR, start: null }, 'arrival', 'beforeTheOther'],
    ['start before departure, no arrival', { departure: 2 * HOUR, start: HOUR }, 'start', 'beforeTheOther'],
    ['back before end', { start: 0, end: 2 * HOUR, back: HOUR }, 'back', 'beforeTheOther'],
    ['more than a day', { start: 0, end: 24 * HOUR + 1 }, 'end', 'tooLongWork'],
    ['breaks longer than the work', { start: 0, end: HOUR, breakMinutes: 61 }, 'breakMinutes', 'breaksTooLong'],
  ])('%s names the field', (_name, times, field, reason) => {
    expect(refusal(times)).toEqual({ field, reason });
    expect(refusal(times, 'fields.')?.field).toBe(`fields.${field}`);
  });

  it('takes what follows, equal instants and what is not known', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ start: null, end: HOUR, breakMinutes: 500 })).toBeNull();
    expect(
      refusal({ departure: 0, arrival: 0, start: 0, end: 24 * HOUR, back: 24 * HOUR, breakMinutes: 24 * 60 }),
    ).toBeNull();
  });

  it('takes any rising series and refuses any fall in it', () => {
    const names = ['departure', 'arrival', 'start', 'end', 'back'] as const;
    fc.assert(
      fc.property(fc.array(fc.nat(23 * HOUR), { minLength: 5, maxLength: 5 }), (instants) => {
        const rising = instants.toSorted((a, b) => a - b);
        const of = (list: readonly number[]): Times => Object.fromEntries(names.map((name, i) => [name, list[i]]));
        expect(refusal(of(rising))).toBeNull();
        const falls = instants.some((one, i) => i > 0 && one < (instants[i - 1] ?? 0));
        expect(refusal(of(instants)) !== null).toBe(falls);
      }),
    );
  });
});
