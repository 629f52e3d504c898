import { z } from 'zod';
import type { EventSchema } from '../../events/registry.ts';
import { idSchema, line } from '../../text/zod.ts';
import { billDocumentSchema } from './document.ts';

const kind = 'bill';

/** Everything that can happen to a bill. What it says never changes: it is reversed by another one. Kept by law: nothing is personal to erasure. */
export const billEvents: readonly EventSchema[] = [
  { kind, type: 'bill.issued', version: 1, data: z.object({ document: billDocumentSchema }) },
  { kind, type: 'bill.reversed', version: 1, data: z.object({ by: idSchema, reason: line(300) }) },
  /** Written for the exchange system or for accounting; `file` is its name there. */
  {
    kind,
    type: 'bill.exported',
    version: 1,
    data: z.object({ format: z.enum(['fatturapa', 'csv', 'xlsx', 'pdf']), file: line(100) }),
  },
];
