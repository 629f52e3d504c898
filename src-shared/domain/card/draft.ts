import { z } from 'zod';
import { CHANNELS } from '../ticket/fields.ts';

/** What is decided on the card by one letter, in the order in which it is asked. */
export const CHOICES = [
  'site',
  'asset',
  'product',
  'type',
  'urgency',
  'blocked',
  'contact',
  'contract',
  'service',
] as const;
export type ChoiceField = (typeof CHOICES)[number];

const caller = z.object({
  /** Null for a company, or a machine, found without a person. */
  contact: z.string().nullable(),
  customer: z.string().nullable(),
  asset: z.string().nullable(),
  name: z.string(),
  company: z.string(),
  phone: z.string(),
});
/** Who calls, as found while typing. */
export type CardCaller = z.infer<typeof caller>;

const stranger = z.object({ name: z.string(), phone: z.string().nullable(), company: z.string().nullable() });
/** Who calls when nobody knows: becomes a contact "da censire". */
export type Stranger = z.infer<typeof stranger>;

const file = z.object({ hash: z.string(), name: z.string(), size: z.number(), mime: z.string() });

/**
 * A call card as far as it has been written: only what the person said. What follows from it (contract, service, the only
 * asset) is derived anew each time, so that it is never out of date. It is kept as JSON while it is unfinished.
 */
const schema = z.object({
  id: z.string(),
  /** When the contact began, ms UTC. */
  startedAt: z.number(),
  /** In front when it was last kept, so that a reload brings it back there. */
  front: z.boolean().default(false),
  channel: z.enum(CHANNELS).default('phone'),
  /** Typed in the caller's field and not chosen yet. */
  callerText: z.string().default(''),
  caller: caller.nullable().default(null),
  stranger: stranger.nullable().default(null),
  /** Who speaks for a company that was found without a person. */
  speaker: z.string().default(''),
  payer: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  /** Absent = undecided, null = *non indicato* on purpose; urgency as its name, blocked as yes or no, the rest by id. */
  chosen: z.partialRecord(z.enum(CHOICES), z.string().nullable()).default({}),
  notice: z.string().nullable().default(null),
  template: z.string().nullable().default(null),
  problem: z.string().default(''),
  solution: z.string().default(''),
  /** Facts of the system said on the phone; what is absent comes from the asset. */
  system: z.partialRecord(z.enum(['os', 'memory', 'version', 'line']), z.string()).default({}),
  attachments: z.array(file).default([]),
  question: z.boolean().default(false),
  /** What is being done beside logging: writing the solution, handing on, a note on a call that is open already. */
  step: z.enum(['card', 'solve', 'handOn', 'note']).default('card'),
  handOn: z
    .object({
      group: z.string().nullable(),
      operator: z.string().nullable(),
      level: z.number().nullable(),
      note: z.string(),
    })
    .nullable()
    .default(null),
  /** The open call that a note goes to. */
  noteOn: z.object({ id: z.string(), number: z.string(), title: z.string() }).nullable().default(null),
});
export type CardDraft = Readonly<z.infer<typeof schema>>;
export type CardFile = z.infer<typeof file>;
export type SystemFact = 'os' | 'memory' | 'version' | 'line';

/** An empty card, in front. `startedAt` is ms UTC. */
export function newCard(id: string, startedAt: number): CardDraft {
  return schema.parse({ id, startedAt, front: true });
}

/** A kept card; null when it cannot be read (kept by another version). */
export function readCard(value: unknown): CardDraft | null {
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
}

/** Nothing has been said yet: such a card leaves no trace when it is put away. */
export function isPristine(card: CardDraft): boolean {
  const empty = newCard(card.id, card.startedAt);
  return (
    JSON.stringify({
      ...card,
      front: true,
      channel: empty.channel,
      step: 'card',
      question: false,
      callerText: card.callerText.trim(),
      problem: card.problem.trim(),
    }) === JSON.stringify(empty)
  );
}
