import { z } from 'zod';
import { idSchema, line, longText } from '../../text/zod.ts';
import { pricedLineSchema } from '../billing/lines.ts';
import { priceListFields } from '../billing/priceList.ts';
import { MODES } from '../intervention/fields.ts';

/** How an acceptance came in. */
export const ACCEPT_MEANS = ['phone', 'email', 'signature', 'person', 'other'] as const;

/**
 * An intervention request sent to the customer with the prices that will apply. The prices are copied: once accepted
 * they hold for the call's work, whatever the price list says by then.
 */
export const requestedSchema = z.object({
  request: idSchema,
  /** Price list it was made with, by id, and its fields as they were. */
  priceList: idSchema,
  prices: priceListFields,
  mode: z.enum(MODES),
  urgent: z.boolean(),
  /** What is expected to be done, for the estimate: minutes of work and km; null = not estimated. */
  minutes: z.int().min(0).max(100_000).nullable(),
  km: z.int().min(0).max(5000).nullable(),
  estimate: z.array(pricedLineSchema).max(50),
  text: longText(20_000),
  /** Last day on which it may be accepted; null = open. */
  validUntil: z.iso.date().nullable(),
});

export const requestAnsweredSchema = z.object({
  request: idSchema,
  answer: z.enum(['accepted', 'refused']),
  /** Day, name and means of the answer. */
  date: z.iso.date(),
  name: line(120),
  means: z.enum(ACCEPT_MEANS),
  note: longText(2000).optional(),
});

/** One request of a call. Open after `validUntil`, it has expired. */
export interface InterventionRequest extends z.infer<typeof requestedSchema> {
  readonly at: number;
  readonly actor: string;
  readonly answer: Omit<z.infer<typeof requestAnsweredSchema>, 'request'> | null;
}

/** How a request stands: waiting for an answer, answered, or too late for one. */
export type RequestStatus = 'open' | 'accepted' | 'refused' | 'expired';

/** How a request stands on a calendar day `YYYY-MM-DD`; its last day still counts. Expiry is never an event. */
export function requestStatus(
  { answer, validUntil }: Pick<InterventionRequest, 'answer' | 'validUntil'>,
  today: string,
): RequestStatus {
  if (answer !== null) return answer.answer;
  return validUntil !== null && validUntil < today ? 'expired' : 'open';
}
