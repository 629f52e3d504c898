import { z } from 'zod';
import { billDocumentSchema, billLineSchema, vatSummarySchema } from '../domain/bill/document.ts';
import { packUseSchema, pricedLineSchema } from '../domain/billing/lines.ts';
import { monthSchema } from '../domain/billing/period.ts';
import { centsSchema, idSchema, line, longText } from '../text/zod.ts';
import { billLine, billProblem, draftBill, fatturaFinding, ledgerEntry, packBalance, runFilter } from './billShapes.ts';
import { command, query } from './define.ts';
import { recordCommands, recordOut } from './records.ts';

const managers = ['manager', 'admin'] as const;
const done = z.object({ id: z.string() });
const records = recordCommands(['priceList', 'pack', 'sparePart'], managers, 'billing');
const day = z.iso.date();

export const billingApi = {
  'billing.add': records.add,
  'billing.change': records.change,
  'billing.retire': records.retire,
  /** Price lists, spare parts, and all packs that are not retired. */
  'billing.lists': query({
    roles: 'signed-in',
    topics: ['billing'],
    input: z.object({}),
    output: z.object({ priceLists: z.array(recordOut), spareParts: z.array(recordOut) }),
  }),
  /** Draft bills of a month, with their sums, as they would be issued on `date` (the month's last day when left out). */
  'billing.drafts': query({
    roles: managers,
    topics: ['billing', 'interventions', 'people', 'company'],
    heavy: true,
    input: runFilter.extend({ date: day.optional() }),
    output: z.object({
      month: monthSchema,
      /** The day of issue that VAT, due dates and problems are for. */
      date: day,
      closed: z.boolean(),
      drafts: z.array(draftBill),
      /** Held out as disputed or never to be billed, in the month. */
      disputed: z.number(),
      excluded: z.number(),
      /** Bills already issued for the month. */
      issued: z.number(),
    }),
  }),
  /** One draft whole, as it would be issued on `date`. */
  'billing.draft': query({
    roles: managers,
    topics: ['billing', 'interventions', 'people', 'company'],
    input: z.object({ month: monthSchema, key: z.string().max(100), date: day.optional() }),
    output: z.object({
      draft: draftBill,
      lines: z.array(billLineSchema),
      vat: z.array(vatSummarySchema),
      stampCents: z.number(),
      withholdingCents: z.number(),
      dueDate: day.nullable(),
    }),
  }),
  /** One intervention priced as things stand, whoever asks; frozen lines once it is billed. */
  'intervention.price': query({
    roles: 'signed-in',
    topics: ['billing', 'interventions', 'people'],
    input: z.object({ id: idSchema }),
    output: z.object({
      lines: z.array(pricedLineSchema),
      packs: z.array(packUseSchema),
      overdraftMinutes: z.number(),
      overdraftCents: z.number(),
      netCents: z.number(),
      problems: z.array(billProblem),
      /** The bill it stands on. */
      bill: billLine.nullable(),
      /** Month (`YYYY-MM`) whose run covered it whole, without a bill. */
      settled: monthSchema.nullable(),
      /** A manager's words on lines that are no longer there: each stands in the way until it is taken back. */
      stray: z.array(z.object({ line: z.string(), netCents: z.number(), reason: z.string() })),
    }),
  }),
  /** A manager's word on a line; `netCents` null takes it back. */
  'intervention.override': command({
    roles: managers,
    topics: ['billing', 'interventions'],
    input: z.object({ id: idSchema, line: z.string().max(80), netCents: centsSchema.nullable(), reason: line(300) }),
    output: done,
  }),
  /** Opens again work that contract or packs covered whole: what it took of them is given back. */
  'intervention.unsettle': command({
    roles: managers,
    topics: ['billing', 'interventions'],
    input: z.object({ id: idSchema, reason: line(300) }),
    output: done,
  }),
  /** Holds work out of billing (disputed), for good (excluded), or lets it in again (none). */
  'intervention.hold': command({
    roles: managers,
    topics: ['billing', 'interventions'],
    input: z.object({ id: idSchema, hold: z.enum(['none', 'excluded', 'disputed']), reason: line(300) }),
    output: done,
  }),
  /** Issues bills of a month for the given drafts (all when left out), numbered without gaps; settles what is covered. */
  'bill.confirm': command({
    roles: managers,
    topics: ['billing', 'interventions', 'tickets'],
    input: z.object({
      month: monthSchema,
      date: day,
      keys: z.array(z.string().max(100)).max(10_000).optional(),
      /** CIG and CUP by draft, for public bodies whose contract does not say them; checked, and kept in their one form. */
      codes: z
        .array(z.object({ key: z.string().max(100), cig: line(40).nullable(), cup: line(40).nullable() }))
        .optional(),
      /** Closes the month: what is recorded in it later is late. */
      close: z.boolean().default(false),
      notes: longText(2000).optional(),
    }),
    output: z.object({
      bills: z.array(billLine),
      settled: z.number(),
      /** Drafts left out because of their problems. */
      left: z.array(draftBill),
      closed: z.boolean(),
    }),
  }),
  /** Takes a bill back with a credit note (TD04): its interventions are open again, pack minutes are given back. */
  'bill.reverse': command({
    roles: managers,
    topics: ['billing', 'interventions', 'tickets'],
    input: z.object({ id: idSchema, date: day, reason: line(300) }),
    output: z.object({ id: z.string(), number: z.string() }),
  }),
  /**
   * Bills as one file to be kept: an electronic invoice as XML, several as a zip; CSV (summary and lines) as a zip; a workbook. What
   * fails a check of the exchange system is left out and named. Each bill notes the file it stands in.
   */
  'bill.export': command({
    roles: managers,
    topics: ['billing'],
    input: z.object({ ids: z.array(idSchema).min(1).max(10_000), format: z.enum(['csv', 'xlsx', 'fatturapa']) }),
    output: z.object({
      /** Null where not one invoice passed. */
      file: z.object({ name: z.string(), mime: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
      /** How many bills the file holds. */
      written: z.number(),
      refused: z.array(
        z.object({
          bill: z.string(),
          number: z.string(),
          /** As the error of a command: `fatturaCheck`, `fatturaMissing` with its field. */
          reason: z.string(),
          field: z.string().nullable(),
          failures: z.array(fatturaFinding),
        }),
      ),
      /** Written all the same: a check digit that is wrong, a bill that may be sent only from its day on. */
      warned: z.array(
        z.object({ bill: z.string(), number: z.string(), file: z.string(), warnings: z.array(fatturaFinding) }),
      ),
    }),
  }),
  'bills.list': query({
    roles: managers,
    topics: ['billing'],
    input: z.object({
      year: z.int().min(2000).max(2100).optional(),
      month: monthSchema.optional(),
      customer: idSchema.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.object({
      total: z.number(),
      rows: z.array(billLine),
      sums: z.object({ netCents: z.number(), vatCents: z.number(), totalCents: z.number() }),
    }),
  }),
  'bill.get': query({
    roles: managers,
    topics: ['billing'],
    input: z.object({ id: idSchema }),
    output: z.object({ line: billLine, document: billDocumentSchema, reverseReason: z.string().nullable() }),
  }),
  /** The prepaid ledger of a customer: balances and movements up to a day (today when left out). */
  'packs.ledger': query({
    roles: 'signed-in',
    topics: ['billing', 'interventions', 'people'],
    input: z.object({ customer: idSchema, asOf: day.optional() }),
    output: z.object({
      balances: z.array(packBalance),
      entries: z.array(ledgerEntry),
      overdraftMinutes: z.number(),
      overdraftCents: z.number(),
    }),
  }),
  /** The statistic "billing": interventions with their figures, grouped. Drill-down is interventions.list with the group's filter. */
  'stats.billing': query({
    roles: managers,
    topics: ['billing', 'interventions', 'people'],
    heavy: true,
    input: z.object({
      from: day,
      to: day,
      by: z.enum(['customer', 'month', 'technician', 'contract']),
      customer: idSchema.optional(),
      technician: idSchema.optional(),
    }),
    output: z.object({
      groups: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          interventions: z.number(),
          workMinutes: z.number(),
          travelMinutes: z.number(),
          km: z.number(),
          expenseCents: z.number(),
          netCents: z.number(),
          billedCents: z.number(),
          /** Ids of the interventions counted, for the drill-down. */
          ids: z.array(z.string()),
        }),
      ),
    }),
  }),
} as const;
