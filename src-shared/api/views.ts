import { z } from 'zod';
import { savedViewFields } from '../domain/statistics/savedView.ts';
import { idSchema } from '../text/zod.ts';
import { command, query } from './define.ts';

const given = savedViewFields.omit({ owner: true });
const done = z.object({ id: idSchema });

export const viewsApi = {
  /** One's own views and those shared with one of one's roles (all shared ones for a manager), by name; retired ones left out. */
  'views.list': query({
    roles: 'signed-in',
    topics: ['views', 'operators', 'session'],
    input: z.object({}),
    output: z.object({
      views: z.array(
        savedViewFields.extend({
          id: z.string(),
          /** '' when it is not known here. */
          ownerName: z.string(),
          mine: z.boolean(),
          mayChange: z.boolean(),
        }),
      ),
    }),
  }),
  'views.add': command({ roles: 'signed-in', topics: ['views'], input: z.object({ view: given }), output: done }),
  /** Errors: not_found; refused: notYours. */
  'views.change': command({
    roles: 'signed-in',
    topics: ['views'],
    input: z.object({ id: idSchema, view: given.partial() }),
    output: done,
  }),
  /** Puts a view away or takes it back. Errors: not_found; refused: notYours. */
  'views.retire': command({
    roles: 'signed-in',
    topics: ['views'],
    input: z.object({ id: idSchema, retired: z.boolean() }),
    output: done,
  }),
} as const;
