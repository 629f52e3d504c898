import { z } from 'zod';
import { centsSchema, idSchema, line, longText } from '../../text/zod.ts';
import { textOf } from '../../text/textOf.ts';
import type { RecordDefinition } from '../record/record.ts';
import { vatSchema } from './vat.ts';

/** Prepaid hours or money bought (pacchetto ore). Used oldest expiry first; what it has left is the ledger's word. */
export const packFields = z.object({
  customer: idSchema,
  name: line(120),
  unit: z.enum(['minutes', 'cents']),
  /** Minutes or cents bought. */
  quantity: z.int().min(1).max(10_000_000_000),
  /** What the customer pays for it, cents, before VAT. */
  priceCents: centsSchema,
  vat: vatSchema,
  boughtOn: z.iso.date(),
  /** Last day on which it may be used; null = never expires. */
  expiresOn: z.iso.date().nullable(),
  /** Its sale is billed by the next run; false where it was paid elsewhere. */
  toBill: z.boolean(),
  /** The bill its sale stands on, set by the run. */
  bill: idSchema.nullable(),
  notes: longText(2000).nullable(),
});
export type Pack = z.infer<typeof packFields>;

export const pack: RecordDefinition = {
  kind: 'pack',
  fields: packFields,
  name: (f) => textOf(f['name']),
  parent: (f) => (f['customer'] as string | null) ?? null,
};
