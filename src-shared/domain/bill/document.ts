import { z } from 'zod';
import { centsSchema, idSchema, line, longText } from '../../text/zod.ts';
import { pricedLineSchema } from '../billing/lines.ts';
import { PAYMENT_METHODS } from '../billing/payment.ts';
import { monthSchema } from '../billing/period.ts';
import { NATURES } from '../billing/vat.ts';

/** Kinds of bill, with the codes of the electronic invoice (TipoDocumento): TD01 invoice, TD04 credit note. */
export const BILL_TYPES = ['TD01', 'TD04'] as const;
export type BillType = (typeof BILL_TYPES)[number];

const address = {
  address: line(200).nullable(),
  postcode: line(12).nullable(),
  city: line(100).nullable(),
  province: line(2).nullable(),
  /** ISO 3166 alpha-2. */
  country: line(2),
};

/** Who issues the bill, as they were on its day. */
export const sellerSchema = z.object({
  name: line(200),
  vatNumber: line(28).nullable(),
  taxCode: line(20).nullable(),
  ...address,
  phone: line(40).nullable(),
  email: line(256).nullable(),
  fiscalRegime: line(4),
  rea: z
    .object({
      province: line(2),
      number: line(20),
      capitalCents: centsSchema.nullable(),
      soleShareholder: z.boolean().nullable(),
      liquidation: z.boolean(),
    })
    .nullable(),
});

/** Who pays (intestatario), as they were on its day. */
export const buyerSchema = z.object({
  customer: idSchema,
  name: line(200),
  form: z.enum(['company', 'person', 'public']),
  vatNumber: line(28).nullable(),
  taxCode: line(20).nullable(),
  ...address,
  recipientCode: line(7).nullable(),
  pec: line(256).nullable(),
  intent: z.object({ protocol: line(60), date: z.iso.date() }).nullable(),
});

/** A line of a bill: priced, and where it comes from. Lines covered by contract or pack stand there with net 0. */
export const billLineSchema = pricedLineSchema.extend({
  intervention: idSchema.nullable(),
  /** Number of the call it was done for. */
  ticketNumber: line(30).nullable(),
  /** First and last day of the work or of the fee's period. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** The work was recorded after its month had been closed. */
  late: z.boolean(),
});
export type BillLine = z.infer<typeof billLineSchema>;

/** Lines of one VAT treatment together. Tax is the half-up rounding to the cent of net times rate, once per group. */
export const vatSummarySchema = z.object({
  rate: z.int().min(0).max(10_000),
  nature: z.enum(NATURES).nullable(),
  note: line(100).nullable(),
  netCents: z.int(),
  vatCents: z.int(),
  /** I immediate, D deferred, S split payment. */
  due: z.enum(['I', 'D', 'S']),
});

/** Everything a bill says, frozen when it is issued. Amounts are cents; a credit note's are positive, its type says the sign. */
export const billDocumentSchema = z.object({
  type: z.enum(BILL_TYPES),
  series: z.string().max(10),
  year: z.int().min(2000).max(2100),
  /** Without gaps per year and series. */
  n: z.int().min(1).max(9_999_999),
  number: line(20),
  date: z.iso.date(),
  month: monthSchema.nullable(),
  seller: sellerSchema,
  buyer: buyerSchema,
  lines: z.array(billLineSchema).max(20_000),
  vat: z.array(vatSummarySchema).max(50),
  netCents: z.int(),
  vatCents: z.int(),
  /** Stamp duty due (2 EUR), whoever bears it; 0 where none is. */
  stampCents: z.int().min(0),
  withholding: z.object({ kind: line(4), rate: z.int(), cause: line(2), cents: z.int() }).nullable(),
  /** Net plus VAT. */
  totalCents: z.int(),
  /** What the customer transfers: total less split-payment VAT and withholding. */
  payCents: z.int(),
  payment: z.object({
    method: z.enum(PAYMENT_METHODS),
    iban: line(34).nullable(),
    dueDate: z.iso.date().nullable(),
  }),
  cig: line(15).nullable(),
  cup: line(15).nullable(),
  notes: longText(2000),
  /** The bill a credit note takes back. */
  reverses: z.object({ bill: idSchema, number: line(20), date: z.iso.date() }).nullable(),
  interventions: z.array(idSchema).max(20_000),
  packs: z.array(idSchema).max(200),
});
export type BillDocument = z.infer<typeof billDocumentSchema>;
