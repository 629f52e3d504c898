import { z } from 'zod';
import type { EventSchema } from '../../events/registry.ts';
import { centsSchema, idSchema, line, longText, msSchema } from '../../text/zod.ts';
import { changesSchema } from '../changesSchema.ts';
import { packUseSchema } from '../billing/lines.ts';
import { monthSchema } from '../billing/period.ts';
import { interventionFields } from './fields.ts';
import { signatureSchema } from './report.ts';

const some = z.object({ fields: interventionFields.partial() });
const kind = 'intervention';

/** Nobody's visit is possible: who was to do it has left. */
const changeable = { ...interventionFields.shape, operator: interventionFields.shape.operator.nullable() };

/** Words about the customer, wherever fields are said. */
const words = {
  'fields.notes': 'text',
  'fields.fault': 'text',
  'fields.diagnosis': 'text',
  'fields.workDone': 'text',
  'fields.remarks': 'text',
} as const;

/** Everything that can happen to an intervention. */
export const interventionEvents: readonly EventSchema[] = [
  { kind, type: 'intervention.planned', version: 1, data: some, personal: words },
  { kind, type: 'intervention.started', version: 1, data: some, personal: words },
  { kind, type: 'intervention.recorded', version: 1, data: some, personal: words },
  {
    kind,
    type: 'intervention.changed',
    version: 1,
    data: z.object({ fields: changesSchema(changeable), reason: line(300).optional() }),
    personal: { ...words, reason: 'text' },
  },
  {
    kind,
    type: 'intervention.cancelled',
    version: 1,
    data: z.object({ reason: line(300) }),
    personal: { reason: 'text' },
  },
  /** The report was signed: what stands in it is frozen as this version. */
  {
    kind,
    type: 'intervention.signed',
    version: 1,
    data: z.object({
      version: z.int().min(1),
      signer: line(120),
      /** Null where the customer could not or would not sign: the reason stands in `remark`. */
      signature: signatureSchema.nullable(),
      remark: longText(500),
      signedAt: msSchema,
    }),
    personal: { signer: 'identity', signature: 'identity', remark: 'text' },
  },
  /** A signed report is opened again; the signed version stays, the next signature makes another. */
  {
    kind,
    type: 'intervention.reportReopened',
    version: 1,
    data: z.object({ reason: line(300) }),
    personal: { reason: 'text' },
  },
  /** A manager's word on a line of the bill; `netCents` null takes it back. */
  {
    kind,
    type: 'intervention.overridden',
    version: 1,
    data: z.object({ line: z.string().max(80), netCents: centsSchema.nullable(), reason: line(300) }),
    personal: { reason: 'text' },
  },
  /** Held out of billing, or let in again: `none` bills it, `excluded` never will, `disputed` waits. */
  {
    kind,
    type: 'intervention.held',
    version: 1,
    data: z.object({ hold: z.enum(['none', 'excluded', 'disputed']), reason: line(300) }),
    personal: { reason: 'text' },
  },
  /** A run took it: on a bill, or covered whole by contract or pack (`bill` null). Locks it. */
  {
    kind,
    type: 'intervention.billed',
    version: 1,
    data: z.object({
      bill: idSchema.nullable(),
      number: line(30).nullable(),
      month: monthSchema,
      late: z.boolean(),
      netCents: z.int(),
      packs: z.array(packUseSchema).max(50),
      /** Minutes beyond every pack, billed at the price list's rate. */
      overdraftMinutes: z.int().min(0),
      /** Cents beyond every pack of money, billed as they are. */
      overdraftCents: z.int().min(0),
      /** What it bears of its trip. */
      trip: z.object({ callOutCents: z.int().min(0), km: z.int().min(0), minutes: z.int().min(0) }),
    }),
  },
  /** Its bill was reversed, or work covered whole was opened again (no bill, a reason): its pack minutes are given back. */
  {
    kind,
    type: 'intervention.unbilled',
    version: 1,
    data: z.object({ bill: idSchema.nullable(), credit: idSchema.nullable(), reason: line(300).nullable() }),
  },
];
