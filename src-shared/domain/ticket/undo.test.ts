import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, MARTA, pureDesk, type PureDesk } from '../../../tests/support/pureDesk.ts';
import type { DecideContext } from '../decision.ts';
import { operatorLeaves } from '../people/leave.ts';
import { bulkAssign } from './bulk.ts';
import type { TicketAction, TicketInput } from './commands.ts';
import { decideTicket } from './decide.ts';
import { openTicket } from './open.ts';
import type { TicketState } from './state.ts';
import { undoCommand } from './undo.ts';

let desk: PureDesk;
let id: string;
let laser: string;

const open = (): string =>
  desk.act((ctx) => openTicket({ channel: 'phone', problem: 'Fermo', question: true }, ctx)).result.id;
const act = <A extends TicketAction>(action: A, input: Omit<TicketInput<A>, 'id'>, actor = MARTA): string =>
  desk.act((ctx) => decideTicket(action, { id, ...input } as TicketInput<A>, ctx), actor).commandId;
const undo = (of: string): number => desk.act((ctx) => undoCommand(of, ctx)).result.done;
const state = (of = id): TicketState => desk.state('ticket', of) as TicketState;
/** What a reader of the call sees, without the traces that an undo itself leaves. */
const seen = (of = id): Partial<TicketState> => ({ ...state(of), activities: 0, lastAt: 0, trail: '' });

beforeEach(() => {
  desk = pureDesk();
  for (const operator of [MARTA, ANNA])
    desk.put({ kind: 'operator', stream: operator, type: 'operator.added', data: { fields: { name: operator } } });
  laser = desk.add('group', { name: 'Laser', level: 2, order: 0 });
  id = open();
  act('take', {});
});

describe('undo', () => {
  it.each([
    ['handOn', () => ({ group: laser, note: 'x' })],
    ['wait', () => ({ reason: 'parts' as const, until: null })],
    ['solve', () => ({ solution: 'Fatto', told: false })],
    ['change', () => ({ fields: { urgency: 'high' as const, title: 'Altro' }, reason: null })],
  ] as const)('of %s brings everything back to what it was', (action, input) => {
    const before = seen();
    const command = act(action as TicketAction, input() as never);
    expect(seen()).not.toEqual(before);
    expect(undo(command)).toBe(1);
    expect(seen()).toEqual(before);
  });

  it('of who left brings them back with their calls and visits, by the word of a manager', () => {
    const visit = '01j0000000000000000000v1s7';
    const planned = { ticket: id, mode: 'onsite', operator: MARTA, planStart: 1, planEnd: 2 };
    desk.put({ kind: 'intervention', stream: visit, type: 'intervention.planned', data: { fields: planned } });
    const before = seen();
    const as = (roles: DecideContext['roles']) => (ctx: DecideContext) => ({ ...ctx, roles });
    const { commandId } = desk.act((ctx) =>
      operatorLeaves({ id: MARTA, heir: ANNA, retire: true, note: null }, as(['manager'])(ctx)),
    );
    expect(desk.state('operator', MARTA)).toMatchObject({ retired: true });
    expect(state().operator).toBe(ANNA);
    expect(desk.state('intervention', visit)).toMatchObject({ operator: ANNA });
    expect(() => undo(commandId)).toThrow(expect.objectContaining({ code: 'refused', reason: 'notUndoable' }));
    desk.act((ctx) => undoCommand(commandId, as(['manager'])(ctx)));
    expect(desk.state('operator', MARTA)).toMatchObject({ retired: false });
    expect(seen()).toEqual(before);
    expect(desk.state('intervention', visit)).toMatchObject({ operator: MARTA });
  });

  it('of tell, close and reopen too', () => {
    act('solve', { solution: 'Fatto', told: false });
    const solved = seen();
    const told = act('tell', { how: 'phone' });
    undo(told);
    expect(seen()).toEqual(solved);
    act('tell', { how: 'phone' });
    const before = seen();
    undo(act('close', { end: 'phone' }));
    expect(seen()).toEqual(before);
    act('close', { end: 'phone' });
    const closed = seen();
    undo(act('reopen', { reason: 'ancora' }));
    expect(seen()).toEqual(closed);
  });

  it('of a bulk command takes back each of its calls', () => {
    const ids = [id, open(), open()];
    const before = ids.map((one) => seen(one));
    const { commandId } = desk.act((ctx) => bulkAssign({ ids, group: laser }, ctx));
    expect(ids.map((one) => state(one).group)).toEqual([laser, laser, laser]);
    expect(undo(commandId)).toBe(3);
    expect(ids.map((one) => seen(one))).toEqual(before);
  });

  it('can itself not be undone, nor can words that were said', () => {
    const command = act('handOn', { operator: ANNA });
    const undone = desk.act((ctx) => undoCommand(command, ctx)).commandId;
    expect(() => undo(undone)).toThrow(expect.objectContaining({ code: 'refused', reason: 'notUndoable' }));
    expect(() => undo(act('note', { text: 'x' }))).toThrow(expect.objectContaining({ reason: 'notUndoable' }));
    expect(() => undo('01j0000000000000000000zzzz')).toThrow(expect.objectContaining({ reason: 'notUndoable' }));
  });

  it('is refused once somebody has worked on the call', () => {
    const command = act('handOn', { operator: ANNA });
    act('note', { text: 'Guardo io' }, ANNA);
    expect(() => undo(command)).toThrow(
      expect.objectContaining({ code: 'refused', reason: 'changedSince', params: { number: '26-K7Q-00001' } }),
    );
  });

  it('of a move to another customer brings the interventions back', () => {
    const rossi = desk.add('customer', { name: 'Rossi' });
    const bianchi = desk.add('customer', { name: 'Bianchi' });
    act('moveCustomer', { customer: rossi, requester: null, reason: 'x' });
    const visit = '01j0000000000000000000v1s7';
    desk.put({
      kind: 'intervention',
      stream: visit,
      type: 'intervention.planned',
      data: { fields: { ticket: id, customer: rossi, mode: 'onsite', operator: MARTA } },
    });
    const command = act('moveCustomer', { customer: bianchi, requester: null, reason: 'y' });
    expect(undo(command)).toBe(1);
    expect(state().customer).toBe(rossi);
    expect(desk.state('intervention', visit)).toMatchObject({ customer: rossi });
  });
});
