import { z } from 'zod';
import { centsSchema, emailSchema, line, longText } from '../../text/zod.ts';
import { PAYMENT_METHODS } from '../billing/payment.ts';
import type { RecordDefinition } from '../record/record.ts';
import { textOf } from '../../text/textOf.ts';

/** The company that runs this store is one record with a fixed id: every desk of the company means the same one. */
export const COMPANY_ID = '00000000000000000000000000';

/** What is printed on bills and sent with them. */
const billing = {
  /** Regime of the electronic invoice: RF01 = ordinary, RF19 = forfettario. */
  fiscalRegime: z
    .string()
    .regex(/^RF(?:0[1-9]|1\d|20)$/)
    .nullable()
    .optional(),
  iban: line(34).nullable().optional(),
  paymentDays: z.int().min(0).max(365).nullable().optional(),
  paymentEndOfMonth: z.boolean().nullable().optional(),
  paymentMethod: z.enum(PAYMENT_METHODS).nullable().optional(),
  /** Series of bill numbers: empty for plain numbers; public bodies may have one of their own. */
  billSeries: line(10).nullable().optional(),
  publicSeries: line(10).nullable().optional(),
  /** Register of companies: province, number, capital in cents. */
  rea: z
    .object({
      province: line(2),
      number: line(20),
      capitalCents: centsSchema.nullable(),
      soleShareholder: z.boolean().nullable(),
      liquidation: z.boolean(),
    })
    .nullable()
    .optional(),
  /** Tax withheld by customers who must: rate in hundredths of a percent, kind and cause as in the electronic invoice. */
  withholding: z
    .object({ rate: z.int().min(1).max(10_000), kind: z.enum(['RT01', 'RT02']), cause: line(2) })
    .nullable()
    .optional(),
  /** Stamp duty of exempt bills is charged on to the customer. */
  chargesStamp: z.boolean().nullable().optional(),
  /** Patron saint's day, a local holiday: `MM-DD`. */
  patronDay: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .nullable()
    .optional(),
  /** Printed on documents: a data address of a PNG or JPEG picture. */
  logo: z
    .string()
    .max(200_000)
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]+$/)
    .nullable()
    .optional(),
};

/** The company's own data and the settings that all its desks share. */
export const company: RecordDefinition = {
  kind: 'company',
  fields: z.object({
    name: line(200),
    vatNumber: line(20).nullable(),
    taxCode: line(20).nullable(),
    address: line(200).nullable(),
    postcode: line(10).nullable(),
    city: line(100).nullable(),
    province: line(2).nullable(),
    phone: line(40).nullable(),
    email: emailSchema.nullable(),
    language: z.enum(['it', 'en']),
    /** Minutes without a key press after which a desk locks itself; 0 = never. */
    lockMinutes: z.int().min(0).max(480),
    /** Address that starts the remote-help tool: https, or the tool's own scheme; `{code}` becomes the asset's remote id. */
    remoteHelp: line(300).nullable(),
    /** Shown on printed pages. */
    footer: longText(1000).nullable(),
    ...billing,
  }),
  name: (f) => textOf(f['name']),
};
