import { expect, it } from 'vitest';
import { otherOf } from './otherOf.ts';

it('is the page of a person of no company, and of others what Enter does not do', () => {
  expect(otherOf({ kind: 'contact', customer: null })).toBe('contact');
  expect(otherOf({ kind: 'contact', customer: 'c' })).toBe('newCall');
  expect(otherOf({ kind: 'asset', customer: null })).toBe('newCall');
  expect(otherOf({ kind: 'ticket', customer: 'c' })).toBe('customer');
  expect(otherOf({ kind: 'ticket', customer: null })).toBeNull();
});
