import type { i18n } from 'i18next';
import { formatDay, formatInstant, type TimeContext } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';

/** What turns stored values into words: language, time zone, names of ids. */
export interface WordsContext extends TimeContext {
  readonly t: i18n['t'];
  readonly exists: i18n['exists'];
  readonly nameOf: (id: string | null | undefined) => string;
}

type FieldKey = 'ticket:field.type';

const INSTANTS = new Set([
  'waitUntil',
  'solvedAt',
  'closedAt',
  'planStart',
  'planEnd',
  'departure',
  'arrival',
  'start',
  'endTime',
  'back',
]);
const DURATIONS = new Set(['travelMinutes', 'breakMinutes']);
/** Fields whose values are words of a list. */
const CHOICES: Readonly<Record<string, string>> = {
  urgency: 'common:urgency',
  channel: 'ticket:channelName',
  contractKind: 'ticket:contractKind',
  status: 'ticket:status',
  waitReason: 'ticket:waiting',
  mode: 'ticket:work.modeName',
  outcome: 'ticket:work.outcome',
};
const END_KEYS: Readonly<Record<string, 'firstCall' | 'longerPhone' | 'visit'>> = {
  'first-call': 'firstCall',
  phone: 'longerPhone',
  visit: 'visit',
};

/** Name of a field as it stands inside a sentence. */
export function fieldName(field: string, { t, exists }: Pick<WordsContext, 't' | 'exists'>): string {
  const key = `ticket:field.${field}`;
  return exists(key) ? t(key as FieldKey) : t('ticket:field.other');
}

/** A field's value in words; what is not known is said so, never left blank. */
export function valueText(field: string, value: unknown, context: WordsContext): string {
  const { t } = context;
  if (value === null || value === undefined || value === '') return t('common:states.notIndicated');
  if (typeof value === 'boolean') return t(value ? 'common:states.yes' : 'common:states.no');
  if (typeof value === 'number') return numberText(field, value, context);
  if (typeof value === 'string') return stringText(field, value, context);
  if (Array.isArray(value))
    return value.length === 0 ? t('common:states.none') : value.map((one) => valueText(field, one, context)).join(', ');
  const { what } = value as { what?: unknown };
  if (typeof what === 'string') return thingText(what, value, context);
  const facts = Object.entries(value).filter(([, one]) => one !== null && one !== '');
  if (facts.length === 0) return t('common:states.notIndicated');
  return facts.map(([name, one]) => `${fieldName(name, context)} ${String(one)}`).join(', ');
}

/** Furthest instant a calendar knows (ms from 1970, both ways). */
const LAST = 8_640_000_000_000_000;

/** An instant in full; one that no calendar knows (a broken clock of another desk) as the number it is. */
export function instantText(at: number, context: WordsContext): string {
  return Math.abs(at) <= LAST ? formatInstant(at, 'dateTime', context) : String(at);
}

/** A calendar day in full; what is no day of a calendar as it stands. */
export function dayText(day: string, { lang }: Pick<WordsContext, 'lang'>): string {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : formatDay(day, lang);
}

/** How a call ended, in words; '' when it is not said. */
export function endText(end: unknown, t: i18n['t']): string {
  const key = typeof end === 'string' ? END_KEYS[end] : undefined;
  return key === undefined ? '' : t(`ticket:ends.${key}`);
}

/** Something used or paid on the way: a part, an expense. */
interface Thing {
  readonly cents?: number;
  readonly quantity?: number;
}

function thingText(what: string, { cents, quantity }: Thing, { lang }: WordsContext): string {
  if (cents !== undefined) return `${what} ${formatMoney(cents, lang)}`;
  return quantity === undefined || quantity === 1 ? what : `${formatNumber(quantity, lang)} × ${what}`;
}

function numberText(field: string, value: number, context: WordsContext): string {
  if (INSTANTS.has(field)) return instantText(value, context);
  if (DURATIONS.has(field)) return formatMinutes(value);
  return formatNumber(value, context.lang);
}

function stringText(field: string, value: string, context: WordsContext): string {
  if (field === 'end') return endText(value, context.t) || value;
  const family = CHOICES[field];
  if (family !== undefined) {
    const key = `${family}.${value}`;
    const { t, exists } = context;
    return exists(key) ? t(key as FieldKey) : value;
  }
  return context.nameOf(value) || value;
}
