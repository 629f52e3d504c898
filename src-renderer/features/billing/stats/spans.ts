import { daysOf, monthOf, shiftMonth } from '../months.ts';

export const SPANS = ['month', 'quarter', 'year', 'custom'] as const;
export type SpanKind = (typeof SPANS)[number];

/** A span of calendar days, both counted in. */
export interface Span {
  readonly kind: SpanKind;
  readonly from: string;
  readonly to: string;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The month, quarter or year around a day. */
export function spanAround(kind: Exclude<SpanKind, 'custom'>, day: string): Span {
  const length = MONTHS[kind];
  const n = Number(day.slice(5, 7)) - 1;
  const first = shiftMonth(monthOf(day), -(n % length));
  return { kind, from: daysOf(first).first, to: daysOf(shiftMonth(first, length - 1)).last };
}

/** The one before or after; a span of days of one's own moves by its own length. */
export function shiftSpan(span: Span, by: 1 | -1): Span {
  if (span.kind !== 'custom')
    return spanAround(span.kind, daysOf(shiftMonth(monthOf(span.from), by * MONTHS[span.kind])).first);
  const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const length = ms(span.to) - ms(span.from) + 86_400_000;
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { ...span, from: iso(ms(span.from) + by * length), to: iso(ms(span.to) + by * length) };
}
