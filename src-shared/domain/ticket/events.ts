import { z } from 'zod';
import type { EventSchema } from '../../events/registry.ts';
import { hashSchema, idSchema, line, longText, minutesSchema, msSchema } from '../../text/zod.ts';
import { changesSchema } from '../changesSchema.ts';
import { requestAnsweredSchema, requestedSchema } from './requests.ts';
import { ENDS, placeFields, STATUSES, ticketFields, WAIT_REASONS } from './fields.ts';

const text = longText(100_000);
/** What a transition sets, and an undo may put back. */
const transitions = {
  status: z.enum(STATUSES),
  callBack: z.boolean(),
  waitReason: z.enum(WAIT_REASONS).nullable(),
  waitUntil: msSchema.nullable(),
  solution: text.nullable(),
  solvedAt: msSchema.nullable(),
  solvedBy: z.string().nullable(),
  firstSolvedAt: msSchema.nullable(),
  closedAt: msSchema.nullable(),
  end: z.enum(ENDS).nullable(),
  notice: idSchema.nullable(),
  duplicateOf: idSchema.nullable(),
  reopenings: z.int().min(0),
  maxLevel: z.int().min(0),
};
const place = z.object({
  group: z.tuple([idSchema.nullable(), idSchema.nullable()]).optional(),
  level: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
  operator: z.tuple([idSchema.nullable(), idSchema.nullable()]).optional(),
});

/** Everything that can happen to a call. The key is the event's verb. */
export const ticketEventData = {
  opened: z.object({
    number: z.string(),
    ...ticketFields.partial().shape,
    ...placeFields.partial().shape,
    /** General question: logged in one line, solved as it is asked. */
    question: z.boolean().optional(),
    /** The line dropped before it was clear what it was about. */
    dropped: z.boolean().optional(),
    /** Whole seconds the contact took before it was saved. */
    seconds: z.int().min(0).optional(),
    notice: idSchema.nullable().optional(),
    copyOf: idSchema.nullable().optional(),
    /** Opened by itself for a recurring visit of a contract: the rule and the day it named. */
    visit: z.object({ contract: idSchema, key: line(26), day: z.iso.date() }).optional(),
    /** Where an imported call comes from: the old system and its number there. */
    source: z.object({ system: line(60), ref: line(120) }).optional(),
  }),
  changed: z.object({ fields: changesSchema(ticketFields.shape), reason: line(300).optional() }),
  taken: z.object({ place, status: z.enum(STATUSES).optional() }),
  handedOn: z.object({ place, note: text.optional(), back: z.boolean().optional() }),
  waited: z.object({ reason: z.enum(WAIT_REASONS), until: msSchema.nullable(), note: text.optional() }),
  resumed: z.object({ note: text.optional() }),
  answered: z.object({ text }),
  noted: z.object({ text }),
  phoned: z.object({
    text: text.optional(),
    direction: z.enum(['in', 'out']),
    reached: z.boolean(),
    number: line(40).optional(),
    minutes: minutesSchema.optional(),
  }),
  attached: z.object({ hash: hashSchema, name: line(200), size: z.int().min(0), mime: line(120) }),
  detached: z.object({ hash: hashSchema }),
  asked: z.object({ operator: idSchema, text }),
  solved: z.object({ solution: text, told: z.boolean(), notice: idSchema.nullable().optional() }),
  told: z.object({ how: z.enum(['phone', 'email', 'person', 'other']), note: text.optional() }),
  closed: z.object({ end: z.enum(ENDS).nullable(), note: text.optional() }),
  reopened: z.object({ reason: text }),
  requested: requestedSchema,
  requestAnswered: requestAnsweredSchema,
  tied: z.object({ notice: idSchema }),
  duplicated: z.object({ of: idSchema }),
  unduplicated: z.object({ of: idSchema }),
  /** A bulk edit or a drag taken back: the fields go back to what they were. */
  undone: z.object({
    what: z.string(),
    set: changesSchema({ ...ticketFields.shape, ...placeFields.shape, ...transitions }),
  }),
} as const;

export type TicketVerb = keyof typeof ticketEventData;
export type TicketData<V extends TicketVerb> = z.infer<(typeof ticketEventData)[V]>;

const personal: Partial<Record<TicketVerb, EventSchema['personal']>> = {
  opened: { requesterName: 'identity', requesterPhone: 'identity', title: 'text', problem: 'text' },
  changed: {
    'fields.requesterName': 'identity',
    'fields.requesterPhone': 'identity',
    'fields.title': 'text',
    'fields.problem': 'text',
  },
  handedOn: { note: 'text' },
  waited: { note: 'text' },
  resumed: { note: 'text' },
  answered: { text: 'text' },
  noted: { text: 'text' },
  phoned: { text: 'text', number: 'identity' },
  attached: { name: 'text' },
  asked: { text: 'text' },
  solved: { solution: 'text' },
  told: { note: 'text' },
  closed: { note: 'text' },
  reopened: { reason: 'text' },
  requested: { text: 'text' },
  requestAnswered: { name: 'identity', note: 'text' },
  undone: {
    'set.requesterName': 'identity',
    'set.requesterPhone': 'identity',
    'set.title': 'text',
    'set.problem': 'text',
    'set.solution': 'text',
  },
};

export const ticketEvents: readonly EventSchema[] = Object.entries(ticketEventData).map(([verb, data]) => {
  const marks = personal[verb as TicketVerb];
  return {
    kind: 'ticket',
    type: `ticket.${verb}`,
    version: 1,
    data,
    ...(marks === undefined ? {} : { personal: marks }),
  };
});
