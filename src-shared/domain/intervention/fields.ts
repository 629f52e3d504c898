import { z } from 'zod';
import {
  centsSchema,
  hashSchema,
  idSchema,
  kmSchema,
  line,
  longText,
  minutesSchema,
  msSchema,
} from '../../text/zod.ts';

export const MODES = ['phone', 'remote', 'onsite'] as const;
export type Mode = (typeof MODES)[number];
export const INTERVENTION_STATUSES = ['planned', 'running', 'done', 'cancelled'] as const;
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number];
export const OUTCOMES = ['solved', 'to-complete', 'waiting-parts'] as const;

/** Money laid out for the customer, cents. */
export const expense = z.object({
  what: line(200),
  cents: centsSchema,
  /** Picture of the receipt: the hash of a file attached to the call. */
  receipt: hashSchema.nullable().optional(),
});
/** A part used or replaced. */
export const part = z.object({
  what: line(200),
  serial: line(80).nullable(),
  quantity: z.int().min(1).max(9999),
  /** The entry of the catalogue it was taken from. */
  sparePart: idSchema.nullable().optional(),
  /** Price of one, cents before mark-up and VAT, as it was when recorded; null = to be priced by hand. */
  priceCents: centsSchema.nullable().optional(),
});

/**
 * What is known of a piece of work: who, where, when it is meant to be and how it went. Instants are ms UTC, durations
 * minutes, money cents, distance whole km. What it costs is the price list's word (domain/billing), not said here.
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
  /** What the report says beside the notes, which stay in the house. */
  fault: longText(5_000),
  diagnosis: longText(5_000),
  workDone: longText(10_000),
  /** What the customer wants to have said. */
  remarks: longText(5_000),
  /** Asked for as urgent: the price list's urgent factor. */
  urgent: z.boolean(),
  /** Repaired under the machine's warranty. */
  warranty: z.boolean(),
  /** Interventions of one trip name the same one: its km and travel are shared, the call-out is charged once. */
  trip: idSchema.nullable(),
});
export type InterventionFields = z.infer<typeof interventionFields>;
