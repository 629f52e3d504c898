import { z } from 'zod';
import { centsSchema, idSchema, kmSchema, line, longText, minutesSchema, msSchema } from '../../text/zod.ts';

export const MODES = ['phone', 'remote', 'onsite'] as const;
export type Mode = (typeof MODES)[number];
export const INTERVENTION_STATUSES = ['planned', 'running', 'done', 'cancelled'] as const;
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number];
export const OUTCOMES = ['solved', 'to-complete', 'waiting-parts'] as const;

/** Money laid out for the customer, cents. */
export const expense = z.object({ what: line(200), cents: centsSchema });
/** A part used or replaced. */
export const part = z.object({ what: line(200), serial: line(80).nullable(), quantity: z.int().min(1).max(9999) });

/**
 * What is known of a piece of work: who, where, when it is meant to be and how it went. Instants are ms UTC, durations
 * minutes, money cents, distance whole km. Prices are another matter and stand nowhere here.
 */
export const interventionFields = z.object({
  ticket: idSchema,
  customer: idSchema.nullable(),
  site: idSchema.nullable(),
  mode: z.enum(MODES),
  operator: idSchema,
  /** Colleagues who were there too. */
  others: z.array(idSchema).max(20),
  planStart: msSchema.nullable(),
  planEnd: msSchema.nullable(),
  departure: msSchema.nullable(),
  arrival: msSchema.nullable(),
  start: msSchema.nullable(),
  end: msSchema.nullable(),
  /** Back at the office. */
  back: msSchema.nullable(),
  breakMinutes: minutesSchema,
  travelMinutes: minutesSchema,
  km: kmSchema,
  expenses: z.array(expense).max(50),
  parts: z.array(part).max(100),
  notes: longText(20_000),
  outcome: z.enum(OUTCOMES).nullable(),
});
export type InterventionFields = z.infer<typeof interventionFields>;
