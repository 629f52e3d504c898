import type { FoldEvent, NewEvent } from '../../events/envelope.ts';
import { SportelloError } from '../../result.ts';
import { type Changes, changesBetween, sameValue } from '../field.ts';
import { type DecideContext, type Decision, isManager } from '../decision.ts';
import { requireFreeLogin } from '../people/accounts.ts';
import { operator } from '../people/operator.ts';
import { existing } from '../record/decide.ts';
import { loadTicket } from './decide.ts';
import { evolveTicket, UNDO_NAMES } from './evolve.ts';
import { ticketEvent } from './open.ts';
import { initialTicket, type TicketState } from './state.ts';

const UNDOABLE = new Set([
  'intervention.changed',
  'operator.retired',
  ...[
    'changed',
    'taken',
    'handedOn',
    'waited',
    'resumed',
    'solved',
    'told',
    'closed',
    'reopened',
    'tied',
    'duplicated',
    'unduplicated',
  ].map((verb) => `ticket.${verb}`),
]);

/**
 * Takes back an earlier command of this desk: every call it touched goes back to what it was before, and an operator who
 * left with it is back.
 * @throws SportelloError refused: notUndoable, or changedSince when somebody has worked on one of the calls meanwhile;
 *   conflict when the operator's login was given to another
 */
export function undoCommand(of: string, ctx: DecideContext): Decision<{ done: number }> {
  const events = ctx.eventsOf(of);
  if (events.length === 0 || events.some((event) => !UNDOABLE.has(event.type)))
    throw new SportelloError({ code: 'refused', reason: 'notUndoable' });
  const calls = new Set(events.filter((event) => event.kind === 'ticket').map((event) => event.stream));
  const left = events.filter((event) => event.type === 'operator.retired').map((event) => event.stream);
  // Interventions follow their call (to another customer) or who left, and come back with them; alone they are corrected,
  // not undone. Who is in service is a manager's word.
  if ((calls.size === 0 && left.length === 0) || (left.length > 0 && !isManager(ctx.roles)))
    throw new SportelloError({ code: 'refused', reason: 'notUndoable' });
  const out: NewEvent[] = [];
  for (const id of calls) {
    const present = loadTicket(id, ctx);
    const history = ctx.history('ticket', id);
    const mine = new Set(
      events.filter((event) => event.stream === id).map((event) => `${event.desk}|${event.deskSeq}`),
    );
    const before = history.filter((event) => !mine.has(`${event.desk}|${event.deskSeq}`));
    const last = history.at(-1);
    if (last === undefined || !mine.has(`${last.desk}|${last.deskSeq}`)) {
      throw new SportelloError({ code: 'refused', reason: 'changedSince', params: { number: present.number } });
    }
    const previous = before.reduce<TicketState>(evolveTicket, initialTicket(id));
    const wanted: Record<string, unknown> = {};
    for (const name of UNDO_NAMES) wanted[name] = (previous as unknown as Record<string, unknown>)[name];
    const set = changesBetween(present as unknown as Record<string, unknown>, wanted);
    if (Object.keys(set).length > 0) out.push(ticketEvent('undone', id, { what: last.type, set }));
  }
  const done = out.length;
  for (const event of events) if (event.kind === 'intervention') out.push(changedBack(event, ctx));
  for (const id of left) out.push(...backInService(id, ctx));
  return { events: out, result: { done } };
}

/** Nothing when somebody took the operator back meanwhile. */
function backInService(id: string, ctx: DecideContext): NewEvent[] {
  const state = existing(operator, id, ctx);
  if (!state.retired) return [];
  requireFreeLogin(state.fields['login'], id, ctx);
  return [{ kind: 'operator', stream: id, type: 'operator.restored', data: {} }];
}

/** The values an intervention had before; @throws SportelloError refused: changedSince */
function changedBack(event: FoldEvent, ctx: DecideContext): NewEvent {
  const present = (ctx.load('intervention', event.stream) ?? {}) as Record<string, unknown>;
  const changes = (event.data['fields'] ?? {}) as Changes;
  if (Object.entries(changes).some(([name, [, now]]) => !sameValue(present[name] ?? null, now ?? null))) {
    throw new SportelloError({ code: 'refused', reason: 'changedSince' });
  }
  const fields = Object.fromEntries(Object.entries(changes).map(([name, [seen, now]]) => [name, [now, seen]]));
  return { kind: 'intervention', stream: event.stream, type: 'intervention.changed', data: { fields } };
}
