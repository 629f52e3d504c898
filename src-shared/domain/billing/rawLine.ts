import type { LineKind, LineUnit, PricedLine, Step } from './lines.ts';
import { mulDiv } from './money.ts';
import type { Vat } from './vat.ts';

/** Greatest net of one line, cents: 100 million euro. */
const MAX_LINE_CENTS = 10_000_000_000;
const MAX_STEPS = 40;

/** A line while it is being priced: gross by the list, nothing covered yet. */
export interface RawLine {
  key: string;
  kind: LineKind;
  text: string;
  amount: number;
  unit: LineUnit;
  unitMicros: number;
  vat: Vat;
  steps: readonly Step[];
  /** Band's times urgent factor in hundredths of a percent: 10,000 = × 1. Labour only. */
  factor: number;
  /** What is missing to price it; null when its price is known. */
  unpriced: { readonly reason: 'unknownRate' | 'partWithoutPrice'; readonly field: string } | null;
}

/** Cents of an amount at a unit price, half up. Minutes are charged by the hour. */
export function netOf({ amount, unit, unitMicros }: Pick<RawLine, 'amount' | 'unit' | 'unitMicros'>): number {
  return mulDiv(amount, unitMicros, unit === 'minutes' ? 600_000 : 10_000, MAX_LINE_CENTS);
}

/** A line as it stands on the bill. */
export function finished(
  raw: RawLine,
  netCents: number,
  covered: PricedLine['covered'],
  steps: readonly Step[],
  overridden: PricedLine['overridden'] = null,
): PricedLine {
  const { key, kind, text, amount, unit, unitMicros, vat } = raw;
  const all = [...raw.steps, ...steps, { code: 'toBill', params: { cents: netCents } }];
  const told = all.length <= MAX_STEPS ? all : [...all.slice(0, MAX_STEPS - 1), ...all.slice(-1)];
  return { key, kind, text, amount, unit, unitMicros, netCents, vat, covered, overridden, steps: told };
}
