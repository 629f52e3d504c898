import type { people as it } from '../it/people.ts';
import type { Shape } from '../shape.ts';

/** Customers, contacts, assets, contracts. */
export const people = {
  customers: 'Customers',
  contacts: 'Contacts',
  assets: 'Assets',
  contracts: 'Contracts',
  sites: 'Sites',
  overdue: 'overdue payments',
  warrantyUntil: 'warranty until {{date}}',
  referenceTechnician: 'Reference technician',
  contractKind: {
    maintenance: 'Under maintenance',
    chargeable: 'Chargeable',
    prepaid: 'Prepaid',
    toBeDefined: 'To be defined',
  },
} as const satisfies Shape<typeof it>;
