import { z } from 'zod';
import { idSchema } from '../text/zod.ts';
import { query } from './define.ts';

/** What can be taken out whole. */
export const EXPORTS = ['tickets', 'interventions', 'events'] as const;
export type ExportName = (typeof EXPORTS)[number];
export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const keepers = ['manager', 'admin'] as const;
const one = z.object({ id: idSchema });

/**
 * Exports without a cap, taken out piece by piece: the shell that sends the file asks for the next piece when the last one
 * is gone, so that nothing of it piles up in memory. Questions all of them: they change nothing in the store. An export
 * belongs to the session that began it.
 */
export const exportsApi = {
  /** Begins one; its rows are those of this moment. `all` is how many. Errors: busy when the session has too many under way. */
  'export.begin': query({
    roles: keepers,
    topics: [],
    heavy: true,
    input: z.object({ what: z.enum(EXPORTS), format: z.enum(EXPORT_FORMATS) }),
    output: z.object({ id: z.string(), name: z.string(), all: z.number() }),
  }),
  /** The next bytes; none once it is whole. Errors: not_found when it is no longer under way, cancelled. */
  'export.read': query({
    roles: keepers,
    topics: [],
    heavy: true,
    input: one,
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
  /** How far it is, in rows, and what it is saved as. */
  'export.progress': query({
    roles: keepers,
    topics: [],
    heavy: true,
    input: one,
    output: z.object({
      name: z.string(),
      done: z.number(),
      all: z.number(),
      state: z.enum(['running', 'whole', 'stopped']),
    }),
  }),
  /** Ends one that is not whole yet; the file being saved is then broken off. */
  'export.stop': query({ roles: keepers, topics: [], heavy: true, input: one, output: z.null() }),
} as const;
