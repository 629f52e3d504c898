import { z } from 'zod';
import { ROLES } from '../domain/decision.ts';
import { emailSchema, idSchema, line } from '../text/zod.ts';
import { command, query } from './define.ts';
import { trouble } from './recovery.ts';

/** A password: any text of 8 to 200 characters, never trimmed. */
export const password = z.string().min(8).max(200);
const given = z.string().min(1).max(200);

export const operatorOut = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  roles: z.array(z.enum(ROLES)),
  groups: z.array(z.string()),
  language: z.enum(['it', 'en']).nullable(),
});
export type OperatorOut = z.infer<typeof operatorOut>;

export const sessionApi = {
  /** What the first screen needs: is there a company, who is signed in, is the desk locked, who may sign in here. */
  'session.state': query({
    roles: 'anyone',
    topics: ['session', 'operators', 'company'],
    input: z.object({}),
    output: z.object({
      ready: z.boolean(),
      /** The store is being made ready (tables of another version, an example company cut short, a recovery); steps of whatever it counts. */
      preparing: z
        .object({ task: z.enum(['rebuild', 'demo', 'restore', 'salvage']), done: z.number(), total: z.number() })
        .nullable(),
      /** The store does not open. */
      trouble: trouble.nullable(),
      /** A new branch was begun and nobody who signed in has read why; null before sign-in. */
      noticed: z
        .object({
          reason: z.enum(['restored', 'tail-lost', 'moved', 'salvaged']),
          /** ms UTC */
          at: z.number(),
          /** Events a salvage could not read; null where that is not known. */
          lost: z.number().nullable(),
          /** Where the files of before lie; null where that is not known. */
          setAside: z.string().nullable(),
        })
        .nullable(),
      company: z
        .object({ name: z.string(), language: z.enum(['it', 'en']), zone: z.string(), lockMinutes: z.number() })
        .nullable(),
      operator: operatorOut.nullable(),
      locked: z.boolean(),
      operators: z.array(z.object({ id: z.string(), name: z.string(), login: z.string() })),
    }),
  }),
  /** First run: the company, its first administrator, and either the default lists alone or a whole example. Signs in. */
  'setup.create': command({
    roles: 'anyone',
    topics: ['company', 'operators', 'catalog', 'session', 'people', 'tickets'],
    input: z.object({
      company: z.object({ name: line(200), language: z.enum(['it', 'en']) }),
      admin: z.object({ name: line(120), login: line(60), email: emailSchema.nullable(), password }),
      demo: z.boolean(),
    }),
    output: operatorOut,
  }),
  'session.signIn': command({
    roles: 'anyone',
    topics: ['session'],
    input: z.object({ login: line(60), password: given }),
    output: operatorOut,
  }),
  'session.signOut': command({ roles: 'anyone', topics: ['session'], input: z.object({}), output: z.null() }),
  /** Somebody has read what `session.state` noticed: it is not told again. */
  'session.readNotice': command({ roles: 'signed-in', topics: ['session'], input: z.object({}), output: z.null() }),
  'session.lock': command({ roles: 'anyone', topics: ['session'], input: z.object({}), output: z.null() }),
  'session.unlock': command({
    roles: 'anyone',
    topics: ['session'],
    input: z.object({ password: given }),
    output: operatorOut,
  }),
  /** One's own password. */
  'session.changePassword': command({
    roles: 'signed-in',
    topics: [],
    input: z.object({ present: given, password }),
    output: z.null(),
  }),
  /** Another operator's password, set by an administrator. */
  'operator.setPassword': command({
    roles: ['admin'],
    topics: ['operators'],
    input: z.object({ operator: idSchema, password }),
    output: z.null(),
  }),
} as const;
