import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ERROR_CODES, SportelloError, fromWire, fromZod, toWire } from './result.ts';

const reference = () => 'ref-1';

describe('the wire', () => {
  const errorArb = fc.record(
    {
      field: fc.string(),
      reason: fc.string(),
      params: fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        fc.oneof(fc.string(), fc.integer()),
        { minKeys: 1 },
      ),
      safe: fc.string(),
    },
    { requiredKeys: [] },
  );

  test('an error survives JSON whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ERROR_CODES.filter((code) => code !== 'internal')), errorArb, (code, details) => {
        const there = fromWire(JSON.parse(JSON.stringify(toWire(new SportelloError({ code, ...details }), reference))));
        expect(there).toBeInstanceOf(SportelloError);
        const { field, reason, params, safe } = there;
        expect({ code: there.code, field, reason, params, safe }).toEqual({
          field: undefined,
          reason: undefined,
          params: undefined,
          safe: undefined,
          ...details,
          code,
        });
      }),
    );
  });

  test('internal errors leak nothing but a reference', () => {
    const secret = 'SELECT * FROM customer WHERE vat = 123';
    for (const error of [
      new TypeError(secret),
      new SportelloError({ code: 'internal', reason: secret, params: { secret }, cause: secret }),
      secret,
    ]) {
      const wire = toWire(error, reference);
      expect(wire).toEqual({ code: 'internal', reference: 'ref-1' });
      expect(fromWire(wire).params).toEqual({ reference: 'ref-1' });
    }
  });

  test('causes stay at home', () => {
    const error = new SportelloError({
      code: 'disk_full',
      safe: 'nothingChanged',
      cause: new Error('/home/anna/secret'),
    });
    expect(JSON.stringify(toWire(error, reference))).toBe('{"code":"disk_full","safe":"nothingChanged"}');
  });

  test('any answer can be read', () => {
    fc.assert(
      fc.property(fc.anything(), (wire) => {
        expect(ERROR_CODES).toContain(fromWire(wire).code);
      }),
    );
    expect(fromWire({ code: 'toString' }).code).toBe('internal');
    expect(fromWire({ code: 'refused', reason: 7, params: { a: {}, b: 1 } })).toMatchObject({
      code: 'refused',
      reason: undefined,
      params: { b: 1 },
    });
  });
});

describe('what a schema found', () => {
  const choice = z.union([
    z.object({ kind: z.literal('phone'), minutes: z.number() }),
    z.object({ kind: z.literal('visit'), place: z.string() }),
  ]);
  const schema = z.strictObject({
    name: z.string().max(3),
    sites: z.array(z.object({ cap: z.string().regex(/^\d{5}$/) })).optional(),
    urgency: z.enum(['high', 'low']).optional(),
    km: z.number().min(0).optional(),
    work: choice.optional(),
    counts: z.record(z.string().max(2), z.number()).optional(),
  });

  function found(input: unknown): SportelloError {
    const parsed = schema.safeParse(input);
    if (parsed.success) throw new Error('was accepted');
    return fromZod(parsed.error, input);
  }

  test.each([
    [{}, 'name', 'required'],
    [null, undefined, 'type'],
    [{ name: 5 }, 'name', 'type'],
    [{ name: 'abcd' }, 'name', 'tooBig'],
    [{ name: 'a', sites: [{ cap: '33100' }, { cap: 'x' }] }, 'sites.1.cap', 'format'],
    [{ name: 'a', sites: [{}] }, 'sites.0.cap', 'required'],
    [{ name: 'a', urgency: 'now' }, 'urgency', 'notAChoice'],
    [{ name: 'a', km: -1 }, 'km', 'tooSmall'],
    [{ name: 'a', work: { kind: 'visit', place: 4 } }, 'work.place', 'type'],
    [{ name: 'a', work: 'x' }, 'work', 'type'],
    [{ name: 'a', counts: { abc: 1 } }, 'counts.abc', 'tooBig'],
    [{ name: 'a', colour: 1 }, 'colour', 'unknownField'],
  ])('%j: %s %s', (input, field, reason) => {
    expect(found(input)).toMatchObject({ code: 'invalid_input', field, reason });
  });

  test('limits are told, what was typed is not', () => {
    const error = found({ name: 'very secret' });
    expect(error.params).toEqual({ max: 3 });
    expect(JSON.stringify(toWire(error, reference))).not.toContain('secret');
  });

  test('a rule of ours keeps its own reason and numbers', () => {
    const rule = z
      .string()
      .superRefine((_, ctx) => ctx.addIssue({ code: 'custom', params: { reason: 'tooLong', max: 9 }, message: '' }));
    const parsed = z.object({ a: rule }).safeParse({ a: 'x' });
    if (parsed.success) throw new Error('was accepted');
    expect(fromZod(parsed.error)).toMatchObject({ field: 'a', reason: 'tooLong', params: { max: 9 } });
  });
});
