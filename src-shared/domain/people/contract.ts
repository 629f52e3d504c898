import { z } from 'zod';
import { idSchema, line, longText } from '../../text/zod.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** In manutenzione, a pagamento, prepagato, da definire. */
export const CONTRACT_KINDS = ['maintenance', 'chargeable', 'prepaid', 'undefined'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** What a customer has agreed; what it costs is a price list's business. */
export const contract: RecordDefinition = {
  kind: 'contract',
  fields: z.object({
    customer: idSchema,
    sort: z.enum(CONTRACT_KINDS),
    code: line(60).nullable(),
    /** First and last calendar day of validity; open when null. */
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    /** Covered products and assets; none named = all. */
    products: z.array(idSchema).max(200),
    assets: z.array(idSchema).max(500),
    notes: longText(2000).nullable(),
  }),
  personal: { notes: 'text' },
  name: (f) => textOf(f['code']) || textOf(f['sort']),
  parent: (f) => (f['customer'] as string | null) ?? null,
};
