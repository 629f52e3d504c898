import { z } from 'zod';
import { emailSchema, idSchema, line } from '../../text/zod.ts';
import { TECHNICIAN_LEVELS } from '../billing/priceList.ts';
import { ROLES } from '../decision.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** Any member of staff who signs in. Passwords are never here: verifiers live outside the log, on each desk. */
export const operator: RecordDefinition = {
  kind: 'operator',
  fields: z.object({
    name: line(120),
    /** What is typed to sign in: short, without spaces. */
    login: line(60).refine((text) => !/\s/.test(text), { error: 'characters', params: { reason: 'characters' } }),
    email: emailSchema.nullable(),
    roles: z.array(z.enum(ROLES)).min(1),
    groups: z.array(idSchema).max(50),
    language: z.enum(['it', 'en']).nullable(),
    /** What an hour of this technician is priced as; null = the price list's general rate. */
    technicianLevel: z.enum(TECHNICIAN_LEVELS).nullable().optional(),
  }),
  personal: { name: 'identity', login: 'identity', email: 'identity' },
  name: (f) => textOf(f['name']),
};
