import { z } from 'zod';
import { centsSchema, line } from '../../text/zod.ts';
import { textOf } from '../../text/textOf.ts';
import type { RecordDefinition } from '../record/record.ts';

/** One part of the catalogue of spare parts (ricambi), with its price, cents before VAT and mark-up. */
export const sparePart: RecordDefinition = {
  kind: 'sparePart',
  fields: z.object({
    name: line(200),
    code: line(60).nullable(),
    priceCents: centsSchema,
    /** Its serial number is asked for when it is used. */
    serialised: z.boolean(),
  }),
  name: (f) => textOf(f['name']),
};
