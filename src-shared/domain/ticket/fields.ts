import { z } from 'zod';
import { idSchema, line, longText } from '../../text/zod.ts';
import { MAX_LEVEL, URGENCIES } from '../catalog/catalog.ts';
import { CONTRACT_KINDS } from '../people/contract.ts';

export const CHANNELS = ['phone', 'walk-in', 'email', 'chat', 'portal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Set names of states; each is of one phase. */
export const STATUSES = ['new', 'assigned', 'progress', 'waiting', 'solved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** SLA and lists look at the phase only. */
export const PHASE: Readonly<Record<Status, 'open' | 'paused' | 'done'>> = {
  new: 'open',
  assigned: 'open',
  progress: 'open',
  waiting: 'paused',
  solved: 'done',
  closed: 'done',
};

export const WAIT_REASONS = ['customer', 'parts', 'supplier', 'visit', 'other'] as const;
/** The three typical ends of a call. */
export const ENDS = ['first-call', 'phone', 'visit'] as const;
export type End = (typeof ENDS)[number];

/** Facts of the system the call is about, as told at that time. */
export const systemFacts = z.object({
  os: line(120).nullable(),
  memory: line(60).nullable(),
  version: line(60).nullable(),
  line: line(80).nullable(),
});
export type SystemFacts = z.infer<typeof systemFacts>;

/** Fields of a ticket that anyone entitled may change; unknown is null, never a default. */
export const ticketFields = z.object({
  channel: z.enum(CHANNELS),
  requester: idSchema.nullable(),
  /** Name and phone as taken down on the call, also when no contact exists. */
  requesterName: line(120).nullable(),
  requesterPhone: line(40).nullable(),
  customer: idSchema.nullable(),
  /** Who pays, when another than the customer. */
  payer: idSchema.nullable(),
  site: idSchema.nullable(),
  asset: idSchema.nullable(),
  product: idSchema.nullable(),
  type: idSchema.nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  blocked: z.boolean().nullable(),
  contract: idSchema.nullable(),
  contractKind: z.enum(CONTRACT_KINDS).nullable(),
  service: idSchema.nullable(),
  title: longText(200),
  problem: longText(100_000),
  system: systemFacts.nullable(),
});
export type TicketFields = z.infer<typeof ticketFields>;

/** Who has it in hand. */
export const placeFields = z.object({
  group: idSchema.nullable(),
  level: z.int().min(1).max(MAX_LEVEL).nullable(),
  operator: idSchema.nullable(),
});
export type Place = z.infer<typeof placeFields>;
