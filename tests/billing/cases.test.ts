import { describe, expect, test } from 'vitest';
import { outcomeOf, readCases } from './caseReader.ts';

const cases = readCases();

describe('worked cases (cases.yaml)', () => {
  test('are at least forty, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map((one) => one.caso)).size).toBe(cases.length);
  });

  test.each(cases.map((one) => [one.caso, one] as const))('%s', (_name, one) => {
    expect(outcomeOf(one)).toEqual(one.atteso);
  });
});
