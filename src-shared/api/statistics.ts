import { z } from 'zod';
import { query } from './define.ts';

export const statisticsApi = {
  /** Calls opened by year of the company's time zone, how many records there are, and what is in hand. */
  'stats.overview': query({
    roles: 'signed-in',
    topics: ['tickets', 'people'],
    input: z.object({}),
    output: z.object({
      tickets: z.number(),
      customers: z.number(),
      openedByYear: z.array(z.object({ year: z.number(), opened: z.number() })),
      byStatus: z.record(z.string(), z.number()),
    }),
  }),
} as const;
