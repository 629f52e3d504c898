import { z } from 'zod';
import { ARRIVALS } from '../domain/staffing/plan.ts';
import { CHANNELS } from '../domain/ticket/fields.ts';
import { query } from './define.ts';

export const staffingApi = {
  /**
   * Arrivals (logged calls of some channels, or all calls of the telephone system) by half hour of the days before today,
   * oldest first, in the company's time zone: what a forecast is made of. Days before the first one and after the
   * last are not there (nobody was counting); a day without any between them is. `holidays`: those among them and in the year to come.
   * `backTest`: how far the forecast was from the last two weeks, made from what came before them (weighted absolute
   * percentage error, as a part of one; null when nothing came), beside "the same half hour a week before".
   */
  'staffing.history': query({
    roles: 'signed-in',
    topics: ['tickets', 'company', 'phone'],
    figures: true,
    input: z.object({
      source: z.enum(ARRIVALS).default('calls'),
      channels: z.array(z.enum(CHANNELS)).min(1).default(['phone']),
      weeks: z.int().min(3).max(104).default(26),
    }),
    output: z.object({
      today: z.iso.date(),
      days: z.array(z.object({ day: z.iso.date(), counts: z.array(z.number()).length(48) })),
      holidays: z.array(z.iso.date()),
      calls: z.number(),
      /** Mean talk of the telephone system's answered calls, seconds; null for logged calls, which do not say. */
      talkSeconds: z.number().nullable(),
      backTest: z.object({ error: z.number().nullable(), naiveError: z.number().nullable(), days: z.number() }),
    }),
  }),
} as const;
