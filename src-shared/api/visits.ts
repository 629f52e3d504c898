import { z } from 'zod';
import { command } from './define.ts';

/** Recurring visits of contracts. */
export const visitsApi = {
  /**
   * Opens the calls of visits that fall due in the next two weeks, each once however often and on however many desks it
   * is asked. The desk does it by itself; asking does no harm.
   */
  'visits.open': command({
    roles: 'signed-in',
    topics: ['tickets', 'interventions'],
    input: z.object({}),
    output: z.object({ opened: z.number() }),
  }),
} as const;
