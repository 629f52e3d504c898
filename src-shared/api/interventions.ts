import { z } from 'zod';
import {
  cancelIntervention,
  changeIntervention,
  planIntervention,
  recordIntervention,
  reopenReport,
  replanIntervention,
  signReport,
  startIntervention,
} from '../domain/intervention/commands.ts';
import { BILLING_FLAGS, REPORT_FLAGS } from '../domain/intervention/billing.ts';
import { INTERVENTION_STATUSES, MODES, OUTCOMES } from '../domain/intervention/fields.ts';
import { idSchema, msSchema } from '../text/zod.ts';
import { command, query } from './define.ts';

const done = z.object({ id: z.string() });

/** One line of the intervention log. Instants ms UTC, durations minutes, money cents. */
export const interventionLine = z.object({
  id: z.string(),
  ticket: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  customer: z.string().nullable(),
  customerName: z.string(),
  operator: z.string().nullable(),
  mode: z.enum(MODES),
  status: z.enum(INTERVENTION_STATUSES),
  planStart: z.number().nullable(),
  planEnd: z.number().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  workMinutes: z.number().nullable(),
  travelMinutes: z.number(),
  km: z.number(),
  expenseCents: z.number(),
  outcome: z.enum(OUTCOMES).nullable(),
  notes: z.string(),
  /** Colleagues who are there too, by id. */
  others: z.array(z.string()),
  site: z.string().nullable(),
  siteName: z.string(),
  /** From the office, one way; null when nobody wrote it. */
  siteKm: z.number().nullable(),
  /** Work of the same trip bears the same. */
  trip: z.string().nullable(),
  report: z.enum(REPORT_FLAGS),
  billing: z.enum(BILLING_FLAGS),
  /** Number of the bill it stands on; '' when there is none. */
  billNumber: z.string(),
});
export type InterventionLine = z.infer<typeof interventionLine>;

export const interventionsApi = {
  /** Work planned or done in a span of time (ms UTC, `to` left out of it), by day; of one technician, call or customer (with the records merged into it). */
  'interventions.list': query({
    roles: 'signed-in',
    topics: ['interventions', 'tickets', 'people'],
    input: z.object({
      from: msSchema.optional(),
      to: msSchema.optional(),
      operator: idSchema.optional(),
      /** Who leads it or is there too. */
      involving: idSchema.optional(),
      ticket: idSchema.optional(),
      customer: idSchema.optional(),
      status: z.array(z.enum(INTERVENTION_STATUSES)).optional(),
      mode: z.array(z.enum(MODES)).optional(),
      order: z.enum(['oldest', 'newest']).default('oldest'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(500),
    }),
    output: z.object({
      total: z.number(),
      rows: z.array(interventionLine),
      /** Of all rows of the filter, not of the page. */
      sums: z.object({ workMinutes: z.number(), travelMinutes: z.number(), km: z.number(), expenseCents: z.number() }),
    }),
  }),
  'intervention.get': query({
    roles: 'signed-in',
    topics: ['interventions'],
    input: z.object({ id: idSchema }),
    output: z.object({
      line: interventionLine,
      state: z.record(z.string(), z.unknown()),
      names: z.record(z.string(), z.string()),
    }),
  }),
  /** The work whose timer runs for who is signed in. */
  'interventions.running': query({
    roles: 'signed-in',
    topics: ['interventions'],
    input: z.object({}),
    output: z.array(interventionLine),
  }),
  'intervention.plan': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: planIntervention,
    output: done,
  }),
  'intervention.replan': command({
    roles: 'signed-in',
    topics: ['interventions'],
    input: replanIntervention,
    output: done,
  }),
  'intervention.start': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: z.object({ what: startIntervention }),
    output: done,
  }),
  'intervention.record': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: recordIntervention,
    output: done,
  }),
  'intervention.change': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: changeIntervention,
    output: done,
  }),
  'intervention.cancel': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: cancelIntervention,
    output: done,
  }),
  /** Freezes the report as its next version, signed or with the reason why not. */
  'intervention.sign': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: signReport,
    output: done,
  }),
  /** Opens the signed report again; the signed version stays. */
  'intervention.reopenReport': command({
    roles: 'signed-in',
    topics: ['interventions', 'tickets'],
    input: reopenReport,
    output: done,
  }),
} as const;
