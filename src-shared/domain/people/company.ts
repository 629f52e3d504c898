import { z } from 'zod';
import { emailSchema, line, longText } from '../../text/zod.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** The company that runs this store is one record with a fixed id: every desk of the company means the same one. */
export const COMPANY_ID = '00000000000000000000000000';

/** The company's own data and the settings that all its desks share. */
export const company: RecordDefinition = {
  kind: 'company',
  fields: z.object({
    name: line(200),
    vatNumber: line(20).nullable(),
    taxCode: line(20).nullable(),
    address: line(200).nullable(),
    postcode: line(10).nullable(),
    city: line(100).nullable(),
    province: line(2).nullable(),
    phone: line(40).nullable(),
    email: emailSchema.nullable(),
    language: z.enum(['it', 'en']),
    /** Minutes without a key press after which a desk locks itself; 0 = never. */
    lockMinutes: z.int().min(0).max(480),
    /** Address that starts the remote-help tool: https, or the tool's own scheme; `{code}` becomes the asset's remote id. */
    remoteHelp: line(300).nullable(),
    /** Shown on printed pages. */
    footer: longText(1000).nullable(),
  }),
  name: (f) => textOf(f['name']),
};
