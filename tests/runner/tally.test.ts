import { describe, expect, test } from 'vitest';
import { settle, tallyPlaywright } from './tally.ts';

const spec = (title: string, status: string, annotations: readonly object[] = []) => ({
  title,
  file: 'day.spec.ts',
  tests: [{ status, annotations }],
});

describe('the report of the browser tests', () => {
  test('is counted through nested suites, with the reasons of what was skipped', () => {
    const report = {
      errors: [],
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [
            {
              specs: [spec('b', 'unexpected'), spec('c', 'skipped', [{ type: 'skip', description: 'no data folder' }])],
            },
          ],
        },
      ],
    };
    expect(tallyPlaywright(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ name: 'day.spec.ts > c', reason: 'no data folder' }],
    });
  });

  test('counts a flaky test and an error outside any test as failures', () => {
    const report = { errors: [{ message: 'cannot load' }], suites: [{ specs: [spec('a', 'flaky')] }] };
    expect(tallyPlaywright(report)).toMatchObject({ passed: 0, failed: 2 });
  });

  test('of another shape is refused', () => {
    expect(() => tallyPlaywright({ suites: 'none' })).toThrow('suites');
  });
});

describe('a suite fails', () => {
  test('when no test ran, whatever its exit code', () => {
    expect(settle({ passed: 0, failed: 0, skipped: [] }, 0)).toMatchObject({ failed: 1, problem: 'no test ran' });
  });

  test('when all its tests were skipped', () => {
    expect(settle({ passed: 0, failed: 0, skipped: [{ name: 'a', reason: 'b' }] }, 0)).toMatchObject({ failed: 1 });
  });

  test('when it left no report', () => {
    expect(settle(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('when it ended badly with every test passed', () => {
    expect(settle({ passed: 3, failed: 0, skipped: [] }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});

test('a good run stays as it was counted', () => {
  expect(settle({ passed: 3, failed: 0, skipped: [] }, 0)).toEqual({ passed: 3, failed: 0, skipped: [], problem: '' });
});
