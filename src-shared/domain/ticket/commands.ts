import { z } from 'zod';
import { cleanFileName } from '../../text/clean.ts';
import {
  hashSchema,
  idSchema,
  line,
  longText,
  minutesSchema,
  msSchema,
  optionalLine,
  phoneSchema,
} from '../../text/zod.ts';
import { MODES } from '../intervention/fields.ts';
import { CHANNELS, ENDS, placeFields, ticketFields, WAIT_REASONS } from './fields.ts';
import { requestAnsweredSchema } from './requests.ts';

const id = idSchema;
const note = longText(100_000).optional();
/** Words that must say something. */
const words = longText(100_000).refine((text) => text !== '', { error: 'required', params: { reason: 'required' } });
/** What a file says it is; anything that is no plain type is bytes, so that it can stand in a header. */
const mime = z
  .string()
  .transform((text) =>
    /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/i.test(text)
      ? text.toLowerCase()
      : 'application/octet-stream',
  );
/** A file of a call: kept under its hash, its name for show only. */
const file = z.object({
  hash: hashSchema,
  name: z.string().max(10_000).transform(cleanFileName),
  size: z.int().min(0),
  mime,
});
const place = placeFields.partial();
const many = z.array(id).min(1).max(5000);

/** A call as the card hands it over. What is unknown is null or left out, never guessed. */
export const openTicket = z.object({
  ...ticketFields.partial().shape,
  ...place.shape,
  channel: z.enum(CHANNELS),
  problem: longText(100_000),
  /** Unknown caller: a contact "da censire" is made with what was said. */
  newContact: z
    .object({
      name: line(120),
      phone: phoneSchema.nullable().optional(),
      customer: id.nullable().optional(),
      company: optionalLine(200),
    })
    .optional(),
  question: z.boolean().optional(),
  dropped: z.boolean().optional(),
  /** When the contact began, ms UTC. */
  startedAt: msSchema.optional(),
  notice: id.optional(),
  attachments: z.array(file).max(50).optional(),
  /** Solved while the person was still there: solution, and closed with the end *first-call*. */
  solve: z.object({ solution: longText(100_000) }).optional(),
  /** Handed on as it is saved. */
  handOn: z.object({ ...place.shape, note }).optional(),
});
export type OpenTicket = z.infer<typeof openTicket>;

/** Commands on one existing call. The key is the action the page offers. */
export const ticketCommands = {
  take: z.object({ id }),
  handOn: z.object({ id, ...place.shape, note }),
  giveBack: z.object({ id, note }),
  wait: z.object({ id, reason: z.enum(WAIT_REASONS), until: msSchema.nullable().optional(), note }),
  resume: z.object({ id, note }),
  answer: z.object({ id, text: words }),
  note: z.object({ id, text: words }),
  phone: z.object({
    id,
    text: note,
    direction: z.enum(['in', 'out']),
    reached: z.boolean(),
    number: optionalLine(40),
    minutes: minutesSchema.optional(),
  }),
  attach: z.object({ id, file }),
  detach: z.object({ id, hash: hashSchema }),
  ask: z.object({ id, operator: id, text: words }),
  solve: z.object({ id, solution: words, told: z.boolean() }),
  tell: z.object({ id, how: z.enum(['phone', 'email', 'person', 'other']), note }),
  close: z.object({ id, end: z.enum(ENDS), note }),
  reopen: z.object({ id, reason: words }),
  change: z.object({ id, fields: ticketFields.omit({ customer: true }).partial(), reason: optionalLine(300) }),
  moveCustomer: z.object({ id, customer: id, requester: id.nullable(), reason: line(300) }),
  tie: z.object({ id, notice: id }),
  duplicate: z.object({ id, of: id }),
  unduplicate: z.object({ id }),
  copy: z.object({ id }),
  /** An intervention request with the prices of a list; minutes of work and km are what is expected. */
  request: z.object({
    id,
    priceList: id,
    mode: z.enum(MODES),
    urgent: z.boolean(),
    minutes: z.int().min(0).max(100_000).nullable(),
    km: z.int().min(0).max(5000).nullable(),
    text: longText(20_000),
    /** Last day for an answer; null = open. */
    validUntil: z.iso.date().nullable(),
    /** The template it was made from. */
    template: id.nullable().optional(),
  }),
  /** The customer's answer, as it came in. */
  answerRequest: z.object({ id, ...requestAnsweredSchema.shape, note: longText(2000) }),
} as const;
export type TicketAction = keyof typeof ticketCommands;
export type TicketInput<A extends TicketAction> = z.infer<(typeof ticketCommands)[A]>;

/** The same thing done to many calls at once; each is done or refused on its own. */
export const bulkCommands = {
  assign: z.object({ ids: many, ...place.shape, note }),
  set: z.object({
    ids: many,
    fields: ticketFields.pick({ urgency: true, blocked: true, type: true, product: true, service: true }).partial(),
  }),
  /** `told` says whether the requesters of those solved with it know: asked where there is a solution. */
  close: z.object({
    ids: many,
    end: z.enum(ENDS),
    solution: longText(100_000).optional(),
    told: z.boolean().optional(),
  }),
} as const;
export type BulkAction = keyof typeof bulkCommands;
export type BulkInput<A extends BulkAction> = z.infer<(typeof bulkCommands)[A]>;
