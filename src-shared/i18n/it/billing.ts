/** The billing room. */
export const billing = {
  title: 'Fatturazione',
} as const;
