import { z } from 'zod';
import { idSchema, line } from '../text/zod.ts';
import { command, query } from './define.ts';

/** A backup of the store. `at` is ms UTC, `size` bytes. */
export const backup = z.object({
  name: z.string(),
  at: z.number(),
  size: z.number(),
  sort: z.enum(['regular', 'migration']),
});
const fact = z.object({ at: z.number(), actor: z.string(), type: z.string(), data: z.record(z.string(), z.unknown()) });
const recordStory = z.object({
  kind: z.string(),
  id: z.string(),
  fields: z.record(z.string(), z.unknown()),
  story: z.array(fact),
});
const problem = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

const keepers = ['manager', 'admin'] as const;

/** Looking after the store: sizes, backups, checks, a rebuild, and the rights of a person over their data. */
export const maintenanceApi = {
  /** What the maintenance page shows. Sizes in bytes, instants ms UTC. */
  'store.info': query({
    roles: keepers,
    topics: ['maintenance'],
    heavy: true,
    input: z.object({}),
    output: z.object({
      folder: z.string(),
      zone: z.string(),
      sizes: z.object({ db: z.number(), wal: z.number(), search: z.number(), files: z.number(), backups: z.number() }),
      events: z.number(),
      tickets: z.number(),
      lastBackup: backup.nullable(),
      lastCheck: z.object({ at: z.number(), ok: z.boolean(), problems: z.number(), hash: z.string() }).nullable(),
      /** Branches begun on this desk, oldest first, and why each was. */
      branches: z.array(
        z.object({ code: z.string().nullable(), since: z.number(), reason: z.string(), events: z.number() }),
      ),
      erased: z.number(),
    }),
  }),
  /** The long task that is running, for its bar; null when none is. Asked again and again while one may be. */
  'store.progress': query({
    roles: keepers,
    topics: ['maintenance'],
    input: z.object({}),
    output: z
      .object({ task: z.enum(['backup', 'verify', 'rebuild', 'restore']), done: z.number(), total: z.number() })
      .nullable(),
  }),
  /** Asks the running task to stop; it ends with the error `cancelled` and nothing changed. */
  'store.stop': command({ roles: keepers, topics: ['maintenance'], input: z.object({}), output: z.null() }),
  /** The backups there are, newest first. */
  'store.backups': query({ roles: keepers, topics: ['maintenance'], input: z.object({}), output: z.array(backup) }),
  /** Makes a checked backup now. */
  'store.backup': command({
    roles: keepers,
    topics: ['maintenance'],
    input: z.object({}),
    output: z.object({ backup, files: z.number(), removed: z.array(z.string()) }),
  }),
  /** Checks the store whole: file, chain, tables. Changes nothing; takes a minute for a million calls. */
  'store.verify': query({
    roles: keepers,
    topics: [],
    heavy: true,
    input: z.object({}),
    output: z.object({
      ok: z.boolean(),
      hash: z.string(),
      events: z.number(),
      tickets: z.number(),
      streams: z.number(),
      pending: z.number(),
      problems: z.array(problem),
      problemCount: z.number(),
      reducers: z.number(),
      scope: z.literal('all'),
      hubSeq: z.number().nullable(),
      unsent: z.number(),
      unknown: z.number(),
    }),
  }),
  /** Makes all tables again from the log. Saves meanwhile are refused as `busy`. */
  'store.rebuild': command({
    roles: ['admin'],
    topics: ['maintenance', 'tickets', 'people', 'interventions', 'catalog', 'operators', 'company'],
    input: z.object({}),
    output: z.object({ streams: z.number(), tickets: z.number(), corrected: z.number() }),
  }),
  /** Puts a backup in the place of the store, which is set aside; a new branch begins. */
  'store.restore': command({
    roles: ['admin'],
    topics: ['maintenance', 'tickets', 'people', 'interventions', 'catalog', 'operators', 'company', 'session'],
    input: z.object({ name: line(100) }),
    output: z.object({
      setAside: z.string().nullable(),
      erasedAgain: z.number(),
      files: z.number(),
      events: z.number(),
      tickets: z.number(),
    }),
  }),
  /**
   * Forgets a person (GDPR art. 17): names and numbers everywhere; with `texts` also what was written about them.
   * `person` is the id of a contact, or of a customer whose form is 'person'; a company is refused as `notAPerson`.
   */
  'person.erase': command({
    roles: ['admin'],
    topics: ['people', 'tickets', 'interventions'],
    input: z.object({ person: idSchema, texts: z.boolean() }),
    output: z.object({ tickets: z.number(), files: z.number() }),
  }),
  /** Everything this desk keeps of a person, to hand over (GDPR art. 15 and 20). `person` as for `person.erase`. */
  'person.export': query({
    roles: keepers,
    topics: [],
    heavy: true,
    input: z.object({ person: idSchema }),
    output: z.object({
      person: recordStory,
      /** Further records of the same person, and what belongs to a customer. */
      records: z.array(recordStory),
      calls: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          story: z.array(fact),
          files: z.array(z.object({ hash: z.string(), name: z.string(), size: z.number() })),
          interventions: z.array(z.array(fact)),
        }),
      ),
      drafts: z.array(z.unknown()),
      operators: z.record(z.string(), z.string()),
    }),
  }),
} as const;
