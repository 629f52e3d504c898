import { z } from 'zod';
import { idSchema, line } from '../../text/zod.ts';
import { textOf } from '../../text/textOf.ts';
import { ROLES } from '../decision.ts';
import type { RecordDefinition } from '../record/record.ts';
import { PERIODS, periodOf } from './periods.ts';
import { type CallsView, callsView } from './view.ts';

/** How the figures are drawn over their table. */
export const CHARTS = ['bars', 'line', 'none'] as const;

/** What a view kept under a name holds. */
export const savedViewFields = z.object({
  name: line(80),
  /** Whose it is: who made it. */
  owner: idSchema,
  /** Operators with one of these roles see it too; empty is nobody else. */
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  /** Days of it count only where `period` is null. */
  view: callsView,
  /** A period that moves on with the calendar. */
  period: z.enum(PERIODS).nullable(),
  chart: z.enum(CHARTS),
});
export type SavedViewFields = z.output<typeof savedViewFields>;

/** A view of one's own: any measures by any dimensions, kept, shared with roles (docs/decisions/0009). */
export const savedView: RecordDefinition = {
  kind: 'view',
  fields: savedViewFields,
  name: (f) => textOf(f['name']),
};

/** The view as it is asked today (`YYYY-MM-DD`): its period is that of the calendar. */
export function askedOn({ view, period }: Pick<SavedViewFields, 'view' | 'period'>, today: string): CallsView {
  return period === null ? view : { ...view, ...periodOf(period, today) };
}
