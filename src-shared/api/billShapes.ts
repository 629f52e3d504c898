import { z } from 'zod';
import { monthSchema } from '../domain/billing/period.ts';
import { CONTRACT_KINDS } from '../domain/people/contract.ts';
import { idSchema } from '../text/zod.ts';
import { recordOut } from './records.ts';

/** What stands in the way of a bill: it cannot be confirmed until it is mended. `field` names what is missing on the record. */
export const billProblem = z.object({
  reason: z.string(),
  field: z.string().nullable(),
  /** The customer, contract or intervention it is about. */
  id: z.string().nullable(),
  /** What the explanation of a check (`fatturaCheck`, its code in `field`) says. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** One customer's draft bill of a month (prefatturazione), as it would be issued now. */
export const draftBill = z.object({
  /** Customer, and for public bodies the contract's codes: what one bill is made of. */
  key: z.string(),
  customer: z.string(),
  customerName: z.string(),
  contractKinds: z.array(z.enum(CONTRACT_KINDS)),
  interventions: z.number(),
  late: z.number(),
  workMinutes: z.number(),
  travelMinutes: z.number(),
  km: z.number(),
  expenseCents: z.number(),
  partCents: z.number(),
  netCents: z.number(),
  vatCents: z.number(),
  totalCents: z.number(),
  payCents: z.number(),
  /** Nothing to pay: all covered by contract or packs; confirming settles the work without a bill. */
  covered: z.boolean(),
  /** Tender codes that no contract says: what may be typed for a public body, one of the two being enough. */
  asks: z.array(z.enum(['cig', 'cup'])),
  problems: z.array(billProblem),
});
export type DraftBill = z.infer<typeof draftBill>;

/** A line of the list of bills. */
export const billLine = z.object({
  id: z.string(),
  number: z.string(),
  type: z.enum(['TD01', 'TD04']),
  date: z.string(),
  month: z.string().nullable(),
  customer: z.string().nullable(),
  customerName: z.string(),
  netCents: z.number(),
  vatCents: z.number(),
  totalCents: z.number(),
  payCents: z.number(),
  dueDate: z.string().nullable(),
  reversedBy: z.string().nullable(),
  reverses: z.string().nullable(),
  exported: z.boolean(),
});
export type BillListLine = z.infer<typeof billLine>;

/** One movement of the prepaid ledger: minutes or cents, as the pack's unit says. */
export const ledgerEntry = z.object({
  /** '' where an overdraft falls on no pack at all. */
  pack: z.string(),
  unit: z.enum(['minutes', 'cents']),
  day: z.iso.date(),
  what: z.enum(['bought', 'used', 'expired', 'overdraft']),
  /** Positive when bought, negative when used or expired. */
  amount: z.number(),
  /** What all packs of that unit have left after it; below zero is overdraft. */
  balance: z.number(),
  intervention: z.string().nullable(),
  ticketNumber: z.string().nullable(),
  /** Not billed yet: the run decides. */
  provisional: z.boolean(),
});

/** What a pack has left, and what is to be said of it. */
export const packBalance = z.object({
  pack: recordOut,
  unit: z.enum(['minutes', 'cents']),
  bought: z.number(),
  used: z.number(),
  expired: z.number(),
  left: z.number(),
  warnings: z.array(z.enum(['low', 'exhausted', 'expiring', 'expired'])),
});

/** What a run takes: filters narrow it, everything open up to the month's end belongs to it. */
export const runFilter = z.object({
  month: monthSchema,
  customer: idSchema.optional(),
  contractKind: z.enum(CONTRACT_KINDS).optional(),
  technician: idSchema.optional(),
});

/** What a check found in a file. Explained by `fatturapa:check.<check>` with the params. */
export const fatturaFinding = z.object({
  check: z.string(),
  path: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
