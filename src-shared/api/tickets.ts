import { z } from 'zod';
import { bulkCommands, openTicket, ticketCommands, type TicketAction } from '../domain/ticket/commands.ts';
import { idSchema } from '../text/zod.ts';
import { command, query } from './define.ts';
import { ticketLine } from './queue.ts';

const done = z.object({
  id: z.string(),
  number: z.string().optional(),
  /** Billed or signed interventions that should have gone along with the call and were left where they are. */
  left: z.number().optional(),
});
const bulk = z.object({
  done: z.number(),
  refused: z.array(z.object({ id: z.string(), number: z.string(), reason: z.string() })),
});

/** One entry of the timeline: an event as it happened, with who, when and on which desk. Names are resolved by the screen. */
export const timelineEntry = z.object({
  desk: z.string(),
  /** Call-number code of the desk, when known. */
  deskCode: z.string().nullable(),
  deskSeq: z.number(),
  at: z.number(),
  actor: z.string(),
  kind: z.string(),
  stream: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  redacted: z.boolean(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

function action<A extends TicketAction>(name: A, topics: ('tickets' | 'interventions')[] = ['tickets']) {
  const input = ticketCommands[name] as z.ZodObject<(typeof ticketCommands)[A]['shape']>;
  return command<(typeof ticketCommands)[A]['shape'], typeof done>({ roles: 'signed-in', topics, input, output: done });
}

export const ticketsApi = {
  'ticket.open': command({
    roles: 'signed-in',
    topics: ['tickets', 'people'],
    input: openTicket,
    output: z.object({ id: z.string(), number: z.string() }),
  }),
  /** The page of one call: state, whole story, what may follow and why the rest may not. */
  'ticket.get': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'interventions'],
    input: z.object({ id: idSchema }),
    output: z.object({
      line: ticketLine,
      /** Folded state (TicketState). */
      state: z.record(z.string(), z.unknown()),
      timeline: z.array(timelineEntry),
      /** Actions that may follow now. */
      possible: z.array(z.string()),
      /** Names of the records the state and the story mention, by id. */
      names: z.record(z.string(), z.string()),
      duplicates: z.array(ticketLine),
    }),
  }),
  'ticket.take': action('take'),
  'ticket.handOn': action('handOn'),
  'ticket.giveBack': action('giveBack'),
  'ticket.wait': action('wait'),
  'ticket.resume': action('resume'),
  'ticket.answer': action('answer'),
  'ticket.note': action('note'),
  'ticket.phone': action('phone'),
  'ticket.attach': action('attach'),
  'ticket.detach': action('detach'),
  'ticket.ask': action('ask'),
  'ticket.solve': action('solve'),
  'ticket.tell': action('tell'),
  'ticket.close': action('close'),
  'ticket.reopen': action('reopen'),
  'ticket.change': action('change', ['tickets', 'interventions']),
  'ticket.moveCustomer': action('moveCustomer', ['tickets', 'interventions']),
  'ticket.tie': action('tie'),
  'ticket.duplicate': action('duplicate'),
  'ticket.unduplicate': action('unduplicate'),
  'ticket.copy': action('copy'),
  'ticket.request': action('request'),
  'ticket.answerRequest': action('answerRequest'),
  'tickets.assign': command({ roles: 'signed-in', topics: ['tickets'], input: bulkCommands.assign, output: bulk }),
  'tickets.set': command({ roles: 'signed-in', topics: ['tickets'], input: bulkCommands.set, output: bulk }),
  'tickets.close': command({ roles: 'signed-in', topics: ['tickets'], input: bulkCommands.close, output: bulk }),
  /** Takes back an earlier command of this desk by its id. */
  'tickets.undo': command({
    roles: 'signed-in',
    topics: ['tickets', 'interventions', 'operators'],
    input: z.object({ of: idSchema }),
    output: z.object({ done: z.number() }),
  }),
} as const;
