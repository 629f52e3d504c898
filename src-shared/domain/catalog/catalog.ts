import { z } from 'zod';
import { idSchema, line, longText } from '../../text/zod.ts';
import { MODES } from '../intervention/fields.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** Software and machines: the two families of products and of types. */
export const FAMILIES = ['software', 'machine'] as const;
export type Family = (typeof FAMILIES)[number];
export const URGENCIES = ['high', 'medium', 'low'] as const;
export type Urgency = (typeof URGENCIES)[number];
/** Highest support level. */
export const MAX_LEVEL = 3;
const level = z.int().min(1).max(MAX_LEVEL);
/** One letter that chooses the entry on the call card. */
const letter = z
  .string()
  .regex(/^[a-z0-9]$/)
  .nullable();
/** Place in lists. */
const order = z.int().min(0).max(9999);

export const product: RecordDefinition = {
  kind: 'product',
  fields: z.object({ name: line(120), family: z.enum(FAMILIES), letter, order }),
  name: (f) => textOf(f['name']),
};

/** What an intervention request made from a template carries: its price list, kind of work, estimate and days to accept. */
const requestTemplate = z.object({
  priceList: idSchema.nullable(),
  mode: z.enum(MODES),
  minutes: z.int().min(0).max(100_000).nullable(),
  text: longText(20_000),
  validDays: z.int().min(0).max(365).nullable(),
});

/** Type of call (tipologia). `other` marks *Altro*, which both families have. */
export const callType: RecordDefinition = {
  kind: 'type',
  fields: z.object({ name: line(120), family: z.enum(FAMILIES), letter, order, other: z.boolean() }),
  name: (f) => textOf(f['name']),
};

/** Operators who take the requests of some services, at a level (gruppo di supporto). */
export const group: RecordDefinition = {
  kind: 'group',
  fields: z.object({ name: line(120), level, order }),
  name: (f) => textOf(f['name']),
};

/** What is asked for. Free for everybody, or only under contract. `group` takes it first. */
export const service: RecordDefinition = {
  kind: 'service',
  fields: z.object({
    name: line(120),
    access: z.enum(['free', 'contract']),
    group: idSchema.nullable(),
    level,
    letter,
    order,
  }),
  name: (f) => textOf(f['name']),
};

/** Which product or type leads to which service, group and level; the most specific rule wins. */
export const route: RecordDefinition = {
  kind: 'route',
  fields: z.object({
    product: idSchema.nullable(),
    type: idSchema.nullable(),
    family: z.enum(FAMILIES).nullable(),
    service: idSchema,
    group: idSchema.nullable(),
    level: level.nullable(),
    order,
  }),
  name: (f) => String(Number(f['order'] ?? 0)),
};

/** A call that comes often, filled in with one key. */
export const template: RecordDefinition = {
  kind: 'template',
  fields: z.object({
    name: line(120),
    letter,
    order,
    product: idSchema.nullable(),
    type: idSchema.nullable(),
    service: idSchema.nullable(),
    urgency: z.enum(URGENCIES).nullable(),
    blocked: z.boolean().nullable(),
    problem: longText(5000).nullable(),
    /** Of a request template (modello di richiesta): what the intervention request says and costs. */
    request: requestTemplate.nullable().optional(),
  }),
  name: (f) => textOf(f['name']),
};

/** Notice of a known outage (avviso di disservizio), with the answer a manager approved. */
export const notice: RecordDefinition = {
  kind: 'notice',
  fields: z.object({
    title: line(200),
    answer: longText(5000),
    product: idSchema.nullable(),
    type: idSchema.nullable(),
    service: idSchema.nullable(),
    urgency: z.enum(URGENCIES).nullable(),
    blocked: z.boolean().nullable(),
    /** False once the outage is over. */
    active: z.boolean(),
  }),
  name: (f) => textOf(f['title']),
};
