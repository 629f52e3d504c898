import type { billing as it } from '../it/billing.ts';
import type { Shape } from '../shape.ts';
import { billingForms } from './billingForms.ts';

/** The billing room. */
export const billing = {
  ...billingForms,
  title: 'Billing',
} as const satisfies Shape<typeof it>;
