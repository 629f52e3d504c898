import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fromZod } from '../result.ts';
import {
  centsSchema,
  emailSchema,
  hashSchema,
  idSchema,
  kmSchema,
  line,
  longText,
  minutesSchema,
  msSchema,
  optionalLine,
  pastOrPresentMs,
  phoneSchema,
} from './zod.ts';

/** Parses `{ f: value }`, as a command would: the value kept, or the typed error. */
function kept(schema: z.ZodType, value: unknown): unknown {
  const input = { f: value };
  const parsed = z.strictObject({ f: schema }).safeParse(input);
  if (parsed.success) return (parsed.data as { f?: unknown }).f;
  const { code, field, reason, params } = fromZod(parsed.error, input);
  expect(code).toBe('invalid_input');
  expect(field).toBe('f');
  return { reason, ...(params && { params }) };
}

describe('text', () => {
  test.each([
    ['  Rossi\u200b  srl\n', 'Rossi  srl'],
    ['👍', '👍'],
    ['', { reason: 'required', params: { max: 10 } }],
    [' \u202e ', { reason: 'required', params: { max: 10 } }],
    ['a'.repeat(11), { reason: 'tooLong', params: { max: 10 } }],
    [` ${'a'.repeat(10)} `, 'a'.repeat(10)],
    [undefined, { reason: 'required' }],
    [null, { reason: 'type' }],
    [7, { reason: 'type' }],
    [['x'], { reason: 'type' }],
  ])('line: %j', (value, outcome) => expect(kept(line(10), value)).toEqual(outcome));

  test('a megabyte is refused, and named', () => {
    expect(kept(line(200), 'x'.repeat(1_000_000))).toEqual({ reason: 'tooLong', params: { max: 200 } });
    expect(kept(longText(), 'x'.repeat(1_000_000))).toEqual({ reason: 'tooLong', params: { max: 100_000 } });
  });

  test.each([
    [undefined, null],
    [null, null],
    ['', null],
    [' \t', null],
    [' a ', 'a'],
    ['abcdef', { reason: 'tooLong', params: { max: 5 } }],
    [5, { reason: 'type' }],
  ])('optionalLine: %j', (value, outcome) => expect(kept(optionalLine(5), value)).toEqual(outcome));

  test('a missing optional line is there as null', () => {
    expect(z.strictObject({ f: optionalLine(5) }).parse({})).toEqual({ f: null });
  });

  test('longText keeps its lines and the indent of the first', () => {
    expect(kept(longText(), '\n \n  uno\r\n\tdue\u0000\n\n')).toBe('  uno\n\tdue');
    expect(kept(longText(), ' \n ')).toBe('');
  });

  test('what was kept is kept again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = longText().parse(text);
        expect(longText().parse(once)).toBe(once);
        const short = optionalLine(1_000).parse(text);
        expect(optionalLine(1_000).parse(short)).toBe(short);
      }),
    );
  });
});

describe('numbers', () => {
  const limits = { min: 0, max: 253_402_300_799_999 };
  test.each([
    [0, 0],
    [Date.UTC(2026, 1, 28), Date.UTC(2026, 1, 28)],
    [limits.max, limits.max],
    [limits.max + 1, { reason: 'afterLastDate', params: limits }],
    [Date.UTC(1900, 0, 1), { reason: 'beforeFirstDate', params: limits }],
    [-1, { reason: 'beforeFirstDate', params: limits }],
    [1.5, { reason: 'notInteger', params: limits }],
    [Number.NaN, { reason: 'type' }],
    [Number.POSITIVE_INFINITY, { reason: 'type' }],
    ['0', { reason: 'type' }],
    [new Date(0), { reason: 'type' }],
    [undefined, { reason: 'required' }],
  ])('msSchema: %j', (value, outcome) => expect(kept(msSchema, value)).toEqual(outcome));

  test('the future is refused where a fact is told', () => {
    const schema = pastOrPresentMs(() => 1_000_000);
    expect(kept(schema, 1_000_000)).toBe(1_000_000);
    expect(kept(schema, 1_060_000)).toBe(1_060_000);
    expect(kept(schema, 1_060_001)).toEqual({ reason: 'inTheFuture' });
    expect(kept(schema, -1)).toMatchObject({ reason: 'beforeFirstDate' });
  });

  test.each([
    [minutesSchema, 1_000_000],
    [centsSchema, 10_000_000_000],
    [kmSchema, 5_000],
  ])('limits: %#', (schema, max) => {
    expect(kept(schema, 0)).toBe(0);
    expect(kept(schema, max)).toBe(max);
    expect(kept(schema, max + 1)).toEqual({ reason: 'tooBig', params: { min: 0, max } });
    expect(kept(schema, -1)).toEqual({ reason: 'tooSmall', params: { min: 0, max } });
    expect(kept(schema, 0.1)).toEqual({ reason: 'notInteger', params: { min: 0, max } });
    expect(kept(schema, 10n)).toEqual({ reason: 'type' });
  });
});

describe('names and addresses', () => {
  test('ids and hashes', () => {
    expect(kept(idSchema, '01aryz6s410000000000000000')).toBe('01aryz6s410000000000000000');
    expect(kept(idSchema, '01ARYZ6S410000000000000000')).toEqual({ reason: 'id' });
    expect(kept(hashSchema, 'a'.repeat(64))).toBe('a'.repeat(64));
    expect(kept(hashSchema, 'A'.repeat(64))).toEqual({ reason: 'hash' });
    expect(kept(hashSchema, 1)).toEqual({ reason: 'type' });
  });

  test.each([
    [' Anna@Example.it\u200b', 'Anna@example.it'],
    ['anna', { reason: 'format' }],
    ['', { reason: 'required', params: { max: 1_000 } }],
  ])('e-mail %j', (value, outcome) => expect(kept(emailSchema, value)).toEqual(outcome));

  test.each([
    ['+39 0432 123456', '+39 0432 123456'],
    ['(0432) 12.34-56 int. 12', '(0432) 12.34-56 int. 12'],
    ['201', '201'],
    ['12', { reason: 'length' }],
    ['0432 CASA', { reason: 'characters' }],
    ['<script>', { reason: 'characters' }],
    ['1'.repeat(41), { reason: 'tooLong', params: { max: 40 } }],
  ])('phone %j', (value, outcome) => expect(kept(phoneSchema, value)).toEqual(outcome));
});
