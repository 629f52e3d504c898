import { PHASE } from './fields.ts';
import type { TicketState } from './state.ts';

/** One line of the tickets table; booleans are 0 / 1, unknown is null. */
export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  /** 1 while somebody has it in hand: open, paused, or still to be told. */
  readonly live: number;
  /** 1 for a stopped machine: blocked and of high urgency. */
  readonly stopped: number;
  readonly callBack: number;
  readonly openedAt: number;
  readonly channel: string;
  readonly requester: string | null;
  readonly requesterName: string | null;
  readonly requesterPhone: string | null;
  readonly customer: string | null;
  readonly payer: string | null;
  readonly asset: string | null;
  readonly product: string | null;
  readonly type: string | null;
  readonly urgency: string | null;
  readonly blocked: number | null;
  readonly contractKind: string | null;
  readonly service: string | null;
  readonly grp: string | null;
  readonly level: number | null;
  readonly operator: string | null;
  readonly title: string;
  readonly waitReason: string | null;
  readonly waitUntil: number | null;
  readonly notice: string | null;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  readonly end: string | null;
  readonly reopenings: number;
  readonly activities: number;
  readonly maxLevel: number;
  readonly openedBy: string;
  readonly solvedBy: string | null;
  readonly lastAt: number;
  readonly duplicateOf: string | null;
  /** Who still has to answer a question, ids between spaces; null when nobody has. */
  readonly asked: string | null;
  /** Where it stood and with whom at each moment (trail.ts); null while it stands as opened. Statistics read it. */
  readonly trail: string | null;
}

/** The row of a call; null while its opening has not arrived. */
export function ticketRow(state: TicketState): TicketRow | null {
  if (!state.opened) return null;
  return {
    id: state.id,
    number: state.number,
    status: state.status,
    live: isLive(state) ? 1 : 0,
    stopped: state.blocked === true && state.urgency === 'high' ? 1 : 0,
    callBack: state.callBack ? 1 : 0,
    openedAt: state.openedAt,
    channel: state.channel,
    requester: state.requester,
    requesterName: state.requesterName,
    requesterPhone: state.requesterPhone,
    customer: state.customer,
    payer: state.payer,
    asset: state.asset,
    product: state.product,
    type: state.type,
    urgency: state.urgency,
    blocked: state.blocked === null ? null : Number(state.blocked),
    contractKind: state.contractKind,
    service: state.service,
    grp: state.group,
    level: state.level,
    operator: state.operator,
    title: state.title,
    waitReason: state.waitReason,
    waitUntil: state.waitUntil,
    notice: state.notice,
    solvedAt: state.solvedAt,
    closedAt: state.closedAt,
    end: state.end,
    reopenings: state.reopenings,
    activities: state.activities,
    maxLevel: state.maxLevel,
    openedBy: state.openedBy,
    solvedBy: state.solvedBy,
    lastAt: state.lastAt,
    duplicateOf: state.duplicateOf,
    asked: state.questions.length === 0 ? null : state.questions.map((one) => one.operator).join(' '),
    trail: state.trail === '' ? null : state.trail,
  };
}

/** Somebody has it in hand: it is open or paused, or its requester is still to be called back. */
export function isLive(state: Pick<TicketState, 'status' | 'callBack'>): boolean {
  return PHASE[state.status] !== 'done' || state.callBack;
}
