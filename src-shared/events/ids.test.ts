import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idTime, isId, newId } from './ids.ts';

const bytes10 = fc.uint8Array({ minLength: 10, maxLength: 10 });
const msArb = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an id is 26 characters and gives its time back', () => {
  fc.assert(
    fc.property(msArb, bytes10, (ms, bytes) => {
      const id = newId(ms, () => bytes);
      expect(id).toHaveLength(26);
      expect(isId(id)).toBe(true);
      expect(idTime(id)).toBe(ms);
    }),
  );
});

test('ids sort by time and all 80 random bits are kept', () => {
  fc.assert(
    fc.property(msArb, msArb, bytes10, bytes10, (a, b, x, y) => {
      fc.pre(a !== b);
      expect(newId(a, () => x) < newId(b, () => y)).toBe(a < b);
    }),
  );
  fc.assert(
    fc.property(bytes10, bytes10, (x, y) => {
      expect(newId(1, () => x) === newId(1, () => y)).toBe(Buffer.from(x).equals(Buffer.from(y)));
    }),
  );
});

test('a worked value', () => {
  expect(newId(1_469_918_176_385, () => new Uint8Array(10))).toBe('01aryz6s410000000000000000');
  expect(newId(0, () => new Uint8Array(10).fill(255))).toBe('0000000000zzzzzzzzzzzzzzzz');
});

test('a wall clock out of range is clamped, a short random source is an error', () => {
  expect(idTime(newId(-5, (n) => new Uint8Array(n)))).toBe(0);
  expect(idTime(newId(Number.NaN, (n) => new Uint8Array(n)))).toBe(0);
  expect(idTime(newId(1e300, (n) => new Uint8Array(n)))).toBe(2 ** 48 - 1);
  expect(() => newId(1, () => new Uint8Array(3))).toThrow(RangeError);
});

test.each([
  '',
  '01ARYZ6S410000000000000000',
  '81aryz6s410000000000000000',
  '01aryz6s41000000000000000',
  '01aryz6s41000000000000000u',
  '01aryz6s410000000000000000\n',
])('%j is no id', (text) => {
  expect(isId(text)).toBe(false);
  expect(idTime(text)).toBeNull();
});
