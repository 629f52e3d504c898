import { z } from 'zod';
import { idSchema } from '../text/zod.ts';
import { query } from './define.ts';

export const SEARCH_KINDS = ['ticket', 'contact', 'customer', 'asset'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Places to mark in the text beside it: [start, end) in UTF-16 units. */
const marks = z.array(z.tuple([z.number(), z.number()]));
/** A text with the places to mark in it. */
export const marked = z.object({ text: z.string(), marks });

export const searchHit = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  title: marked,
  /** Who and where: the customer of a call, the company of a contact, the serial of a machine. */
  subtitle: z.string(),
  /** Where the words stand, when elsewhere than in the title. */
  snippet: marked,
  /** Whose it is: id and name of the customer, where there is one. */
  customer: z.string().nullable(),
  company: z.string(),
  /** Call number of a call; '' otherwise. */
  number: z.string(),
  /** Status of a call; null otherwise. */
  status: z.string().nullable(),
  /** Higher is better; comparable within one answer only. */
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const similarHit = z.object({
  id: z.string(),
  number: z.string(),
  title: marked,
  customerName: z.string(),
  solution: marked,
  solvedAt: z.number().nullable(),
  /** How many of the calls found were solved with these very words. */
  times: z.number(),
  /** It was opened again after it had been solved: read it with care. */
  reopened: z.boolean(),
  score: z.number(),
});
export type SimilarHit = z.infer<typeof similarHit>;

export const searchApi = {
  /**
   * Calls, people, companies and machines by words (as typed, the last one may be a beginning), call or old case
   * number or a part of it, phone in any spacing, serial, VAT number. Groups come best first, hits best first within.
   * `indexing`: the index is still being made, there may be more.
   */
  'search.all': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'interventions'],
    input: z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(100).default(8),
      kinds: z.array(z.enum(SEARCH_KINDS)).min(1).max(4).optional(),
    }),
    output: z.object({
      groups: z.array(z.object({ kind: z.enum(SEARCH_KINDS), hits: z.array(searchHit) })),
      indexing: z.boolean(),
    }),
  }),
  /** Solved calls like the one being taken down, for the call card. */
  'search.similar': query({
    roles: 'signed-in',
    topics: ['tickets'],
    input: z.object({
      text: z.string().max(5000),
      product: idSchema.nullable().default(null),
      type: idSchema.nullable().default(null),
      limit: z.int().min(1).max(20).default(5),
    }),
    output: z.object({ hits: z.array(similarHit), indexing: z.boolean() }),
  }),
} as const;
