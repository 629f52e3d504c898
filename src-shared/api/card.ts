import { z } from 'zod';
import { msSchema } from '../text/zod.ts';
import { query } from './define.ts';

export const cardApi = {
  /** How many calls each notice of an outage was tied to since an instant (ms UTC), by notice; those with none are left out. */
  'card.noticeCalls': query({
    roles: 'signed-in',
    topics: ['tickets'],
    input: z.object({ since: msSchema }),
    output: z.array(z.object({ notice: z.string(), calls: z.number() })),
  }),
} as const;
