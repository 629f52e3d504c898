import { z } from 'zod';
import { textOf } from '../../text/textOf.ts';
import { msSchema } from '../../text/zod.ts';
import type { RecordDefinition } from '../record/record.ts';

/** A calendar month: `2026-10`. */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** A month whose billing is closed: what is recorded in it later goes to the next run, marked late. */
export const period: RecordDefinition = {
  kind: 'period',
  fields: z.object({ month: monthSchema, closedAt: msSchema }),
  name: (f) => textOf(f['month']),
};

/** The one stream of a month, the same on every desk: `2026-10` → `00000000000000000000202610`. */
export function periodId(month: string): string {
  return month.replace('-', '').padStart(26, '0');
}
