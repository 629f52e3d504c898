import { z } from 'zod';
import { idSchema, line, msSchema } from '../../text/zod.ts';
import { textOf } from '../../text/textOf.ts';
import type { RecordDefinition } from '../record/record.ts';

/** What became of a contact: somebody answered, nobody did, it left a message, it was written. */
export const PHONE_OUTCOMES = ['answered', 'lost', 'voicemail', 'mail'] as const;
export type PhoneOutcome = (typeof PHONE_OUTCOMES)[number];

/** Which contacts stand behind a figure: all that came to be answered, only the answered, only the lost. */
export const PHONE_KINDS = ['offered', 'answered', 'lost'] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];

/** Seconds; a day at most: more is a broken clock. */
const seconds = z.int().min(0).max(86_400);

/**
 * A contact as it is kept: when it came (ms UTC), its queue ('' for none), what became of it, seconds until it was answered
 * or gave up, seconds of talk (null where none), its place in the queue when it came (null: not said), the call it led to.
 */
export const phoneContact = z.tuple([
  msSchema,
  z.string().max(60),
  z.enum(PHONE_OUTCOMES),
  seconds,
  seconds.nullable(),
  z.int().min(1).max(10_000).nullable(),
  idSchema.nullable(),
]);
export type PhoneContact = z.output<typeof phoneContact>;

/** A source's contacts of one day of the company's calendar; a file that has more of the day takes its place. */
export const phoneDayFields = z.object({
  /** Which telephone system, or which file: `centralino`. */
  source: line(60),
  day: z.iso.date(),
  contacts: z.array(phoneContact).max(20_000),
});
export type PhoneDayFields = z.output<typeof phoneDayFields>;

/** The log keeps no numbers: the call a contact led to is looked for when the file is read (docs/decisions/0010). */
export const phoneDay: RecordDefinition = {
  kind: 'phoneDay',
  fields: phoneDayFields,
  name: (f) => `${textOf(f['day'])} ${textOf(f['source'])}`,
};

/** A contact as a file says it, with the number it came from. */
export interface ReadContact {
  /** ms UTC */
  readonly at: number;
  readonly queue: string;
  readonly number: string | null;
  readonly outcome: PhoneOutcome;
  readonly waitSeconds: number;
  readonly talkSeconds: number | null;
  readonly position: number | null;
}

/** A line that was left out, and why (the key of a text). */
export interface RefusedLine {
  readonly line: number;
  readonly reason: 'wrongQuotes' | 'tooLong' | 'controlCharacters' | 'encoding' | PhoneProblem;
}
export type PhoneProblem = 'tooFewColumns' | 'noTime' | 'notASpan' | 'negative' | 'unknownOutcome' | 'neverEnded';

/** What a file gave. */
export interface ReadPhone {
  readonly contacts: readonly ReadContact[];
  /** In the order of their lines; the first 10,000. */
  readonly refused: readonly RefusedLine[];
  readonly refusedCount: number;
  /** Lines that are right and say nothing of a contact. */
  readonly passedOver: number;
}
