import { z } from 'zod';
import { query } from './define.ts';
import { recordCommands, recordOut } from './records.ts';

const catalog = recordCommands(['product', 'type', 'group', 'service', 'route', 'template'], ['admin'], 'catalog');
const notices = recordCommands(['notice'], ['manager', 'admin'], 'catalog');
const operators = recordCommands(['operator'], ['admin'], 'operators');
const company = recordCommands(['company'], ['admin'], 'company');

export const catalogApi = {
  /** Every list of the company, retired entries too (old calls name them), in the order to show. */
  'catalog.get': query({
    roles: 'signed-in',
    topics: ['catalog', 'operators', 'company'],
    input: z.object({}),
    output: z.object({
      products: z.array(recordOut),
      types: z.array(recordOut),
      groups: z.array(recordOut),
      services: z.array(recordOut),
      routes: z.array(recordOut),
      templates: z.array(recordOut),
      notices: z.array(recordOut),
      operators: z.array(recordOut),
      company: recordOut.nullable(),
    }),
  }),
  'catalog.add': catalog.add,
  'catalog.change': catalog.change,
  'catalog.retire': catalog.retire,
  'notice.add': notices.add,
  'notice.change': notices.change,
  'notice.retire': notices.retire,
  'operator.add': operators.add,
  'operator.change': operators.change,
  'operator.retire': operators.retire,
  'company.change': company.change,
} as const;
