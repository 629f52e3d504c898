import { describe, expect, it } from 'vitest';
import { possibleActions, whyNot } from './actions.ts';
import { ticketCommands, type TicketAction } from './commands.ts';
import { initialTicket, type TicketState } from './state.ts';

const ME = 'me';
const opened = (more: Partial<TicketState> = {}): TicketState => ({ ...initialTicket('t'), opened: true, ...more });

/** Every action beside the states it is judged in: what stands in a column is the refusal, `-` when it may follow. */
const TABLE = `
              new            assigned       progress       waiting          solved         closed
take          -              -              alreadyYours   -                alreadySolved  closed
handOn        -              -              -              -                alreadySolved  closed
giveBack      firstLevel     firstLevel     firstLevel     firstLevel       alreadySolved  closed
wait          -              -              -              alreadyWaiting   alreadySolved  closed
resume        notWaiting     notWaiting     notWaiting     -                alreadySolved  closed
answer        -              -              -              -                -              closed
note          -              -              -              -                -              -
phone         -              -              -              -                -              -
attach        -              -              -              -                -              -
detach        -              -              -              -                -              -
ask           -              -              -              -                -              closed
solve         -              -              -              -                alreadySolved  closed
tell          alreadyTold    alreadyTold    alreadyTold    alreadyTold      alreadyTold    alreadyTold
close         notSolved      notSolved      notSolved      notSolved        -              closed
reopen        notClosed      notClosed      notClosed      notClosed        -              -
change        -              -              -              -                -              closed
moveCustomer  -              -              -              -                -              -
tie           -              -              -              -                -              closed
duplicate     -              -              -              -                -              -
unduplicate   notADuplicate  notADuplicate  notADuplicate  notADuplicate    notADuplicate  notADuplicate
copy          -              -              -              -                -              -
request       -              -              -              -                -              closed
answerRequest -              -              -              -                -              -
`;
const [head = '', ...rows] = TABLE.trim().split('\n');
const statuses = head.trim().split(/\s+/) as TicketState['status'][];
const cases = rows.flatMap((row) => {
  const [action = '', ...cells] = row.trim().split(/\s+/);
  return cells.map((cell, n) => [action as TicketAction, statuses[n] ?? 'new', cell === '-' ? null : cell] as const);
});

describe('what may follow', () => {
  it('is said of every action in every status', () => {
    expect(cases.length).toBe(Object.keys(ticketCommands).length * 6);
  });

  it.each(cases)('%s while %s: %s', (action, status, refusal) => {
    const state = opened({ status, operator: status === 'new' ? null : ME, level: 1 });
    expect(whyNot(state, action, ME)).toBe(refusal);
    expect(possibleActions(state, ME).includes(action)).toBe(refusal === null);
  });

  it('lets a colleague take over what another has in hand', () => {
    expect(whyNot(opened({ status: 'progress', operator: 'other' }), 'take', ME)).toBeNull();
  });

  it('lets a level give back only to one below', () => {
    expect(whyNot(opened({ status: 'progress', level: 2 }), 'giveBack', ME)).toBeNull();
    expect(whyNot(opened({ status: 'progress', level: null }), 'giveBack', ME)).toBe('firstLevel');
  });

  it('does not close what the requester has not been told of', () => {
    const state = opened({ status: 'solved', callBack: true });
    expect(whyNot(state, 'close', ME)).toBe('notTold');
    expect(whyNot(state, 'tell', ME)).toBeNull();
  });

  it('closes a double, and a dropped line once called back, without a solution', () => {
    expect(whyNot(opened({ duplicateOf: 'other' }), 'close', ME)).toBeNull();
    expect(whyNot(opened({ duplicateOf: 'other', callBack: true }), 'close', ME)).toBe('notTold');
    expect(whyNot(opened({ duplicateOf: 'other' }), 'unduplicate', ME)).toBeNull();
    expect(whyNot(opened({ dropped: true, callBack: false }), 'close', ME)).toBeNull();
    expect(whyNot(opened({ dropped: true, callBack: true }), 'close', ME)).toBe('notSolved');
  });

  it('does nothing on a call whose opening has not arrived', () => {
    const unseen = initialTicket('t');
    expect(possibleActions(unseen, ME)).toEqual([]);
    expect(whyNot(unseen, 'note', ME)).toBe('notOpened');
  });
});
