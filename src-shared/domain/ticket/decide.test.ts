import { beforeEach, describe, expect, it } from 'vitest';
import { ANNA, MARTA, pureDesk, type PureDesk } from '../../../tests/support/pureDesk.ts';
import type { OpenTicket, TicketAction, TicketInput } from './commands.ts';
import { bulkClose, bulkSet } from './bulk.ts';
import { decideTicket } from './decide.ts';
import { openTicket } from './open.ts';
import type { TicketState } from './state.ts';
import { undoCommand } from './undo.ts';

const NOBODY = '01j0000000000000000000zzzz';
const HASH = 'a'.repeat(64);
let desk: PureDesk;
let id: string;

const act = <A extends TicketAction>(action: A, input: Omit<TicketInput<A>, 'id'>, actor = MARTA): string =>
  desk.act((ctx) => decideTicket(action, { id, ...input } as TicketInput<A>, ctx), actor).commandId;
const state = (of = id): TicketState => desk.state('ticket', of) as TicketState;
const last = () => desk.events.at(-1);

beforeEach(() => {
  desk = pureDesk();
  for (const [operator, name] of [
    [MARTA, 'Marta'],
    [ANNA, 'Anna'],
  ] as const) {
    desk.put({ kind: 'operator', stream: operator, type: 'operator.added', data: { fields: { name } } });
  }
  ({ id } = desk.act((ctx) =>
    openTicket({ channel: 'phone', problem: 'Il taglio esce storto\nda ieri', question: true }, ctx),
  ).result);
});

