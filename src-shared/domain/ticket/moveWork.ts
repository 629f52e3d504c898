import type { NewEvent } from '../../events/envelope.ts';
import type { DecideContext } from '../decision.ts';
import { changesBetween } from '../field.ts';
import { interventionEvent } from '../intervention/load.ts';
import { isSigned } from '../intervention/locks.ts';
import type { InterventionState } from '../intervention/state.ts';
import type { RecordState } from '../record/record.ts';
import type { TicketState } from './state.ts';

/** Who a call's work goes to, before and after its customer or its payer was put right. */
export interface WorkMove {
  /** Work that hangs on `from` goes to `to`; work of anybody else stays whose it is. */
  readonly from: string | null;
  readonly to: string | null;
  /** A customer the call is no longer of: work lets go of its sites. Null = sites stay. */
  readonly sitesOf: string | null;
  readonly reason: string | undefined;
}

/** The events that move a call's work, and how much of what should have moved was left where it is. */
export interface MovedWork {
  readonly events: readonly NewEvent[];
  /** Billed or signed: the books and the signed report say whose it was; a bill is reversed, a report reopened first. */
  readonly left: number;
}

/** The call's interventions follow it to the right customer or payer. */
export function moveWork(state: TicketState, move: WorkMove, ctx: DecideContext): MovedWork {
  const events: NewEvent[] = [];
  let left = 0;
  for (const id of ctx.referring('intervention', 'ticket', state.id)) {
    const work = ctx.load('intervention', id) as InterventionState | undefined;
    if (work === undefined) continue;
    const fields = changesBetween(work as unknown as Record<string, unknown>, {
      customer: work.customer === move.from ? move.to : undefined,
      site: isSiteOf(work.site, move.sitesOf, ctx) ? null : undefined,
    });
    if (Object.keys(fields).length === 0) continue;
    if (work.billed !== null || isSigned(work)) left += 1;
    else events.push(interventionEvent(id, 'changed', { fields, ...(move.reason ? { reason: move.reason } : {}) }));
  }
  return { events, left };
}

function isSiteOf(site: string | null, customer: string | null, ctx: DecideContext): boolean {
  if (site === null || customer === null) return false;
  return (ctx.load('site', site) as RecordState | undefined)?.fields['customer'] === customer;
}
