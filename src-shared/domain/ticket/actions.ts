import type { TicketAction } from './commands.ts';
import type { Status } from './fields.ts';
import type { TicketState } from './state.ts';

/** Why an action may not follow the present state; each has a text in both languages. */
export type Refusal =
  | 'notOpened'
  | 'alreadyYours'
  | 'closed'
  | 'alreadySolved'
  | 'notSolved'
  | 'notClosed'
  | 'notWaiting'
  | 'alreadyWaiting'
  | 'alreadyTold'
  | 'notTold'
  | 'firstLevel'
  | 'notADuplicate'
  | 'itself'
  | 'isDuplicateOfThis'
  | 'retired'
  | 'sameCustomer'
  | 'changedSince'
  | 'notUndoable'
  | 'noSuchFile';

const WORKING: ReadonlySet<Status> = new Set(['new', 'assigned', 'progress', 'waiting']);

type Rule = (state: TicketState, actor: string) => Refusal | null;

const whileWorking: Rule = (state) =>
  state.status === 'closed' ? 'closed' : state.status === 'solved' ? 'alreadySolved' : null;
const always: Rule = () => null;
const unlessClosed: Rule = (state) => (state.status === 'closed' ? 'closed' : null);

/** One rule per action: null when it may follow the present state, else the reason why not. */
const RULES: Readonly<Record<TicketAction, Rule>> = {
  take: (state, actor) =>
    whileWorking(state, actor) ?? (state.operator === actor && state.status === 'progress' ? 'alreadyYours' : null),
  handOn: whileWorking,
  giveBack: (state, actor) => whileWorking(state, actor) ?? ((state.level ?? 1) > 1 ? null : 'firstLevel'),
  wait: (state, actor) => whileWorking(state, actor) ?? (state.status === 'waiting' ? 'alreadyWaiting' : null),
  resume: (state, actor) => whileWorking(state, actor) ?? (state.status === 'waiting' ? null : 'notWaiting'),
  answer: unlessClosed,
  note: always,
  phone: always,
  attach: always,
  detach: always,
  ask: unlessClosed,
  solve: whileWorking,
  tell: (state) => (state.callBack ? null : 'alreadyTold'),
  close: (state) => {
    if (state.status === 'closed') return 'closed';
    // Who reported the double is told as well; that no solution was found for it here does not matter.
    if (state.duplicateOf !== null) return state.callBack ? 'notTold' : null;
    if (state.status !== 'solved') return state.dropped && !state.callBack ? null : 'notSolved';
    return state.callBack ? 'notTold' : null;
  },
  reopen: (state) => (WORKING.has(state.status) ? 'notClosed' : null),
  change: unlessClosed,
  moveCustomer: always,
  tie: unlessClosed,
  duplicate: always,
  unduplicate: (state) => (state.duplicateOf === null ? 'notADuplicate' : null),
  copy: always,
  request: unlessClosed,
  answerRequest: always,
};

/** Why `action` may not follow, or null when it may. */
export function whyNot(state: TicketState, action: TicketAction, actor: string): Refusal | null {
  if (!state.opened) return 'notOpened';
  return RULES[action](state, actor);
}

/** The actions that may follow the present state: what the page offers, and nothing else. */
export function possibleActions(state: TicketState, actor: string): TicketAction[] {
  return (Object.keys(RULES) as TicketAction[]).filter((action) => whyNot(state, action, actor) === null);
}
