import { z } from 'zod';
import { PHONE_KINDS, PHONE_OUTCOMES, phoneContact } from '../domain/phone/contact.ts';
import { idSchema, line, msSchema } from '../text/zod.ts';
import { command, query } from './define.ts';

/** Days of the company's calendar, both included (null has no border on that side), a source, a queue. */
const period = z.object({
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  source: z.string().max(60).nullable().default(null),
  queue: z.string().max(60).nullable().default(null),
});

/** Counts, and sums of whole seconds (see `PhoneFigures`). */
const figures = z.object({
  offered: z.number(),
  answered: z.number(),
  lost: z.number(),
  voicemail: z.number(),
  mail: z.number(),
  inTime: z.number(),
  waitSeconds: z.number(),
  longestSeconds: z.number(),
  lostSeconds: z.number(),
  talkSeconds: z.number(),
  mostWaiting: z.number(),
  logged: z.number(),
});

export const phoneApi = {
  /** The calls that contacts of a file led to, in their order: null where none was logged. Numbers are asked with, never kept. */
  'phone.match': query({
    roles: ['manager', 'admin'],
    topics: [],
    heavy: true,
    input: z.object({
      contacts: z
        .array(z.object({ at: msSchema, talkSeconds: z.number().nullable(), number: z.string().max(80).nullable() }))
        .max(200_000),
    }),
    output: z.object({ tickets: z.array(z.string().nullable()) }),
  }),
  /**
   * Keeps the contacts of a source, day by day of the company's calendar. A day that is there already as it is stays; one
   * that has others now takes its place, unless the file has fewer of it: then it was cut. `contacts` counts what is new.
   */
  'phone.keep': command({
    roles: ['manager', 'admin'],
    topics: ['phone'],
    input: z.object({ source: line(60), contacts: z.array(phoneContact).max(200_000) }),
    output: z.object({
      contacts: z.number(),
      days: z.number(),
      already: z.number(),
      /** Days of which more is here than in the file. */
      kept: z.number(),
    }),
  }),
  /**
   * Figures of the contacts of some days (both included; null has no border on that side): all, by queue, by day, and by
   * weekday (1 Monday to 7) and hour of the company's time zone. `targetSeconds` is what the service level promises.
   */
  'phone.figures': query({
    roles: 'signed-in',
    topics: ['phone'],
    heavy: true,
    input: period.extend({ targetSeconds: z.int().min(0).max(600).default(20) }),
    output: z.object({
      sources: z.array(z.string()),
      queues: z.array(z.string()),
      total: figures,
      byQueue: z.array(figures.extend({ queue: z.string() })),
      byDay: z.array(figures.extend({ day: z.iso.date() })),
      byHour: z.array(figures.extend({ weekday: z.number(), hour: z.number() })),
    }),
  }),
  /**
   * The contacts behind a figure, newest first: of a weekday (1 Monday to 7) and an hour of the company's time zone, null for
   * all. Waits and talk in seconds; the call is null where none was logged. `rows` are the first `limit` of `total`.
   */
  'phone.contactsOf': query({
    roles: 'signed-in',
    topics: ['phone', 'tickets'],
    heavy: true,
    input: period.extend({
      kind: z.enum(PHONE_KINDS).default('offered'),
      weekday: z.int().min(1).max(7).nullable().default(null),
      hour: z.int().min(0).max(23).nullable().default(null),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          at: msSchema,
          queue: z.string(),
          outcome: z.enum(PHONE_OUTCOMES),
          waitSeconds: z.number(),
          talkSeconds: z.number().nullable(),
          call: z.object({ id: idSchema, number: z.string(), title: z.string() }).nullable(),
        }),
      ),
    }),
  }),
} as const;
