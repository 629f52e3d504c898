import { z } from 'zod';
import { isId } from '../events/ids.ts';
import type { Checked } from '../result.ts';
import { cleanText } from './clean.ts';
import { checkEmail } from './email.ts';

/**
 * The fields that every command is made of. Each failure carries `params.reason` (with the limits), which `fromZod`
 * turns into a typed error that names the field.
 */

/** 9999-12-31T23:59:59.999Z. */
const LAST_MS = 253_402_300_799_999;

/** Runs a check on the parsed value; its reason, and the limits beside it, become the issue. */
function through<T>(check: (value: T) => Checked<T>, params: Record<string, string | number> = {}) {
  return (value: T, ctx: z.RefinementCtx): T => {
    const checked = check(value);
    if (checked.ok) return checked.value;
    ctx.addIssue({ code: 'custom', message: checked.reason, params: { ...params, reason: checked.reason } });
    return z.NEVER;
  };
}

function cleanedLine(max: number): (text: string) => Checked<string> {
  return (text) => {
    const cleaned = cleanText(text, { max: Number.MAX_SAFE_INTEGER, multiline: false });
    if (!cleaned.ok) return cleaned;
    const value = cleaned.value.trim();
    return value.length > max ? { ok: false, reason: 'tooLong' } : { ok: true, value };
  };
}

function required(check: (text: string) => Checked<string>): (text: string) => Checked<string> {
  return (text) => {
    const checked = check(text);
    return checked.ok && checked.value === '' ? { ok: false, reason: 'required' } : checked;
  };
}

/** One line of text, cleaned and trimmed, not empty, at most `max` UTF-16 units. Reasons: required, tooLong. */
export function line(max: number) {
  return z.string().transform(through(required(cleanedLine(max)), { max }));
}

/** One line that may be missing: absent, null and blank all become null. Reason: tooLong. */
export function optionalLine(max: number) {
  const check = through(cleanedLine(max), { max });
  return z
    .string()
    .nullish()
    .transform((text, ctx) => (text === undefined || text === null ? null : check(text, ctx) || null));
}

/** Text of many lines, cleaned, without blank ends; may be empty. Reason: tooLong. */
export function longText(max = 100_000) {
  const check = (text: string): Checked<string> => {
    const cleaned = cleanText(text, { max: Number.MAX_SAFE_INTEGER, multiline: true });
    if (!cleaned.ok) return cleaned;
    const value = cleaned.value.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
    return value.length > max ? { ok: false, reason: 'tooLong' } : { ok: true, value };
  };
  return z.string().transform(through(check, { max }));
}

/** An id made by `newId`. Reason: id. */
export const idSchema = z.string().refine(isId, { error: 'id', params: { reason: 'id' } });

/** SHA-256 as 64 lower-case hex digits. Reason: hash. */
export const hashSchema = z
  .string()
  .refine((text) => /^[0-9a-f]{64}$/.test(text), { error: 'hash', params: { reason: 'hash' } });

/** A whole number within limits. Reasons: notInteger, `low`, `high`, with the limits as params. */
function whole(min: number, max: number, low = 'tooSmall', high = 'tooBig') {
  return z.number().superRefine((value, ctx) => {
    const reason = value < min ? low : value > max ? high : Number.isInteger(value) ? undefined : 'notInteger';
    if (reason !== undefined) ctx.addIssue({ code: 'custom', message: reason, params: { reason, min, max } });
  });
}

/**
 * An instant, integer ms UTC, from 1970-01-01 to 9999-12-31. A date of 1900 is a spreadsheet's zero or a mistyped
 * year, never a call: reason beforeFirstDate. After the year 9999: afterLastDate.
 */
export const msSchema = whole(0, LAST_MS, 'beforeFirstDate', 'afterLastDate');

/**
 * An instant that has already been, seen from the desk's clock. `slackMs` forgives a clock that was set back a little
 * between start and save. Reason: inTheFuture, and those of `msSchema`.
 */
export function pastOrPresentMs(now: () => number, slackMs = 60_000) {
  return msSchema.refine((ms) => ms <= now() + slackMs, { error: 'inTheFuture', params: { reason: 'inTheFuture' } });
}

/** A duration, integer minutes, 0 to 1,000,000. */
export const minutesSchema = whole(0, 1_000_000);

/** Money, integer cents of euro, 0 to 100 million euro. */
export const centsSchema = whole(0, 10_000_000_000);

/** A distance driven, integer km, 0 to 5,000. */
export const kmSchema = whole(0, 5_000);

/** An e-mail or PEC address, cleaned. Reasons: required, length, characters, format. */
export const emailSchema = line(1_000).transform(through(checkEmail));

/**
 * A phone number as people write it: digits, spaces, `+ ( ) - . /`, and an extension after `int.`, `x` or `#`. Three
 * digits at least (internal numbers are short). Kept as typed. Reasons: required, tooLong, characters, length.
 */
export const phoneSchema = line(40).transform(through(checkPhone));

function checkPhone(text: string): Checked<string> {
  if (!/^\+?[\d\s()./-]+(?:(?:int\.?|interno|ext\.?|x|#)\s*\d{1,6})?$/iu.test(text))
    return { ok: false, reason: 'characters' };
  const digits = text.replace(/\D/g, '').length;
  return digits >= 3 && digits <= 24 ? { ok: true, value: text } : { ok: false, reason: 'length' };
}
