import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = Object.create(null);
  for (const [key, field] of Object.entries(value).toReversed()) out[key] = reversed(field);
  return out;
}

test('the order in which keys were set does not show', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

test('it is JSON of the same value, and the same text after a round trip', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('different values have different texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(canonicalJson(a) === canonicalJson(b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return Object.entries(value)
    .map(([k, v]): [string, unknown] => [k, sorted(v)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .concat([['{}', 0]]);
}

test('undefined fields are left out, in arrays they keep their place', () => {
  expect(canonicalJson({ b: 1, a: undefined, c: [undefined, -0, 1e21, 0.1] })).toBe('{"b":1,"c":[null,0,1e+21,0.1]}');
  expect(canonicalJson({ é: 'perché\n', Z: '\ud800' })).toBe('{"Z":"\\ud800","é":"perché\\n"}');
});

test.each([
  [{ a: [1, { b: Number.NaN }] }, '$.a[1].b'],
  [{ a: Number.POSITIVE_INFINITY }, '$.a'],
  [[10n], '$[0]'],
  [{ when: new Date(0) }, '$.when'],
  [{ ids: new Set([1]) }, '$.ids'],
  [{ f: () => 1 }, '$.f'],
])('refuses what JSON would lose: %#', (value, path) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(() => canonicalJson(value)).toThrow(path);
});
