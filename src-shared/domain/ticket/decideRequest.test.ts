import { describe, expect, it } from 'vitest';
import { PRICES } from '../../../tests/support/prices.ts';
import { pureDesk } from '../../../tests/support/pureDesk.ts';
import { SportelloError } from '../../result.ts';
import { decideTicket } from './decide.ts';
import { requestStatus } from './requests.ts';
import type { TicketState } from './state.ts';

function reason(work: () => unknown): (string | undefined)[] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof SportelloError)) throw error;
    return [error.field, error.reason];
  }
}

function desk() {
  const pure = pureDesk();
  const ticket = pure.add('ticket', {});
  pure.put({
    kind: 'ticket',
    stream: ticket,
    type: 'ticket.opened',
    data: { number: '26-AAA-00001', channel: 'phone' },
  });
  const list = pure.add('priceList', PRICES);
  const today = new Date(pure.ports.now()).toISOString().slice(0, 10);
  const ask = (more: Record<string, unknown> = {}) =>
    pure.act((ctx) =>
      decideTicket(
        'request',
        {
          id: ticket,
          priceList: list,
          mode: 'onsite',
          urgent: false,
          minutes: 120,
          km: 40,
          text: 'Sostituzione della lente',
          validUntil: null,
          ...more,
        },
        ctx,
      ),
    );
  const answer = (request: string, more: Record<string, unknown> = {}) =>
    pure.act((ctx) =>
      decideTicket(
        'answerRequest',
        { id: ticket, request, answer: 'accepted', date: today, name: 'Luca', means: 'phone', note: '', ...more },
        ctx,
      ),
    );
  const state = (): TicketState => pure.state('ticket', ticket) as TicketState;
  return { pure, ticket, list, today, ask, answer, state };
}

describe('an intervention request', () => {
  it('copies the prices: what was offered stays, whatever becomes of the list', () => {
    const { pure, list, ask, answer, state } = desk();
    ask();
    pure.put({
      kind: 'priceList',
      stream: list,
      type: 'priceList.changed',
      data: { fields: { callOutCents: [2500, 9900] } },
    });
    const [one] = state().requests;
    expect(one?.prices.callOutCents).toBe(2500);
    answer(one?.request ?? '');
    expect(state().requests).toMatchObject([{ request: one?.request, answer: { answer: 'accepted', name: 'Luca' } }]);
  });

  it('is answered once, and in time', () => {
    const { ask, answer, state, today } = desk();
    ask({ validUntil: today });
    const { request = '' } = state().requests[0] ?? {};
    expect(reason(() => answer(request, { date: '9999-12-31' }))).toEqual(['date', 'inTheFuture']);
    expect(reason(() => answer('01j0000000000000000000zzzz'))).toEqual(['request', undefined]);
    answer(request, { answer: 'refused' });
    expect(reason(() => answer(request))).toEqual(['answer', 'requestAnswered']);
    expect(state().requests[0]?.answer?.answer).toBe('refused');
  });

  it('expires by itself after its last day', () => {
    expect(requestStatus({ answer: null, validUntil: '2026-03-10' }, '2026-03-10')).toBe('open');
    expect(requestStatus({ answer: null, validUntil: '2026-03-10' }, '2026-03-11')).toBe('expired');
    expect(requestStatus({ answer: null, validUntil: null }, '2026-03-11')).toBe('open');
    const { ask, answer, state, pure } = desk();
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    ask({ validUntil: day(pure.ports.now() + 86_400_000) });
    pure.ports.pass(5 * 86_400_000);
    const { request = '' } = state().requests[0] ?? {};
    expect(reason(() => answer(request, { date: day(pure.ports.now()) }))).toEqual(['date', 'requestExpired']);
  });

  it('needs words, a list in use and a last day that is not gone', () => {
    const { pure, list, ask } = desk();
    expect(reason(() => ask({ text: '' }))).toEqual(['text', 'required']);
    expect(reason(() => ask({ validUntil: '2020-01-01' }))).toEqual(['validUntil', 'inThePast']);
    expect(reason(() => ask({ priceList: '01j0000000000000000000zzzz' }))).toEqual(['priceList', undefined]);
    pure.put({ kind: 'priceList', stream: list, type: 'priceList.retired', data: {} });
    expect(reason(() => ask())).toEqual(['priceList', 'priceListRetired']);
  });
});
