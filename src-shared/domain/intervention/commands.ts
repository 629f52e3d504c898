import { z } from 'zod';
import { idSchema, line, longText, msSchema } from '../../text/zod.ts';
import { interventionFields } from './fields.ts';
import { signatureSchema } from './report.ts';

const { mode, operator, others, site, notes } = interventionFields.shape;

/** Work meant to be done: `start` and `end` are ms UTC. */
export const planIntervention = z.object({
  ticket: idSchema,
  mode,
  operator,
  others: others.optional(),
  site: site.optional(),
  start: msSchema,
  end: msSchema,
  notes: notes.optional(),
});

/** Another time, another technician. */
export const replanIntervention = z.object({
  id: idSchema,
  operator: operator.optional(),
  start: msSchema,
  end: msSchema,
});

/** The timer begins now: on a planned intervention, or on a new one of a call. */
export const startIntervention = z.union([z.object({ id: idSchema }), z.object({ ticket: idSchema, mode })]);

const done = interventionFields
  .omit({ ticket: true, customer: true, planStart: true, planEnd: true, operator: true, mode: true })
  .partial()
  .extend({ start: msSchema, end: msSchema });

/** What was done. `id` for one planned or running, else the call and the kind of work. */
export const recordIntervention = z.object({
  id: idSchema.optional(),
  ticket: idSchema.optional(),
  mode: mode.optional(),
  operator: operator.optional(),
  fields: done,
});

/** A correction of what was recorded: another fact, the first one stays in the story. */
export const changeIntervention = z.object({
  id: idSchema,
  fields: interventionFields.omit({ ticket: true, customer: true }).partial(),
  reason: line(300),
});

export const cancelIntervention = z.object({ id: idSchema, reason: line(300) });

/** The report is signed: drawn, or not at all and then `remark` says why. It is frozen as a new version. */
export const signReport = z.object({
  id: idSchema,
  signer: line(120),
  signature: signatureSchema.nullable(),
  remark: longText(500),
});

/** A signed report is opened again, to be corrected and signed anew. */
export const reopenReport = z.object({ id: idSchema, reason: line(300) });
