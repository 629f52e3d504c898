import { describe, expect, it } from 'vitest';
import { resources } from '#shared/i18n/resources.ts';
import { adviceFor, countByKind, PROBLEM_KINDS } from './problems.ts';

describe('what a check found', () => {
  it('is counted by kind, the gravest first, unknown kinds together', () => {
    expect(countByKind([{ code: 'row' }, { code: 'chain' }, { code: 'row' }, { code: 'fromTheFuture' }])).toEqual([
      { kind: 'chain', count: 1 },
      { kind: 'row', count: 2 },
      { kind: 'other', count: 1 },
    ]);
  });
  it('is mended by a rebuild only when the tables alone are wrong', () => {
    expect(adviceFor([{ code: 'row' }, { code: 'cell' }])).toBe('rebuild');
    expect(adviceFor([{ code: 'row' }, { code: 'digest' }])).toBe('restore');
    expect(adviceFor([{ code: 'fromTheFuture' }])).toBe('restore');
  });
  it('has words for each kind in both languages', () => {
    expect(Object.keys(resources.it.maintenance.problem)).toEqual([...PROBLEM_KINDS]);
    expect(Object.keys(resources.en.maintenance.problem)).toEqual([...PROBLEM_KINDS]);
  });
});
