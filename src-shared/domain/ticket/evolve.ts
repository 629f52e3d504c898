import type { FoldEvent } from '../../events/envelope.ts';
import { applyChanges, type Changes } from '../field.ts';
import type { TicketData, TicketVerb } from './events.ts';
import { PHASE, placeFields, ticketFields } from './fields.ts';
import type { Attachment, TicketState } from './state.ts';
import { extendTrail } from './trail.ts';

type Mutable = { -readonly [K in keyof TicketState]: TicketState[K] };
type Handler<V extends TicketVerb> = (next: Mutable, data: TicketData<V>, event: FoldEvent) => void;

const FIELD_NAMES = new Set(Object.keys(ticketFields.shape));
const PLACE_NAMES = new Set(Object.keys(placeFields.shape));
/** What an undo may put back: fields, place, and what a transition sets. */
export const UNDO_NAMES: ReadonlySet<string> = new Set([
  ...FIELD_NAMES,
  ...PLACE_NAMES,
  'status',
  'callBack',
  'waitReason',
  'waitUntil',
  'solution',
  'solvedAt',
  'solvedBy',
  'firstSolvedAt',
  'closedAt',
  'end',
  'notice',
  'duplicateOf',
  'reopenings',
  'maxLevel',
]);

/**
 * Folds one event into a call. Total in any order: before the opening, after the close, without an opening.
 * Never throws; what this version does not know changes nothing.
 */
export function evolveTicket(state: TicketState, event: FoldEvent): TicketState {
  const verb = event.type.slice('ticket.'.length);
  if (!Object.hasOwn(HANDLERS, verb)) return state;
  const handler = HANDLERS[verb as TicketVerb] as Handler<TicketVerb>;
  const next: Mutable = { ...state };
  handler(next, event.data, event);
  if (event.type !== 'ticket.opened') next.activities = state.activities + 1;
  next.lastAt = Math.max(state.lastAt, event.at);
  if (next.level !== null && next.level > next.maxLevel) next.maxLevel = next.level;
  if (state.opened)
    next.trail = extendTrail(
      state.trail,
      { status: state.status, operator: state.operator, at: state.openedAt },
      { status: next.status, operator: next.operator, at: event.at },
    );
  return next;
}

const HANDLERS: { readonly [V in TicketVerb]: Handler<V> } = {
  opened(next, data, event) {
    // Two desks open the same recurring visit: the first opening gave the number, the second changes nothing.
    if (next.opened) return;
    const given = data as Record<string, unknown>;
    const target = next as Record<string, unknown>;
    for (const name of FIELD_NAMES) if (given[name] !== undefined) target[name] = given[name];
    for (const name of PLACE_NAMES) if (given[name] !== undefined) target[name] = given[name];
    next.title = data.title ?? '';
    next.problem = data.problem ?? '';
    next.opened = true;
    next.number = data.number;
    next.openedAt = event.at;
    next.openedBy = event.actor;
    next.question = data.question ?? false;
    next.dropped = data.dropped ?? false;
    if (data.dropped === true) next.callBack = true;
    next.notice = data.notice ?? next.notice;
    next.copyOf = data.copyOf ?? null;
    next.sourceRef = data.source?.ref ?? null;
    if (next.status === 'new' && next.operator !== null) next.status = 'assigned';
  },
  changed(next, data, event) {
    change(next, data.fields, FIELD_NAMES, event);
  },
  taken(next, data, event) {
    change(next, data.place as Changes, PLACE_NAMES, event);
    if (next.status === 'new' || next.status === 'assigned') next.status = 'progress';
  },
  handedOn(next, data, event) {
    change(next, data.place as Changes, PLACE_NAMES, event);
    if (next.status === 'new' || next.status === 'assigned' || next.status === 'progress') {
      next.status = next.operator === null ? 'new' : 'assigned';
    }
  },
  waited(next, data) {
    // Solved meanwhile on another desk: there is nothing left to wait for.
    if (PHASE[next.status] === 'done') return;
    next.status = 'waiting';
    next.waitReason = data.reason;
    next.waitUntil = data.until ?? null;
  },
  resumed(next) {
    leaveWaiting(next);
    if (next.status === 'waiting') next.status = next.operator === null ? 'new' : 'progress';
  },
  answered: reply,
  noted: reply,
  phoned(next, data) {
    if (data.reached && next.callBack) next.callBack = false;
  },
  attached(next, data) {
    next.attachments = [
      ...without(next.attachments, data.hash),
      { hash: data.hash, name: data.name ?? '', size: data.size, mime: data.mime },
    ];
  },
  detached(next, data) {
    next.attachments = without(next.attachments, data.hash);
  },
  asked(next, data, event) {
    // Asked after the close of another desk: there is nothing left to answer.
    if (next.status === 'closed') return;
    next.questions = [
      ...next.questions,
      { operator: data.operator, actor: event.actor, at: event.at, text: data.text ?? '' },
    ];
  },
  solved(next, data, event) {
    leaveWaiting(next);
    reply(next, data, event);
    // Closed meanwhile on another desk: it stays closed, with these words.
    if (next.status !== 'closed') next.status = 'solved';
    next.solution = data.solution;
    next.solvedAt = event.at;
    next.solvedBy = event.actor;
    next.firstSolvedAt ??= event.at;
    next.callBack = !data.told;
    next.notice = data.notice ?? next.notice;
  },
  told(next) {
    next.callBack = false;
  },
  closed(next, data, event) {
    leaveWaiting(next);
    next.status = 'closed';
    next.closedAt = event.at;
    next.end = data.end ?? null;
    next.callBack = false;
    if (next.questions.length > 0) next.questions = [];
  },
  reopened(next) {
    // Reopened on two desks: once is enough.
    if (PHASE[next.status] !== 'done') return;
    next.status = next.operator === null ? 'new' : 'progress';
    next.closedAt = null;
    next.end = null;
    next.callBack = false;
    next.reopenings += 1;
  },
  requested(next, data, event) {
    next.requests = [
      ...next.requests,
      { ...data, text: data.text ?? '', at: event.at, actor: event.actor, answer: null },
    ];
  },
  requestAnswered(next, data) {
    const { request, ...answer } = data;
    next.requests = next.requests.map((one) => (one.request === request ? { ...one, answer } : one));
  },
  tied(next, data) {
    next.notice = data.notice;
  },
  duplicated(next, data) {
    next.duplicateOf = data.of;
  },
  unduplicated(next) {
    next.duplicateOf = null;
  },
  undone(next, data, event) {
    change(next, data.set, UNDO_NAMES, event);
  },
};

function change(next: Mutable, changes: Changes | undefined, allowed: ReadonlySet<string>, event: FoldEvent): void {
  const conflicts = applyChanges(next, changes, allowed, event);
  if (conflicts.length > 0) next.conflicts = [...next.conflicts, ...conflicts];
  // An erasure leaves null where there were words.
  next.title ??= '';
  next.problem ??= '';
}

/** Words of who was asked answer every question that waits for them. */
function reply(next: Mutable, _data: unknown, event: FoldEvent): void {
  if (next.questions.some((one) => one.operator === event.actor))
    next.questions = next.questions.filter((one) => one.operator !== event.actor);
}

function leaveWaiting(next: Mutable): void {
  next.waitReason = null;
  next.waitUntil = null;
}

function without(list: readonly Attachment[], hash: string): readonly Attachment[] {
  return list.filter((one) => one.hash !== hash);
}
