import { URGENCIES } from '../catalog/catalog.ts';
import { CONTRACT_KINDS } from '../people/contract.ts';
import { CHANNELS, type End, ENDS, PHASE, type Status, STATUSES } from '../ticket/fields.ts';
import type { Flow } from './backlog.ts';
import type { Combined } from './combine.ts';
import { NONE } from './dimensions.ts';
import type { CountedDate } from './measures.ts';

/** Dimensions that a column of codes is kept of; the others are made from these and from the dates. */
export const CODED = [
  'operator',
  'opener',
  'solver',
  'group',
  'level',
  'status',
  'urgency',
  'blocked',
  'channel',
  'type',
  'product',
  'service',
  'customer',
  'contract',
  'end',
] as const;
export type Coded = (typeof CODED)[number];

/** Day of a date that a call does not have. */
export const NO_DAY = -2_147_483_648;

/** One of the dates of every call: the instant (ms UTC, NaN when it has none), and where it falls in the company's calendar. */
export interface DateColumn {
  readonly at: Float64Array;
  /** Days since 1970-01-01; NO_DAY when there is none. */
  readonly day: Int32Array;
  /** Half hour of the day, 0..47. */
  readonly half: Int32Array;
  /** No call has the date on a day outside; `from` is after `to` when none has it at all. */
  readonly reach: { readonly from: number; readonly to: number };
}

/** Where calls stood, step after step (ticket/trail.ts); a call without steps stands as it was opened. */
export interface Trails {
  /** First step of each call in the lists below, and how many it has. */
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly at: Float64Array;
  /** Codes of status and operator, as in the columns of these names. */
  readonly status: Int32Array;
  readonly operator: Int32Array;
}

/**
 * Calls as columns: place `i` of every array is one call. A code is a place in the dimension's `values`; 0 is "none".
 * `operator`, `opener` and `solver` share their values.
 */
export interface CallColumns {
  /** Calls there are; arrays may be longer. */
  readonly count: number;
  /** Calls before this place stand in the order of their opening. */
  readonly ordered: number;
  readonly dates: Readonly<Record<CountedDate, DateColumn>>;
  readonly codes: Readonly<Record<Coded, Int32Array>>;
  readonly values: Readonly<Record<Coded, readonly string[]>>;
  /** Whole minutes from the opening to the last solution and to the close; -1 when there is none, or clocks disagree. */
  readonly minutes: Readonly<Record<'solved' | 'closed', Int32Array>>;
  /** Events after the opening that are work on the call. */
  readonly activities: Int32Array;
  /** What is true of each call: a sum of FLAGS. */
  readonly flags: Uint8Array;
  /** 0: taken out (the call has moved to another place, or is none any more). */
  readonly present: Uint8Array;
  /** How many places are taken out. */
  readonly absent: number;
  readonly trails: Trails;
  /** What all these calls changed in the backlog, day by day. */
  readonly flow: Flow;
  /** Some columns of codes as one; whoever holds the columns may keep it for the next question. */
  readonly combined: (dimensions: readonly Coded[]) => Combined;
}

/** Values of the dimensions that are words of a list, `none` first; what the codes of their columns mean. */
export const LISTS = {
  status: [NONE, ...STATUSES],
  urgency: [NONE, ...URGENCIES],
  channel: [NONE, ...CHANNELS],
  contract: [NONE, ...CONTRACT_KINDS],
  end: [NONE, ...ENDS],
  blocked: [NONE, 'yes', 'no'],
  level: [NONE, '1', '2', '3'],
} as const satisfies Partial<Record<Coded, readonly string[]>>;

/** What can be true of a call, as bits. */
export const FLAGS = {
  /** Somebody has it in hand: not done, or done and still to be told. */
  live: 1,
  callBack: 2,
  reopened: 4,
  closed: 8,
  /** Closed, and never left level 1. */
  firstLevel: 16,
  /** Closed, at one of the three ends. */
  first: 32,
  phone: 64,
  visit: 128,
} as const;
export type Flag = keyof typeof FLAGS;
const FLAG_OF_END = { 'first-call': 'first', phone: 'phone', visit: 'visit' } as const satisfies Record<End, Flag>;

/** The flags of a call. */
export function flagsOf(call: {
  readonly status: Status;
  readonly callBack: boolean;
  readonly reopenings: number;
  readonly maxLevel: number;
  readonly end: End | null;
}): number {
  const closed = call.status === 'closed';
  return (
    (PHASE[call.status] !== 'done' || call.callBack ? FLAGS.live : 0) |
    (call.callBack ? FLAGS.callBack : 0) |
    (call.reopenings > 0 ? FLAGS.reopened : 0) |
    (closed ? FLAGS.closed : 0) |
    (closed && call.maxLevel <= 1 ? FLAGS.firstLevel : 0) |
    (closed && call.end !== null ? FLAGS[FLAG_OF_END[call.end]] : 0)
  );
}

/** Whole minutes of a time, rounded down; -1 when it has no end or ends before it begins. */
export function minutesBetween(from: number, to: number | null): number {
  return to === null || to < from ? -1 : Math.min(MOST_MINUTES, Math.floor((to - from) / 60_000));
}
const MOST_MINUTES = 2_147_483_647;

/** By code of a status: 1 when the call is done. */
export const DONE: Uint8Array = Uint8Array.from(LISTS.status, (status) =>
  status !== NONE && PHASE[status] === 'done' ? 1 : 0,
);
