import { z } from 'zod';
import { idSchema, line, longText } from '../../text/zod.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** The PC, phone line, machine or licence a call is about (apparecchiatura). */
export const asset: RecordDefinition = {
  kind: 'asset',
  fields: z.object({
    customer: idSchema,
    site: idSchema.nullable(),
    product: idSchema.nullable(),
    name: line(120),
    sort: z.enum(['pc', 'machine', 'phone-line', 'software', 'other']),
    serial: line(80).nullable(),
    model: line(120).nullable(),
    version: line(60).nullable(),
    /** PC facts. */
    os: line(120).nullable(),
    memory: line(60).nullable(),
    /** Telephone-line facts. */
    lineNumber: line(40).nullable(),
    lineOperator: line(80).nullable(),
    /** Id for the remote-help tool. */
    remoteId: line(80).nullable(),
    /** Calendar date, last day of warranty. */
    warrantyEnd: z.iso.date().nullable(),
    notes: longText(2000).nullable(),
  }),
  personal: { lineNumber: 'identity', remoteId: 'identity', notes: 'text' },
  name: (f) => textOf(f['name']),
  parent: (f) => (f['customer'] as string | null) ?? null,
};
