import { z } from 'zod';
import { centsSchema, line, longText, minutesSchema } from '../../text/zod.ts';
import { textOf } from '../../text/textOf.ts';
import { MODES } from '../intervention/fields.ts';
import type { RecordDefinition } from '../record/record.ts';
import { vatSchema } from './vat.ts';

/** How much a technician's hour is worth; set on the operator. */
export const TECHNICIAN_LEVELS = ['junior', 'senior', 'specialist'] as const;
export type TechnicianLevel = (typeof TECHNICIAN_LEVELS)[number];

/** Time bands, in the company's time zone: what the clock and the calendar say when the work is done. */
export const BANDS = ['ordinary', 'evening', 'night', 'saturday', 'holiday', 'holidayNight'] as const;
export type Band = (typeof BANDS)[number];

/** Minutes after midnight, 0 to 1440. */
const minuteOfDay = z.int().min(0).max(1440);
/** A multiplier in percent: 150 = x 1.5. */
const percent = z.int().min(0).max(1000);

/**
 * What work costs (tariffario). Money is cents, km prices thousandths of a euro (0.425 EUR = 425), multipliers percent.
 * The date of the work decides which list of those valid is meant; a list may be replaced by a later one, never rewritten
 * under what was billed: bills keep their own prices.
 */
export const priceListFields = z.object({
  name: line(120),
  /** First and last calendar day of validity; open when null. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Used where neither contract nor request names another. */
  standard: z.boolean(),
  /** Price of an hour by kind of work and technician's level; `level: null` is for all levels not named. */
  rates: z
    .array(z.object({ mode: z.enum(MODES), level: z.enum(TECHNICIAN_LEVELS).nullable(), centsPerHour: centsSchema }))
    .max(40),
  /** Least minutes charged, by kind of work. */
  minimumMinutes: z.object({ phone: minutesSchema, remote: minutesSchema, onsite: minutesSchema }),
  /** Once per intervention, after the minimum. */
  rounding: z.object({ unit: z.int().min(1).max(240), direction: z.enum(['none', 'up', 'down', 'nearest']) }),
  /** Day from `dayFrom` to `dayTo`, evening until `eveningTo`, night the rest; minutes after midnight. */
  clock: z
    .object({ dayFrom: minuteOfDay, dayTo: minuteOfDay, eveningTo: minuteOfDay })
    .refine((c) => c.dayFrom <= c.dayTo && c.dayTo <= c.eveningTo, {
      error: 'order',
      params: { reason: 'beforeTheOther' },
    }),
  /** Multiplier of each band. */
  bands: z.object(Object.fromEntries(BANDS.map((one) => [one, percent])) as Record<Band, typeof percent>),
  /** Multiplier of what was asked for as urgent, on top of the band's. */
  urgentPercent: percent,
  /** Whether multipliers also use up more pack minutes. */
  packByFactor: z.boolean(),
  /** For each trip (diritto di chiamata). */
  callOutCents: centsSchema,
  travel: z.object({
    by: z.enum(['none', 'km', 'time']),
    /** Both ways or outward only. */
    legs: z.enum(['both', 'out']),
    /** Thousandths of a euro per km. */
    kmMillis: z.int().min(0).max(100_000),
    /** Free km of each trip. */
    includedKm: z.int().min(0).max(5000),
    centsPerHour: centsSchema,
  }),
  /** Added to the catalogue price of parts, percent. */
  partsMarkupPercent: percent,
  vat: vatSchema,
  notes: longText(2000).nullable(),
});
export type PriceList = z.infer<typeof priceListFields>;

export const priceList: RecordDefinition = {
  kind: 'priceList',
  fields: priceListFields,
  name: (f) => textOf(f['name']),
};
