import type { report as it } from '../it/report.ts';
import type { Shape } from '../shape.ts';

/** Reports, signatures and intervention requests. */
export const report = {
  story: {
    requested: '{{who}} prepared an intervention request',
    accepted: '{{name}} accepted the intervention request ({{means}}, {{date}})',
    refused: '{{name}} refused the intervention request ({{means}}, {{date}})',
  },
  means: {
    phone: 'by phone',
    email: 'by e-mail',
    signature: 'signed',
    person: 'in person',
    other: 'in another way',
  },
} as const satisfies Shape<typeof it>;
