import { z } from 'zod';
import { idSchema, line } from '../../text/zod.ts';
import { vatSchema } from './vat.ts';

/** What a line is for. `fee` is a contract's, `packSale` the sale of prepaid hours, `adjustment` a late fact's. */
export const LINE_KINDS = ['labour', 'callOut', 'km', 'travel', 'expense', 'part', 'fee', 'packSale', 'stamp'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What `amount` counts. */
export const LINE_UNITS = ['minutes', 'km', 'pieces', 'flat'] as const;
export type LineUnit = (typeof LINE_UNITS)[number];

/**
 * One step of how an amount came to be, in the order it was done. `code` has a sentence in both languages; `params`
 * are whole numbers (minutes, cents, percent) and names for it.
 */
export const stepSchema = z.object({
  code: z.string().max(40),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Step = z.infer<typeof stepSchema>;

/**
 * A priced line. Its net is the half-up rounding to the cent of `amount` (minutes / 60 for hours) times the unit price,
 * unless a manager's word stands in `overridden`.
 */
export const pricedLineSchema = z.object({
  /** Stays the same however often the work is priced again: `labour:evening:senior`, `part:2`. An override names it. */
  key: z.string().max(80),
  kind: z.enum(LINE_KINDS),
  /** What it says on the bill. */
  text: line(1000),
  amount: z.int().min(0),
  unit: z.enum(LINE_UNITS),
  /** Millionths of a euro per hour, km, piece or for all of it, multipliers included. */
  unitMicros: z.int().min(0),
  /** Cents before VAT that are to be billed; 0 where contract or pack covers it. */
  netCents: z.int().min(-10_000_000_000).max(10_000_000_000),
  vat: vatSchema,
  covered: z.enum(['contract', 'pack', 'warranty']).nullable(),
  overridden: z.object({ reason: line(300), before: z.int() }).nullable(),
  steps: z.array(stepSchema).max(40),
});
export type PricedLine = z.infer<typeof pricedLineSchema>;

/** What of a pack an intervention uses: minutes or cents, as the pack's unit says. */
export const packUseSchema = z.object({ pack: idSchema, amount: z.int().min(0) });
export type PackUse = z.infer<typeof packUseSchema>;

/** The key of the whole line that a part of it came from: what overrides name. */
export function wholeKey(key: string): string {
  return key.replace(/:(?:pack|money)$/, '');
}
