import { type Checked, SportelloError } from '../result.ts';
import type { Wall } from './civil.ts';
import { type Disambiguation, type Zone, wallToMs } from './zone.ts';

/** A declared way of writing dates, ready to read with. */
export interface DateFormat {
  readonly source: string;
  readonly shape: RegExp;
  readonly fields: readonly (keyof Wall)[];
}

export type DateProblem = 'empty' | 'format' | 'noSuchTime' | 'skippedTime' | 'repeatedTime' | 'beforeFirstDate';

const TOKENS: Record<string, { field: keyof Wall; digits: string }> = {
  YYYY: { field: 'y', digits: '\\d{4}' },
  MM: { field: 'mo', digits: '\\d{2}' },
  M: { field: 'mo', digits: '\\d{1,2}' },
  DD: { field: 'd', digits: '\\d{2}' },
  D: { field: 'd', digits: '\\d{1,2}' },
  HH: { field: 'h', digits: '\\d{2}' },
  hh: { field: 'h', digits: '\\d{2}' },
  H: { field: 'h', digits: '\\d{1,2}' },
  mm: { field: 'mi', digits: '\\d{2}' },
  ss: { field: 's', digits: '\\d{2}' },
  SSS: { field: 'ms', digits: '\\d{3}' },
};
const PART = /YYYY|SSS|MM?|DD?|HH?|hh|mm|ss|[^A-Za-z\d]|T/gy;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a declaration: `ISO`, or tokens YYYY MM M DD D HH (or hh, both 0-23) H mm ss SSS between separators, such as
 * `YYYY/MM/DD hh:mm:ss.SSS`, `DD/MM/YYYY HH:mm`, `D-M-YYYY`. Year, month and day are needed, each once; what is not
 * written of the time is zero. Throws SportelloError invalid_input (dateFormat, unknownDateFormat).
 */
export function dateFormat(source: string): DateFormat {
  if (source === 'ISO') return { source, shape: ISO, fields: [] };
  const parts = source.match(PART) ?? [];
  const fields = parts.flatMap((part) => TOKENS[part]?.field ?? []);
  const whole = parts.join('') === source && new Set(fields).size === fields.length;
  const dated = (['y', 'mo', 'd'] as const).every((field) => fields.includes(field));
  const timed = (['h', 'mi', 's', 'ms'] as const).map((field) => fields.includes(field));
  // Minutes without hours, or seconds without minutes, would be read as something nobody wrote.
  const gapless = timed.every((there, i) => !there || i === 0 || timed[i - 1] === true);
  if (!whole || !dated || !gapless) {
    throw new SportelloError({ code: 'invalid_input', field: 'dateFormat', reason: 'unknownDateFormat' });
  }
  const shape = parts.map((part) => (TOKENS[part] === undefined ? escape(part) : `(${TOKENS[part].digits})`)).join('');
  return { source, shape: new RegExp(`^${shape}$`), fields };
}

/**
 * The instant (ms UTC) that a text says, read strictly in the declared format and zone: no other order is tried, no
 * part is made up. An ISO text with its own offset needs no zone. `whenRepeated` says what a time of the autumn hour
 * means (an old log rarely tells); the default takes the first, and moves a skipped one on.
 */
export function parseDate(
  text: string,
  format: DateFormat,
  zone: Zone,
  whenRepeated: Disambiguation = 'compatible',
): Checked<number, DateProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const found = format.shape.exec(trimmed);
  if (found === null) return { ok: false, reason: 'format' };
  const read = format.source === 'ISO' ? readIso(found) : { wall: readFields(found, format.fields) };
  if (read === null) return { ok: false, reason: 'noSuchTime' };
  try {
    const ms = wallToMs(read.wall, read.fixed ?? zone, whenRepeated);
    return ms < 0 ? { ok: false, reason: 'beforeFirstDate' } : { ok: true, value: ms };
  } catch (error) {
    if (error instanceof SportelloError && isProblem(error.reason)) return { ok: false, reason: error.reason };
    throw error;
  }
}

function readFields(found: RegExpExecArray, fields: readonly (keyof Wall)[]): Wall {
  const wall: Wall = { y: 0, mo: 0, d: 0, h: 0, mi: 0, s: 0, ms: 0 };
  for (const [i, field] of fields.entries()) wall[field] = Number(found[i + 1]);
  return wall;
}

function readIso(found: RegExpExecArray): { wall: Wall; fixed?: Zone } | null {
  const [, y, mo, d, h = 0, mi = 0, s = 0, fraction = '', offset] = found;
  const wall = {
    y: Number(y),
    mo: Number(mo),
    d: Number(d),
    h: Number(h),
    mi: Number(mi),
    s: Number(s),
    ms: Number(fraction.padEnd(3, '0')),
  };
  if (offset === undefined) return { wall };
  const [hours, minutes] = offset === 'Z' ? [0, 0] : [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  if (hours > 23 || minutes > 59) return null;
  const sign = offset.startsWith('-') ? -1 : 1;
  const ms = sign * (hours * 60 + minutes) * 60_000;
  return { wall, fixed: { id: offset, offsetAt: () => ms } };
}

function isProblem(reason: string | undefined): reason is DateProblem {
  return reason === 'noSuchTime' || reason === 'skippedTime' || reason === 'repeatedTime';
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