describe('each action', () => {
  it('take puts it in the hands of who asks', () => {
    act('take', {});
    expect(state()).toMatchObject({ operator: MARTA, status: 'progress' });
    expect(last()?.data).toEqual({ place: { operator: [null, MARTA] } });
  });

  it('handOn to a group goes to its level and waits there for whoever takes it', () => {
    const laser = desk.add('group', { name: 'Laser', level: 2, order: 0 });
    act('take', {});
    act('handOn', { group: laser, note: 'Provato il riavvio' });
    expect(state()).toMatchObject({ group: laser, level: 2, operator: null, status: 'new', maxLevel: 2 });
    expect(last()?.data['note']).toBe('Provato il riavvio');
    act('handOn', { level: 3 });
    expect(state()).toMatchObject({ group: laser, level: 3 });
  });

  it('handOn to a colleague, and to nobody new is refused naming the field', () => {
    act('handOn', { operator: ANNA });
    expect(state()).toMatchObject({ operator: ANNA, status: 'assigned' });
    expect(() => act('handOn', { operator: ANNA })).toThrow(
      expect.objectContaining({ code: 'invalid_input', field: 'operator', reason: 'required' }),
    );
  });

  it('nothing goes to who has left, nor to a group that is no more', () => {
    const old = desk.add('group', { name: 'Vecchio', level: 1, order: 0 });
    desk.put({ kind: 'group', stream: old, type: 'group.retired', data: {} });
    desk.put({ kind: 'operator', stream: ANNA, type: 'operator.retired', data: {} });
    expect(() => act('handOn', { operator: ANNA })).toThrow(
      expect.objectContaining({ code: 'refused', field: 'operator', reason: 'retired' }),
    );
    expect(() => act('handOn', { group: old })).toThrow(expect.objectContaining({ field: 'group', reason: 'retired' }));
    const open = (to: Partial<OpenTicket>) => () =>
      desk.act((ctx) => openTicket({ channel: 'phone', problem: 'Fermo', question: true, ...to }, ctx));
    for (const [to, field] of [
      [{ group: old }, 'group'],
      [{ operator: ANNA }, 'operator'],
      [{ handOn: { group: old } }, 'handOn.group'],
      [{ handOn: { operator: ANNA } }, 'handOn.operator'],
    ] as const)
      expect(open(to)).toThrow(expect.objectContaining({ code: 'refused', field, reason: 'retired' }));
    expect(() => act('ask', { operator: ANNA, text: 'Come?' })).toThrow(
      expect.objectContaining({ field: 'operator', reason: 'retired' }),
    );
  });

  it('giveBack goes to the place it came from, with who had it', () => {
    const first = desk.add('group', { name: 'Primo', level: 1, order: 0 });
    const laser = desk.add('group', { name: 'Laser', level: 2, order: 1 });
    act('handOn', { group: first });
    act('take', {});
    act('handOn', { group: laser });
    act('take', {}, ANNA);
    act('giveBack', { note: 'Cliente da formare' }, ANNA);
    expect(state()).toMatchObject({ group: first, level: 1, operator: MARTA, status: 'assigned' });
    expect(last()?.data).toMatchObject({ back: true, note: 'Cliente da formare' });
    expect(() => act('giveBack', {})).toThrow(expect.objectContaining({ reason: 'firstLevel' }));
  });

  it('giveBack to somebody who has left leaves it with the group', () => {
    const first = desk.add('group', { name: 'Primo', level: 1, order: 0 });
    const laser = desk.add('group', { name: 'Laser', level: 2, order: 1 });
    act('handOn', { group: first, operator: ANNA });
    act('handOn', { group: laser });
    desk.put({ kind: 'operator', stream: ANNA, type: 'operator.retired', data: {} });
    act('giveBack', {});
    expect(state()).toMatchObject({ group: first, operator: null, status: 'new' });
  });

  it('wait and resume', () => {
    act('take', {});
    const until = desk.ports.now() + 86_400_000;
    act('wait', { reason: 'parts', until });
    expect(state()).toMatchObject({ status: 'waiting', waitReason: 'parts', waitUntil: until });
    act('resume', {});
    expect(state()).toMatchObject({ status: 'progress', waitReason: null, waitUntil: null });
    expect(() => act('wait', { reason: 'customer', until: desk.ports.now() })).toThrow(
      expect.objectContaining({ field: 'until', reason: 'inThePast' }),
    );
  });

  it('answer, note and phone leave the state alone, but a person reached no longer waits to be called back', () => {
    act('take', {});
    act('solve', { solution: 'Cambiata la lente', told: false });
    expect(state()).toMatchObject({ status: 'solved', callBack: true });
    act('answer', { text: 'Abbiamo risolto' });
    act('note', { text: 'Avvisare domani' });
    act('phone', { direction: 'out', reached: false, number: null });
    expect(state().callBack).toBe(true);
    act('phone', { direction: 'out', reached: true, number: '0432 550112', minutes: 5, text: 'Contento' });
    expect(state()).toMatchObject({ callBack: false, activities: 6 });
    expect(last()?.data).toEqual({
      direction: 'out',
      reached: true,
      number: '0432 550112',
      minutes: 5,
      text: 'Contento',
    });
  });

  it('solve, tell, close, reopen', () => {
    act('solve', { solution: 'Cambiata la lente', told: false });
    expect(() => act('close', { end: 'visit' })).toThrow(
      expect.objectContaining({ code: 'refused', reason: 'notTold' }),
    );
    act('tell', { how: 'phone' });
    act('close', { end: 'visit', note: 'Firmato' });
    expect(state()).toMatchObject({ status: 'closed', end: 'visit', closedAt: desk.ports.now(), solvedBy: MARTA });
    const { firstSolvedAt } = state();
    act('reopen', { reason: 'Si ripete' });
    expect(state()).toMatchObject({
      status: 'new',
      closedAt: null,
      end: null,
      reopenings: 1,
      firstSolvedAt,
      solution: 'Cambiata la lente',
    });
  });

  it('attach and detach; the same file twice stands once', () => {
    const file = { hash: HASH, name: 'foto.png', size: 10, mime: 'image/png' };
    act('attach', { file });
    act('attach', { file: { ...file, name: 'foto2.png' } });
    expect(state().attachments).toEqual([{ ...file, name: 'foto2.png' }]);
    act('detach', { hash: HASH });
    expect(state().attachments).toEqual([]);
    expect(() => act('detach', { hash: HASH })).toThrow(
      expect.objectContaining({ code: 'refused', reason: 'noSuchFile' }),
    );
  });

  it('change says what was seen and what it became, and nothing when nothing changes', () => {
    act('change', { fields: { urgency: 'high', blocked: true }, reason: null });
    expect(last()?.data).toEqual({ fields: { urgency: [null, 'high'], blocked: [null, true] } });
    const before = desk.events.length;
    act('change', { fields: { urgency: 'high' }, reason: null });
    expect(desk.events.length).toBe(before);
    expect(() => act('change', { fields: { title: '' }, reason: null })).toThrow(
      expect.objectContaining({ field: 'fields.title', reason: 'required' }),
    );
  });

  it('change never takes the service off, but of a general question', () => {
    const service = desk.add('service', { name: 'Assistenza' });
    act('change', { fields: { service }, reason: null });
    act('change', { fields: { service: null }, reason: null });
    expect(state().service).toBeNull();
    ({ id } = desk.act((ctx) => openTicket({ channel: 'phone', problem: 'Fermo', service }, ctx)).result);
    expect(() => act('change', { fields: { service: null }, reason: null })).toThrow(
      expect.objectContaining({ code: 'invalid_input', field: 'fields.service', reason: 'required' }),
    );
    expect(
      desk.act((ctx) => bulkSet({ ids: [id], fields: { service: null } }, ctx)).result.refused.map((one) => one.reason),
    ).toEqual(['required']);
    expect(state().service).toBe(service);
  });

  it('a call solved at once says how, but of a general question', () => {
    const service = desk.add('service', { name: 'Assistenza' });
    const solve = { solution: '' };
    expect(() => desk.act((ctx) => openTicket({ channel: 'phone', problem: 'Fermo', service, solve }, ctx))).toThrow(
      expect.objectContaining({ code: 'invalid_input', field: 'solve.solution', reason: 'required' }),
    );
    const asked = desk.act((ctx) => openTicket({ channel: 'phone', problem: 'Orari?', question: true, solve }, ctx));
    expect(state(asked.result.id)).toMatchObject({ status: 'closed' });
  });

  it('moveCustomer takes the interventions along, lets go what was of the other, and says why', () => {
    const rossi = desk.add('customer', { name: 'Rossi' });
    const bianchi = desk.add('customer', { name: 'Bianchi' });
    const luca = desk.add('contact', { name: 'Luca', customer: bianchi });
    act('moveCustomer', { customer: rossi, requester: null, reason: 'censita dopo' });
    const asset = desk.add('asset', { name: 'LX-300', customer: rossi });
    act('change', { fields: { asset }, reason: null });
    const visit = '01j0000000000000000000v1s7';
    desk.put({
      kind: 'intervention',
      stream: visit,
      type: 'intervention.planned',
      data: { fields: { ticket: id, customer: rossi, mode: 'onsite', operator: MARTA } },
    });
    act('moveCustomer', { customer: bianchi, requester: luca, reason: 'omonimo' });
    expect(state()).toMatchObject({
      customer: bianchi,
      requester: luca,
      asset: null,
      contract: null,
      contractKind: 'undefined',
    });
    expect(desk.state('intervention', visit)).toMatchObject({ customer: bianchi });
    expect(() => act('moveCustomer', { customer: bianchi, requester: null, reason: 'x' })).toThrow(
      expect.objectContaining({ field: 'customer', reason: 'sameCustomer' }),
    );
  });

  describe('work and who pays', () => {
    const visit = '01j0000000000000000000v1s7';
    let rossi: string;
    let bianchi: string;
    let payer: string;
    let siteOfRossi: string;
    const work = (fields: Record<string, unknown>, stream = visit): void =>
      desk.put({
        kind: 'intervention',
        stream,
        type: 'intervention.recorded',
        data: { fields: { ticket: id, mode: 'onsite', operator: MARTA, start: 1, end: 3_600_001, ...fields } },
      });
    beforeEach(() => {
      rossi = desk.add('customer', { name: 'Rossi' });
      bianchi = desk.add('customer', { name: 'Bianchi' });
      payer = desk.add('customer', { name: 'Capogruppo' });
      siteOfRossi = desk.add('site', { name: 'Magazzino', customer: rossi });
      act('moveCustomer', { customer: rossi, requester: null, reason: 'censita dopo' });
    });
    const move = () =>
      desk.act((ctx) =>
        decideTicket('moveCustomer', { id, customer: bianchi, requester: null, reason: 'omonimo' }, ctx),
      );

    it('work of who pays stays theirs when the customer was wrong', () => {
      act('change', { fields: { payer }, reason: null });
      work({ customer: payer });
      move();
      expect(desk.state('intervention', visit)).toMatchObject({ customer: payer, conflicts: [] });
    });

    it('a site of the wrong customer is let go, another stays', () => {
      const elsewhere = desk.add('site', { name: 'Fiera', customer: payer });
      const second = '01j0000000000000000000v1s8';
      work({ customer: rossi, site: siteOfRossi });
      work({ customer: rossi, site: elsewhere }, second);
      const { commandId } = move();
      expect(desk.state('intervention', visit)).toMatchObject({ customer: bianchi, site: null, conflicts: [] });
      expect(desk.state('intervention', second)).toMatchObject({ customer: bianchi, site: elsewhere });
      desk.act((ctx) => undoCommand(commandId, ctx));
      expect(desk.state('intervention', visit)).toMatchObject({ customer: rossi, site: siteOfRossi });
    });

    it('another payer takes the work over, and gives it back when nobody else pays', () => {
      work({ customer: rossi, site: siteOfRossi });
      act('change', { fields: { payer }, reason: 'Paga la capogruppo' });
      expect(last()?.data).toEqual({ fields: { customer: [rossi, payer] }, reason: 'Paga la capogruppo' });
      expect(desk.state('intervention', visit)).toMatchObject({ customer: payer, site: siteOfRossi });
      act('change', { fields: { payer: null }, reason: null });
      expect(desk.state('intervention', visit)).toMatchObject({ customer: rossi, conflicts: [] });
    });

    it('signed and billed work is left where it is, and that is said', () => {
      const second = '01j0000000000000000000v1s8';
      work({ customer: rossi });
      desk.put({
        kind: 'intervention',
        stream: visit,
        type: 'intervention.signed',
        data: { version: 1, signer: 'Luca', signature: null, remark: 'x', signedAt: 5 },
      });
      work({ customer: rossi }, second);
      expect(move().result).toEqual({ id, left: 1 });
      expect(desk.state('intervention', visit)).toMatchObject({ customer: rossi });
      expect(desk.state('intervention', second)).toMatchObject({ customer: bianchi });
      desk.put({
        kind: 'intervention',
        stream: second,
        type: 'intervention.billed',
        data: {
          bill: NOBODY,
          number: '2026/1',
          month: '2026-01',
          day: '2026-01-31',
          lines: [],
          netCents: 0,
          taken: [],
        },
      });
      const { result } = desk.act((ctx) => decideTicket('change', { id, fields: { payer }, reason: null }, ctx));
      expect(result).toEqual({ id, left: 1 });
      expect(desk.state('intervention', second)).toMatchObject({ customer: bianchi });
    });
  });

  it('duplicate links to the other call, never to itself or round in a ring', () => {
    const other = desk.act((ctx) => openTicket({ channel: 'email', problem: 'Stesso guasto', question: true }, ctx))
      .result.id;
    expect(() => act('duplicate', { of: id })).toThrow(expect.objectContaining({ field: 'of', reason: 'itself' }));
    expect(() => act('duplicate', { of: NOBODY })).toThrow(expect.objectContaining({ code: 'not_found', field: 'of' }));
    act('duplicate', { of: other });
    expect(state().duplicateOf).toBe(other);
    expect(() => desk.act((ctx) => decideTicket('duplicate', { id: other, of: id }, ctx))).toThrow(
      expect.objectContaining({ reason: 'isDuplicateOfThis' }),
    );
    act('close', { end: 'phone' });
    expect(state().status).toBe('closed');
    act('unduplicate', {});
    expect(state().duplicateOf).toBeNull();
  });

  it('a double whose requester waits to be called back is not closed before', () => {
    const other = desk.act((ctx) => openTicket({ channel: 'email', problem: 'Stesso guasto', question: true }, ctx))
      .result.id;
    act('solve', { solution: 'x', told: false });
    act('duplicate', { of: other });
    expect(() => act('close', { end: 'phone' })).toThrow(
      expect.objectContaining({ code: 'refused', reason: 'notTold' }),
    );
    act('tell', { how: 'phone' });
    act('close', { end: 'phone' });
    expect(state().status).toBe('closed');
  });

  describe('closing many', () => {
    const close = (input: { solution?: string; told?: boolean }) =>
      desk.act((ctx) => bulkClose({ ids: [id], end: 'phone', ...input }, ctx)).result;

    it('closes what is solved with it when the requesters were told', () => {
      expect(close({ solution: 'Riavviato', told: true })).toEqual({ done: 1, refused: [] });
      expect(state()).toMatchObject({ status: 'closed', callBack: false });
    });

    it('leaves to call back whose requesters were not told, solved and not closed', () => {
      expect(close({ solution: 'Riavviato', told: false })).toEqual({ done: 1, refused: [] });
      expect(state()).toMatchObject({ status: 'solved', solution: 'Riavviato', callBack: true });
      expect(close({}).refused).toMatchObject([{ reason: 'notTold' }]);
    });

    it('asks whether they were told, where something is solved with it', () => {
      expect(() => close({ solution: 'Riavviato' })).toThrow(
        expect.objectContaining({ code: 'invalid_input', field: 'told', reason: 'required' }),
      );
      expect(close({}).refused).toMatchObject([{ reason: 'notSolved' }]);
    });
  });

  it('copy begins a call with the same facts and a story of its own', () => {
    act('change', { fields: { urgency: 'high' }, reason: null });
    act('solve', { solution: 'x', told: true });
    const { result } = desk.act((ctx) => decideTicket('copy', { id }, ctx));
    expect(result).toMatchObject({ number: '26-K7Q-00002' });
    expect(state(result.id)).toMatchObject({
      copyOf: id,
      urgency: 'high',
      title: 'Il taglio esce storto',
      status: 'new',
      solution: null,
      activities: 0,
    });
  });

  it('tie and ask', () => {
    const notice = desk.add('notice', { title: 'Rete ferma', answer: 'Si lavora', active: true });
    act('tie', { notice });
    expect(state().notice).toBe(notice);
    act('ask', { operator: ANNA, text: 'Hai visto questo errore?' });
    expect(last()).toMatchObject({ type: 'ticket.asked', data: { operator: ANNA } });
  });
});

describe('bad references', () => {
  it.each([
    ['handOn', { group: NOBODY }, 'group'],
    ['handOn', { operator: NOBODY }, 'operator'],
    ['ask', { operator: NOBODY, text: '?' }, 'operator'],
    ['change', { fields: { asset: NOBODY }, reason: null }, 'fields.asset'],
    ['change', { fields: { requester: NOBODY }, reason: null }, 'fields.requester'],
    ['moveCustomer', { customer: NOBODY, requester: null, reason: 'x' }, 'customer'],
    ['tie', { notice: NOBODY }, 'notice'],
  ] as const)('%s names the field', (action, input, field) => {
    expect(() => act(action as TicketAction, input as never)).toThrow(
      expect.objectContaining({ code: 'not_found', field }),
    );
  });

  it('a call nobody knows', () => {
    expect(() => desk.act((ctx) => decideTicket('take', { id: NOBODY }, ctx))).toThrow(
      expect.objectContaining({ code: 'not_found', field: 'id' }),
    );
  });
});
