import { z } from 'zod';
import { URGENCIES } from '../domain/catalog/catalog.ts';
import { CONTRACT_KINDS } from '../domain/people/contract.ts';
import { STATUSES, WAIT_REASONS } from '../domain/ticket/fields.ts';
import { idSchema } from '../text/zod.ts';
import { query } from './define.ts';

/** One line of a list of calls: names are resolved, ids stay for actions. Instants are ms UTC. */
export const ticketLine = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.enum(STATUSES),
  stopped: z.boolean(),
  callBack: z.boolean(),
  openedAt: z.number(),
  lastAt: z.number(),
  solvedAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  blocked: z.boolean().nullable(),
  contractKind: z.enum(CONTRACT_KINDS).nullable(),
  channel: z.string(),
  customer: z.string().nullable(),
  customerName: z.string(),
  requesterName: z.string(),
  product: z.string().nullable(),
  type: z.string().nullable(),
  service: z.string().nullable(),
  group: z.string().nullable(),
  level: z.number().nullable(),
  operator: z.string().nullable(),
  asset: z.string().nullable(),
  assetName: z.string(),
  waitReason: z.enum(WAIT_REASONS).nullable(),
  waitUntil: z.number().nullable(),
  end: z.string().nullable(),
});
export type TicketLine = z.infer<typeof ticketLine>;

/** One of a list of ids, or `none` for "nobody / not indicated". */
const oneOf = z.array(z.union([idSchema, z.literal('none')])).max(100);

/** Filter of the queue; what is left out does not restrict. Fields and values come from lists, never from free SQL. */
export const queueFilter = z.object({
  /** `live` (in hand: the default), `unassigned`, `mine`, `waiting`, `callBack`, `closed`, `all`. */
  scope: z.enum(['live', 'unassigned', 'mine', 'waiting', 'callBack', 'closed', 'all']).default('live'),
  status: z.array(z.enum(STATUSES)).optional(),
  group: oneOf.optional(),
  operator: oneOf.optional(),
  urgency: z.array(z.union([z.enum(URGENCIES), z.literal('none')])).optional(),
  type: oneOf.optional(),
  product: oneOf.optional(),
  contract: z.array(z.union([z.enum(CONTRACT_KINDS), z.literal('none')])).optional(),
  service: oneOf.optional(),
  /** Opened at least / at most so many days ago. */
  olderDays: z.int().min(0).max(36_500).optional(),
  youngerDays: z.int().min(0).max(36_500).optional(),
  customer: idSchema.optional(),
  text: z.string().max(200).optional(),
});
export type QueueFilter = z.input<typeof queueFilter>;

export const GROUPINGS = [
  'status',
  'group',
  'operator',
  'urgency',
  'type',
  'product',
  'contract',
  'service',
  'customer',
  'age',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Bands of age, days since the opening, oldest first: `90` is from 90 days on, `30` from 30 to 90, and so on. */
export const AGE_BANDS = ['90', '30', '7', '0'] as const;

/** `urgent`: stopped machines on top, oldest first within. `oldest`, `newest`: by opening. */
const order = z.enum(['urgent', 'oldest', 'newest']).default('urgent');

export const queueApi = {
  /**
   * One page of the queue; inside one group when `group` is given. `more` = there may be further rows: at
   * `offset + rows.length`, or (outside the live calls) with `after: next`. Such a page may be short, even empty, and
   * still have more: the walk over all calls is cut into slices. There `urgent` means newest first.
   */
  'queue.page': query({
    roles: 'signed-in',
    topics: ['tickets', 'people'],
    input: z.object({
      filter: queueFilter,
      order,
      group: z.object({ by: z.enum(GROUPINGS), value: z.string().nullable() }).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
      /** `next` of an earlier page; the offset then does not count. */
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
    }),
    output: z.object({ rows: z.array(ticketLine), more: z.boolean(), next: z.string().nullable() }),
  }),
  /** Ids of all calls of a filter, in no order, for what is done to all of them; `more`: there are others beyond `limit`. */
  'queue.ids': query({
    roles: 'signed-in',
    topics: ['tickets'],
    heavy: true,
    input: z.object({ filter: queueFilter, limit: z.int().min(1).max(100_000).default(100_000) }),
    output: z.object({ ids: z.array(z.string()), more: z.boolean() }),
  }),
  /**
   * How many rows a filter has, whole or by the values of a field (null = none), in the order to show them. `partial`:
   * only the newest calls were counted, there may be more.
   */
  'queue.groups': query({
    roles: 'signed-in',
    topics: ['tickets'],
    input: z.object({ filter: queueFilter, by: z.enum(GROUPINGS).nullable() }),
    output: z.object({
      total: z.number(),
      partial: z.boolean(),
      groups: z.array(z.object({ value: z.string().nullable(), name: z.string(), count: z.number() })),
    }),
  }),
  /** Figures of the chips and the status line. */
  'queue.counts': query({
    roles: 'signed-in',
    topics: ['tickets'],
    input: z.object({}),
    output: z.object({
      live: z.number(),
      unassigned: z.number(),
      mine: z.number(),
      waiting: z.number(),
      callBack: z.number(),
      oldestAt: z.number().nullable(),
      /** Calls with a question that who asks this has still to answer. */
      asked: z.number(),
    }),
  }),
  /** Calls that wait for one's own answer to a colleague, oldest first, with the questions. */
  'queue.asked': query({
    roles: 'signed-in',
    topics: ['tickets', 'people'],
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          line: ticketLine,
          questions: z.array(z.object({ actor: z.string(), at: z.number(), text: z.string() })),
        }),
      ),
      more: z.boolean(),
    }),
  }),
} as const;
