import { billingForms } from './billingForms.ts';

/** The billing room. */
export const billing = {
  ...billingForms,
  title: 'Fatturazione',
} as const;
