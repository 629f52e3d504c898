import { z } from 'zod';
import { centsSchema, idSchema, line, longText, minutesSchema } from '../../text/zod.ts';
import { vatSchema } from '../billing/vat.ts';
import { MODES } from '../intervention/fields.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** In manutenzione, a pagamento, prepagato, da definire. */
export const CONTRACT_KINDS = ['maintenance', 'chargeable', 'prepaid', 'undefined'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** What maintenance covers; nothing named = all of it. */
const cover = {
  coverLabour: z.boolean().nullable().optional(),
  coverTravel: z.boolean().nullable().optional(),
  coverParts: z.boolean().nullable().optional(),
  /** Visits on site a year (counted from `from`) that are covered; null = all. */
  visitsPerYear: z.int().min(0).max(366).nullable().optional(),
};

export const FEE_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;

/** The contract's fee (canone), billed in advance at the start of each period counted from `from`. */
const fee = {
  feeCents: centsSchema.nullable().optional(),
  feePeriod: z.enum(FEE_PERIODS).nullable().optional(),
  feeVat: vatSchema.nullable().optional(),
};

/**
 * A recurring visit: every n-th weekday of every so many months (second Monday: nth 2, weekday 1; nth 5 = the last), or
 * every so many days. `from` is the first day it may fall on; minutes are of the planned work.
 */
export const recurringVisit = z.object({
  key: line(26),
  title: line(120),
  mode: z.enum(MODES),
  minutes: minutesSchema,
  startMinute: z.int().min(0).max(1439),
  technician: idSchema.nullable(),
  service: idSchema.nullable(),
  from: z.iso.date(),
  every: z.discriminatedUnion('by', [
    z.object({ by: z.literal('days'), days: z.int().min(1).max(3660) }),
    z.object({
      by: z.literal('weekday'),
      nth: z.int().min(1).max(5),
      weekday: z.int().min(1).max(7),
      months: z.int().min(1).max(60),
    }),
  ]),
});
export type RecurringVisit = z.infer<typeof recurringVisit>;

/** What a customer has agreed; what it costs is a price list's business. */
export const contract: RecordDefinition = {
  kind: 'contract',
  fields: z.object({
    customer: idSchema,
    sort: z.enum(CONTRACT_KINDS),
    code: line(60).nullable(),
    /** First and last calendar day of validity; open when null. */
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    /** Covered products and assets; none named = all. */
    products: z.array(idSchema).max(200),
    assets: z.array(idSchema).max(500),
    notes: longText(2000).nullable(),
    /** Null = the standard price list of the work's day. */
    priceList: idSchema.nullable().optional(),
    ...cover,
    ...fee,
    /** Reference codes of a public tender, carried over to its bills. */
    cig: line(15).nullable().optional(),
    cup: line(15).nullable().optional(),
    /** Visits that open their call by themselves. */
    visits: z.array(recurringVisit).max(20).nullable().optional(),
  }),
  personal: { notes: 'text' },
  name: (f) => textOf(f['code']) || textOf(f['sort']),
  parent: (f) => (f['customer'] as string | null) ?? null,
};

/** What a maintenance contract says of its cover; null or absent where nothing was said. */
export interface CoverSaid {
  readonly coverLabour?: boolean | null | undefined;
  readonly coverTravel?: boolean | null | undefined;
  readonly coverParts?: boolean | null | undefined;
}

/** What a maintenance contract covers: what it names; naming nothing means all, naming something to be covered means only that. */
export function coverOfContract({ coverLabour, coverTravel, coverParts }: CoverSaid): {
  readonly labour: boolean;
  readonly travel: boolean;
  readonly parts: boolean;
} {
  const rest = coverLabour !== true && coverTravel !== true && coverParts !== true;
  return { labour: coverLabour ?? rest, travel: coverTravel ?? rest, parts: coverParts ?? rest };
}
