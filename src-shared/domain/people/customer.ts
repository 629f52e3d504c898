import { z } from 'zod';
import { emailSchema, idSchema, line, longText, phoneSchema } from '../../text/zod.ts';
import { PAYMENT_METHODS } from '../billing/payment.ts';
import { vatSchema } from '../billing/vat.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

const address = {
  address: line(200).nullable(),
  postcode: line(10).nullable(),
  city: line(100).nullable(),
  province: line(2).nullable(),
};

/** What the electronic invoice needs to know. */
const tax = {
  /** ISO 3166 alpha-2; null = IT. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  /** Recipient code of the exchange system: 7 characters, 6 of a public body. */
  recipientCode: line(7).nullable().optional(),
  pec: emailSchema.nullable().optional(),
  /** VAT is paid by the customer to the State (scissione dei pagamenti, art. 17-ter DPR 633/72). */
  splitPayment: z.boolean().nullable().optional(),
  /** VAT treatment of all that is billed to it, in place of the price list's. */
  vat: vatSchema.nullable().optional(),
  /** Habitual exporter's declaration of intent: protocol number, its day, and the calendar year it is for (that of its day). */
  intent: z
    .object({ protocol: line(60), date: z.iso.date(), year: z.int().min(2000).max(2100).nullable().optional() })
    .nullable()
    .optional(),
  /** It withholds tax on what we bill (ritenuta d'acconto). */
  withholds: z.boolean().nullable().optional(),
  /** Days to pay in, and whether they count from the month's end; null = the company's own terms. */
  paymentDays: z.int().min(0).max(365).nullable().optional(),
  paymentEndOfMonth: z.boolean().nullable().optional(),
  paymentMethod: z.enum(PAYMENT_METHODS).nullable().optional(),
};

/** A company or a person who is served and, unless another pays, billed. */
export const customer: RecordDefinition = {
  kind: 'customer',
  fields: z.object({
    name: line(200),
    /** `public`: a public body, which is billed in its own format (FPA12). */
    form: z.enum(['company', 'person', 'public']),
    /** The company's own code for this customer. */
    code: line(40).nullable(),
    vatNumber: line(20).nullable(),
    taxCode: line(20).nullable(),
    ...address,
    phones: z.array(phoneSchema).max(10),
    emails: z.array(emailSchema).max(10),
    /** Before the first sale. */
    prospect: z.boolean(),
    /** Overdue payments: the call is logged all the same; a visit then needs a manager. */
    overdue: z.boolean(),
    /** Reference technician (operator id). */
    technician: idSchema.nullable(),
    notes: longText(5000).nullable(),
    ...tax,
  }),
  // Who trades under their own name is known by the VAT number too; the province alone names nobody.
  personal: {
    name: 'identity',
    code: 'identity',
    vatNumber: 'identity',
    taxCode: 'identity',
    pec: 'identity',
    address: 'identity',
    postcode: 'identity',
    city: 'identity',
    phones: 'identity',
    emails: 'identity',
    notes: 'text',
  },
  name: (f) => textOf(f['name']),
};

/** A place of a customer, with its road distance. */
export const site: RecordDefinition = {
  kind: 'site',
  fields: z.object({
    customer: idSchema,
    name: line(120),
    ...address,
    phone: phoneSchema.nullable(),
    /** Road distance from the company, one way, whole km. */
    km: z.int().min(0).max(5000).nullable(),
    notes: longText(2000).nullable(),
  }),
  // Where the customer is a person this is a home.
  personal: {
    name: 'identity',
    address: 'identity',
    postcode: 'identity',
    city: 'identity',
    phone: 'identity',
    notes: 'text',
  },
  name: (f) => textOf(f['name']),
  parent: (f) => (f['customer'] as string | null) ?? null,
};

/** A person who reports calls (referente). Without a customer while still unknown. */
export const contact: RecordDefinition = {
  kind: 'contact',
  fields: z.object({
    name: line(120),
    customer: idSchema.nullable(),
    site: idSchema.nullable(),
    job: line(80).nullable(),
    phones: z.array(phoneSchema).max(10),
    emails: z.array(emailSchema).max(10),
    /** "Da censire": taken down in haste during a call, to be completed. */
    unregistered: z.boolean(),
    notes: longText(2000).nullable(),
  }),
  personal: { name: 'identity', job: 'identity', phones: 'identity', emails: 'identity', notes: 'text' },
  name: (f) => textOf(f['name']),
  parent: (f) => (f['customer'] as string | null) ?? null,
};
