import { z } from 'zod';
import { line } from '../text/zod.ts';
import { command } from './define.ts';
import { backup } from './maintenance.ts';

/** What a recovery does to a store that does not open. */
export const RECOVERIES = ['restore', 'salvage'] as const;
export type Recovery = (typeof RECOVERIES)[number];

/** Why the store of this desk could not be opened, and what can be done about it: all there is to show meanwhile. */
export const trouble = z.object({
  code: z.string(),
  reason: z.string().nullable(),
  safe: z.string().nullable(),
  /** Where the log has the whole story of a defect. */
  reference: z.string().nullable(),
  folder: z.string(),
  /** Whether another store may be put in its place: not while it is only out of reach. */
  mayReplace: z.boolean(),
  /** Newest first. */
  backups: z.array(backup),
  /** A recovery that was tried and did not go through. */
  failed: z.object({ recovery: z.enum(RECOVERIES), code: z.string() }).nullable(),
});
export type Trouble = z.infer<typeof trouble>;

/**
 * The way out of a store that does not open, for whoever sits at this computer: without the store nobody can sign in.
 * Each is refused (`notInTrouble`) while it is open. What comes of it is seen in `session.state`.
 */
export const recoveryApi = {
  /** Opens the store again: the other program was closed, the disk plugged in. */
  'recovery.retry': command({ roles: 'anyone', topics: ['session'], input: z.object({}), output: z.null() }),
  /** Puts a backup in the place of the store, which is set aside. */
  'recovery.restore': command({
    roles: 'anyone',
    topics: ['session'],
    input: z.object({ name: line(100) }),
    output: z.null(),
  }),
  /** Makes a new store of what can be read of the damaged one and of its backups. */
  'recovery.salvage': command({ roles: 'anyone', topics: ['session'], input: z.object({}), output: z.null() }),
} as const;
