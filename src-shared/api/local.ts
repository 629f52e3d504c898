import { z } from 'zod';
import { idSchema } from '../text/zod.ts';
import { command, query } from './define.ts';

/** A small JSON value, kept for one operator on this desk. */
const value = z.json().refine((one) => JSON.stringify(one).length <= 200_000, {
  error: 'tooLong',
  params: { reason: 'tooLong', max: 200_000 },
});

/** What belongs to one operator on one desk and is never an event: preferences, saved filters, drafts of the card. */
export const localApi = {
  'preferences.get': query({
    roles: 'signed-in',
    topics: ['preferences', 'session'],
    input: z.object({}),
    output: z.record(z.string(), z.unknown()),
  }),
  'preferences.set': command({
    roles: 'signed-in',
    topics: ['preferences'],
    input: z.object({ key: z.string().min(1).max(80), value }),
    output: z.null(),
  }),
  /** Parked and unfinished cards of the signed-in operator, oldest first. */
  'drafts.list': query({
    roles: 'signed-in',
    topics: [],
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), at: z.number(), value: z.unknown() })),
  }),
  'drafts.save': command({
    roles: 'signed-in',
    topics: [],
    input: z.object({ id: idSchema, value }),
    output: z.null(),
  }),
  'drafts.drop': command({ roles: 'signed-in', topics: [], input: z.object({ id: idSchema }), output: z.null() }),
} as const;
