import type { report as it } from '../it/report.ts';
import type { Shape } from '../shape.ts';

/** Reports, signatures and intervention requests. */
export const report = {
  story: {
    customer: 'the customer',
    openedVisit: '{{who}} opened the ticket for a visit the contract schedules',
    requested: '{{who}} prepared an intervention request',
    requestedUntil: '{{who}} prepared an intervention request, valid until {{day}}',
    accepted: '{{who}} noted that {{name}} accepted the intervention request ({{how}})',
    refused: '{{who}} noted that {{name}} refused the intervention request ({{how}})',
    signed: '{{who}} had the report signed by {{name}}',
    unsigned: '{{who}} closed the report without the signature of {{name}}',
    version: '{{sentence}} (version {{version}})',
    reopened: '{{who}} reopened the signed report',
    overridden: '{{who}} corrected a line of the invoice by hand: {{amount}}',
    overrideTaken: '{{who}} took back the correction of a line of the invoice',
    excluded: '{{who}} marked the intervention as not billable',
    disputed: '{{who}} marked the intervention as disputed: it stays off the invoice',
    letIn: '{{who}} put the intervention back among those to bill',
    billed: '{{who}} billed the intervention: invoice {{number}}',
    settled: '{{who}} settled the intervention: all covered, nothing to bill',
    unbilled: '{{who}} reversed the invoice: the intervention is to be billed again',
  },
  means: {
    phone: 'by phone',
    email: 'by e-mail',
    signature: 'signed',
    person: 'in person',
    other: 'in another way',
  },
} as const satisfies Shape<typeof it>;
