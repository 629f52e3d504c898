import { NO_SHARE } from './billing.ts';
import { describe, expect, it } from 'vitest';
import { pureDesk, MARTA } from '../../../tests/support/pureDesk.ts';
import { SportelloError } from '../../result.ts';
import { change, record } from './decide.ts';
import { reopen, sign } from './sign.ts';
import type { InterventionState } from './state.ts';

function refused(work: () => unknown): Pick<SportelloError, 'field' | 'reason' | 'params'> | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof SportelloError)) throw error;
    return { field: error.field, reason: error.reason, params: error.params };
  }
}

const SIGNATURE = [[0, 0, 500, 200, 1000, 400]];

/** A desk with one recorded visit. */
function visit() {
  const desk = pureDesk();
  const ticket = desk.add('ticket', {});
  desk.put({
    kind: 'ticket',
    stream: ticket,
    type: 'ticket.opened',
    data: { number: '26-AAA-00001', channel: 'phone' },
  });
  desk.put({ kind: 'operator', stream: MARTA, type: 'operator.added', data: { fields: { name: 'Marta' } } });
  const { id } = desk.act((ctx) =>
    record(
      { ticket, mode: 'onsite', fields: { start: ctx.now - 3_600_000, end: ctx.now, km: 38, workDone: 'Lente' } },
      ctx,
    ),
  ).result;
  const state = (): InterventionState => desk.state('intervention', id) as InterventionState;
  return { desk, id, state };
}

const signed = { signer: 'Luca Bianchi', signature: SIGNATURE, remark: '' };

describe('the report', () => {
  it('is frozen by the signature: a correction asks to open it again, and makes another version', () => {
    const { desk, id, state } = visit();
    desk.act((ctx) => sign({ id, ...signed }, ctx));
    expect(state().reports).toMatchObject([{ version: 1, signer: 'Luca Bianchi', fields: { km: 38 } }]);
    const correct = () => desk.act((ctx) => change({ id, fields: { km: 40 }, reason: 'Letto male' }, ctx));
    expect(refused(correct)).toMatchObject({ reason: 'signed' });
    expect(refused(() => desk.act((ctx) => sign({ id, ...signed }, ctx)))).toMatchObject({ reason: 'alreadySigned' });
    desk.act((ctx) => reopen({ id, reason: 'Km sbagliati' }, ctx));
    correct();
    expect(refused(() => desk.act((ctx) => reopen({ id, reason: 'x' }, ctx)))).toMatchObject({ reason: 'notSigned' });
    desk.act((ctx) => sign({ id, ...signed }, ctx));
    expect(state().reports.map((one) => [one.version, one.fields['km']])).toEqual([
      [1, 38],
      [2, 40],
    ]);
  });

  it('asks why nobody signed', () => {
    const { desk, id, state } = visit();
    const without = { id, signer: 'Luca Bianchi', signature: null };
    expect(refused(() => desk.act((ctx) => sign({ ...without, remark: '' }, ctx)))).toMatchObject({
      field: 'remark',
      reason: 'required',
    });
    desk.act((ctx) => sign({ ...without, remark: 'Assente' }, ctx));
    expect(state().reports).toMatchObject([{ signature: null, remark: 'Assente' }]);
  });

  it('stays shut once a bill took the work, with the bill’s number', () => {
    const { desk, id } = visit();
    desk.act((ctx) => sign({ id, ...signed }, ctx));
    const billed = {
      bill: id,
      number: 'A/12',
      month: '2026-03',
      late: false,
      netCents: 1,
      packs: [],
      overdraftMinutes: 0,
      overdraftCents: 0,
      trip: NO_SHARE,
    };
    desk.put({ kind: 'intervention', stream: id, type: 'intervention.billed', data: billed });
    for (const work of [
      () => desk.act((ctx) => reopen({ id, reason: 'x' }, ctx)),
      () => desk.act((ctx) => change({ id, fields: { km: 1 }, reason: 'x' }, ctx)),
    ])
      expect(refused(work)).toMatchObject({ reason: 'billed', params: { number: 'A/12' } });
    desk.put({
      kind: 'intervention',
      stream: id,
      type: 'intervention.unbilled',
      data: { bill: id, credit: id, reason: null },
    });
    desk.act((ctx) => reopen({ id, reason: 'Stornata' }, ctx));
    desk.put({
      kind: 'intervention',
      stream: id,
      type: 'intervention.billed',
      data: { ...billed, bill: null, number: null },
    });
    expect(refused(() => desk.act((ctx) => change({ id, fields: { km: 1 }, reason: 'x' }, ctx)))).toMatchObject({
      reason: 'settled',
      params: { month: '2026-03' },
    });
  });

  it('has no report of work that was not done', () => {
    const { desk } = visit();
    expect(refused(() => desk.act((ctx) => sign({ id: desk.add('x', {}), ...signed }, ctx)))).toMatchObject({
      field: 'id',
    });
  });
});

describe('a trip', () => {
  it('bears the id of its first intervention, which bears it too', () => {
    const { desk, id, state } = visit();
    const ticket = state().ticket ?? '';
    const again = (trip: string) =>
      desk.act((ctx) =>
        record({ ticket, mode: 'onsite', fields: { start: ctx.now - 60_000, end: ctx.now, trip } }, ctx),
      ).result.id;
    const second = again(id);
    const third = again(second);
    expect([id, second, third].map((one) => (desk.state('intervention', one) as InterventionState).trip)).toEqual([
      id,
      id,
      id,
    ]);
    expect(refused(() => again('01j0000000000000000000zzzz'))).toMatchObject({ field: 'fields.trip' });
  });
});
