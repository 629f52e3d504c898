import type { NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision } from '../decision.ts';
import { changesBetween } from '../field.ts';
import { existing } from '../record/decide.ts';
import type { RecordState } from '../record/record.ts';
import { ticketEvent } from '../ticket/open.ts';
import type { TicketState } from '../ticket/state.ts';
import { requireAnotherAdmin } from './accounts.ts';
import { operator } from './operator.ts';

interface Leave {
  readonly id: string;
  /** Who takes everything over; null gives calls back to their group and leaves visits to be planned again. */
  readonly heir: string | null;
  readonly retire: boolean;
  readonly note: string | null;
}

/**
 * An operator leaves: every call in hand, every promise to call back and every planned visit goes to another, in one
 * decision; the account is retired when asked.
 * @throws SportelloError not_found; refused: itself, retired, lastAdmin
 */
export function operatorLeaves(input: Leave, ctx: DecideContext): Decision<{ tickets: number; interventions: number }> {
  const leaver = existing(operator, input.id, ctx);
  if (input.heir === input.id) throw new SportelloError({ code: 'refused', field: 'heir', reason: 'itself' });
  if (input.heir !== null && existing(operator, input.heir, ctx, 'heir').retired) {
    throw new SportelloError({ code: 'refused', field: 'heir', reason: 'retired' });
  }
  if (input.retire && !leaver.retired) requireAnotherAdmin(input.id, 'id', ctx);
  const tickets = ctx.referring('ticket', 'operator', input.id).flatMap((id) => handCall(id, leaver, input, ctx));
  const interventions = ctx.referring('intervention', 'operator', input.id).map((id) => handVisit(id, input));
  const retired: NewEvent[] =
    input.retire && !leaver.retired ? [{ kind: 'operator', stream: input.id, type: 'operator.retired', data: {} }] : [];
  return {
    events: [...tickets, ...interventions, ...retired],
    result: { tickets: tickets.length, interventions: interventions.length },
  };
}

/** A call that belongs to no group goes to the leaver's first one, so that it waits where somebody looks. */
function handCall(id: string, leaver: RecordState, input: Leave, ctx: DecideContext): NewEvent[] {
  const state = ctx.load('ticket', id) as TicketState | undefined;
  if (state === undefined || state.operator !== input.id) return [];
  const groups = leaver.fields['groups'];
  const group =
    state.group ?? (input.heir === null && Array.isArray(groups) ? ((groups[0] as string | undefined) ?? null) : null);
  const place = changesBetween({ group: state.group, operator: state.operator }, { group, operator: input.heir });
  return [ticketEvent('handedOn', id, { place, ...(input.note === null ? {} : { note: input.note }) })];
}

function handVisit(id: string, input: Leave): NewEvent {
  const fields = { operator: [input.id, input.heir] };
  return {
    kind: 'intervention',
    stream: id,
    type: 'intervention.changed',
    data: { fields, ...(input.note === null ? {} : { reason: input.note }) },
  };
}
