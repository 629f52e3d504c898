import { z } from 'zod';
import { LINE_UNITS } from '../domain/billing/lines.ts';
import { CONTRACT_KINDS } from '../domain/people/contract.ts';
import { idSchema } from '../text/zod.ts';
import { query } from './define.ts';

/** A document ready to be kept or sent. `name` is a file name of plain letters; `bytes` are the whole file. */
const file = z.object({ name: z.string(), mime: z.string(), bytes: z.instanceof(Uint8Array) });
/** The company's own language where it is left out. */
const language = z.enum(['it', 'en']).optional();

/**
 * Printed documents, as PDF. The same data give the same bytes. Who may read what is printed may print it. Errors:
 * not_found naming the record.
 */
export const documentsApi = {
  /** The report of an intervention: a signed version, the newest when left out; a draft where none is or it was re-opened. */
  'documents.report': query({
    roles: 'signed-in',
    topics: ['interventions', 'tickets', 'people', 'billing', 'company'],
    heavy: true,
    input: z.object({ intervention: idSchema, version: z.int().min(1).optional(), language }),
    output: file,
  }),
  /**
   * What that report says of contract and amounts, for the paper on the screen to say the same before it is signed:
   * `hidden` tells why amounts are not shown, `lines` are what is charged (null: not priced).
   */
  'documents.reportTerms': query({
    roles: 'signed-in',
    topics: ['interventions', 'tickets', 'people', 'billing', 'company'],
    input: z.object({ intervention: idSchema, version: z.int().min(1).optional() }),
    output: z.object({
      contract: z
        .object({
          kind: z.enum(CONTRACT_KINDS),
          code: z.string().nullable(),
          covers: z.array(z.enum(['labour', 'travel', 'parts'])),
        })
        .nullable(),
      hidden: z.enum(['contract', 'warranty', 'undecided', 'unknown']).nullable(),
      lines: z
        .array(
          z.object({
            key: z.string(),
            text: z.string(),
            amount: z.number(),
            unit: z.enum(LINE_UNITS),
            netCents: z.number(),
            covered: z.enum(['contract', 'pack', 'warranty']).nullable(),
          }),
        )
        .nullable(),
    }),
  }),
  /** An intervention request of a call, with the prices that will apply. */
  'documents.request': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'company'],
    heavy: true,
    input: z.object({ ticket: idSchema, request: idSchema, language }),
    output: file,
  }),
  /** The mail that goes with it: plain text for the mail program, and the name of the file to attach. */
  'documents.requestMail': query({
    roles: 'signed-in',
    topics: ['tickets', 'people', 'company'],
    input: z.object({ ticket: idSchema, request: idSchema, language }),
    output: z.object({ to: z.string().nullable(), subject: z.string(), body: z.string(), file: z.string() }),
  }),
  /** The statement of a customer's prepaid packs up to a day (today when left out). */
  'documents.packs': query({
    roles: 'signed-in',
    topics: ['billing', 'interventions', 'people', 'company'],
    heavy: true,
    input: z.object({ customer: idSchema, asOf: z.iso.date().optional(), language }),
    output: file,
  }),
  /** The courtesy copy of a bill or credit note. */
  'documents.bill': query({
    roles: ['manager', 'admin'],
    topics: ['billing', 'company'],
    heavy: true,
    input: z.object({ id: idSchema, language }),
    output: file,
  }),
} as const;
