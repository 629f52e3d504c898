import { z } from 'zod';
import { idSchema, line } from '../text/zod.ts';
import { command, query } from './define.ts';
import { recordCommands, recordOut } from './records.ts';
import { ticketLine } from './queue.ts';

const people = recordCommands(['customer', 'site', 'contact', 'asset', 'contract'], 'signed-in', 'people');

/** Someone or something found while typing who calls. */
export const callerHit = z.object({
  /** Contact when known; a customer alone otherwise. */
  contact: z.string().nullable(),
  customer: z.string().nullable(),
  asset: z.string().nullable(),
  name: z.string(),
  company: z.string(),
  phone: z.string(),
  detail: z.string(),
});
export type CallerHit = z.infer<typeof callerHit>;

export const peopleApi = {
  /** Finds by name, company, phone, VAT number or serial as it is typed; best first. */
  'people.search': query({
    roles: 'signed-in',
    topics: ['people'],
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }),
    output: z.array(callerHit),
  }),
  /** What the card fills in once it knows who calls. */
  'people.caller': query({
    roles: 'signed-in',
    topics: ['people', 'tickets'],
    input: z.object({ contact: idSchema.nullable(), customer: idSchema.nullable() }),
    output: z.object({
      contact: recordOut.nullable(),
      customer: recordOut.nullable(),
      /** Its people, for a company that was found without one. */
      contacts: z.array(recordOut),
      sites: z.array(recordOut),
      assets: z.array(recordOut),
      contracts: z.array(recordOut),
      /** Calls of this customer still in hand, newest first. */
      open: z.array(ticketLine),
      recent: z.array(ticketLine),
    }),
  }),
  'customers.list': query({
    roles: 'signed-in',
    topics: ['people'],
    input: z.object({
      text: z.string().max(200).default(''),
      retired: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number(), rows: z.array(recordOut.extend({ openCalls: z.number() })) }),
  }),
  /** Contacts taken down in haste during a call ("da censire"), newest first: to be completed. */
  'contacts.toComplete': query({
    roles: 'signed-in',
    topics: ['people'],
    input: z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ total: z.number(), rows: z.array(recordOut.extend({ customerName: z.string() })) }),
  }),
  /** The customer's page: everything that hangs on it; its calls are paged by `customer.tickets`. */
  'customer.get': query({
    roles: 'signed-in',
    topics: ['people', 'tickets'],
    input: z.object({ id: idSchema }),
    output: z.object({
      customer: recordOut,
      sites: z.array(recordOut),
      contacts: z.array(recordOut),
      assets: z.array(recordOut),
      contracts: z.array(recordOut),
      /** Records merged into this one; each can be taken out again. */
      merged: z.array(recordOut),
      calls: z.number(),
    }),
  }),
  'customer.tickets': query({
    roles: 'signed-in',
    topics: ['tickets'],
    input: z.object({ id: idSchema, offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }),
    output: z.object({ total: z.number(), rows: z.array(ticketLine) }),
  }),
  'people.add': people.add,
  'people.change': people.change,
  'people.retire': people.retire,
  /** Two records of one customer become one; nothing is rewritten, so it can be taken back. */
  'customer.merge': command({
    roles: ['manager', 'admin'],
    topics: ['people', 'tickets'],
    input: z.object({ id: idSchema, into: idSchema }),
    output: z.object({ id: z.string() }),
  }),
  'customer.unmerge': command({
    roles: ['manager', 'admin'],
    topics: ['people', 'tickets'],
    input: z.object({ id: idSchema }),
    output: z.object({ id: z.string() }),
  }),
  /** An operator leaves: calls, planned visits and promises go to another; the account is retired. */
  'operator.leave': command({
    roles: ['manager', 'admin'],
    topics: ['tickets', 'interventions', 'operators'],
    input: z.object({ id: idSchema, heir: idSchema.nullable(), retire: z.boolean(), note: line(300).nullable() }),
    output: z.object({ tickets: z.number(), interventions: z.number() }),
  }),
} as const;
