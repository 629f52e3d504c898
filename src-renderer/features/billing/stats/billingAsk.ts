import { z } from 'zod';
import { type Span, spanAround, SPANS } from './spans.ts';
import { GROUPS } from './StatsFilters.tsx';

/** What the statistic "billing" is asked: days, by what the figures are put together, whether the time before stands beside them. */
export const billingAsk = z.object({
  by: z.enum(GROUPS),
  span: z.object({ kind: z.enum(SPANS), from: z.iso.date(), to: z.iso.date() }),
  before: z.boolean(),
});
export type BillingAsk = z.output<typeof billingAsk>;

/** The year around today (`YYYY-MM-DD`), by customer. */
export function firstBillingAsk(today: string): BillingAsk {
  const span: Span = spanAround('year', today);
  return { by: 'customer', span: { ...span }, before: false };
}
