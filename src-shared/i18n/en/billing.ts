import type { billing as it } from '../it/billing.ts';
import type { Shape } from '../shape.ts';

/** The billing room. */
export const billing = {
  title: 'Billing',
} as const satisfies Shape<typeof it>;
