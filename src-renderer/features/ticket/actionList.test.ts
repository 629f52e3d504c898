import { describe, expect, it } from 'vitest';
import { possibleActions } from '#shared/domain/ticket/actions.ts';
import { initialTicket, type TicketState } from '#shared/domain/ticket/state.ts';
import { buttonsFor } from './actionList.ts';

const buttons = (more: Partial<TicketState>, working = false) =>
  buttonsFor(new Set(possibleActions({ ...initialTicket('t'), opened: true, ...more }, 'me')), working);
const ids = (more: Partial<TicketState>, working = false): string =>
  buttons(more, working)
    .map((one) => (one.primary ? `*${one.id}` : one.id))
    .join(' ');

describe('buttonsFor', () => {
  it.each([
    ['new', {}, false, '*take handOn wait plan solve edit'],
    ['in my hands', { status: 'progress', operator: 'me', level: 2 }, true, '*solve handOn giveBack wait plan edit'],
    ['in a colleague’s hands', { status: 'progress', operator: 'anna' }, false, '*take handOn wait plan solve edit'],
    ['waiting', { status: 'waiting', operator: 'me' }, true, '*resume take handOn plan solve edit'],
    ['solved, to be told', { status: 'solved', callBack: true }, false, '*tell reopen edit'],
    ['solved and told', { status: 'solved' }, false, '*close reopen edit'],
    ['closed', { status: 'closed' }, false, '*reopen'],
  ] as const)('%s', (_name, state, working, wanted) => {
    expect(ids(state, working)).toBe(wanted);
  });

  it('never gives one key to two buttons', () => {
    for (const status of ['new', 'assigned', 'progress', 'waiting', 'solved', 'closed'] as const) {
      for (const callBack of [true, false]) {
        const keys = buttons({ status, callBack, level: 2, operator: 'me' }).map((one) => one.hotkey);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });
});
