import type { interventions as it } from '../it/interventions.ts';
import type { Shape } from '../shape.ts';

/** Planned and done work. */
export const interventions = {
  title: 'Interventions',
  kind: {
    phone: 'Phone',
    remote: 'Remote',
    onSite: 'On site',
  },
  fields: {
    start: 'Start',
    end: 'End',
    breaks: 'Breaks',
    hours: 'Hours',
    km: 'Kilometres',
    expenses: 'Expenses',
    parts: 'Parts',
  },
  plan: 'Plan',
  record: 'Record',
} as const satisfies Shape<typeof it>;
