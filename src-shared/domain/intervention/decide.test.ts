import { noBilling } from '../bill/noBilling.ts';
import { describe, expect, it } from 'vitest';
import { SportelloError } from '../../result.ts';
import type { DecideContext, Decision, Role } from '../decision.ts';
import { initialRecord } from '../record/record.ts';
import { initialTicket } from '../ticket/state.ts';
import { cancel, change, plan, record, replan, start } from './decide.ts';
import { evolveIntervention, initialIntervention, type InterventionState } from './state.ts';

const id = (letter: string): string => `01j000000000000000000000${letter}0`;
const [TICKET, MARTA, PAOLO, CUSTOMER, DOUBLE] = ['t', 'm', 'p', 'c', 'd'].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
const HOUR = 3_600_000;
const NOW = 1_772_438_400_000;

/** A desk of one call, one customer and one intervention at a time. */
function desk({
  roles = ['operator'],
  overdue = false,
  merged = false,
}: {
  roles?: Role[];
  overdue?: boolean;
  merged?: boolean;
} = {}) {
  let made = 0;
  const states = new Map<string, unknown>([
    [TICKET, { ...initialTicket(TICKET), opened: true, customer: merged ? DOUBLE : CUSTOMER, site: null }],
    [CUSTOMER, { ...initialRecord('customer', CUSTOMER), added: true, fields: { overdue } }],
    [DOUBLE, { ...initialRecord('customer', DOUBLE), added: true, mergedInto: CUSTOMER, fields: {} }],
  ]);
  const known = new Set([TICKET, MARTA, PAOLO, CUSTOMER]);
  const ctx: DecideContext = {
    now: NOW,
    actor: MARTA,
    roles,
    load: (_kind, one) => states.get(one),
    known: (_kind, one) => known.has(one),
    history: () => [],
    eventsOf: () => [],
    children: () => [],
    referring: () => [],
    workOf: (who) =>
      [...states.values()]
        .filter((one) => (one as InterventionState).status === 'done' && (one as InterventionState).operator === who)
        .map((one) => (one as InterventionState).id),
    zone: 'Europe/Rome',
    billing: noBilling(),
    newId: () => id(String((made += 1))),
    nextCallNumber: () => '26-AAA-1',
  };
  let seq = 0;
  return {
    ctx,
    state: (one: string) => states.get(one) as InterventionState,
    /** Decides, folds what came of it, gives the id. */
    do(decision: Decision<{ id: string }>): string {
      for (const event of decision.events) {
        seq += 1;
        const before = (states.get(event.stream) as InterventionState | undefined) ?? initialIntervention(event.stream);
        states.set(
          event.stream,
          evolveIntervention(before, {
            ...event,
            version: 1,
            desk: 'd',
            deskSeq: seq,
            hlc: String(seq),
            at: NOW,
            actor: MARTA,
          }),
        );
      }
      return decision.result.id;
    },
  };
}

function refusal(work: () => unknown): Pick<SportelloError, 'code' | 'field' | 'reason'> | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof SportelloError)) throw error;
    return { code: error.code, field: error.field, reason: error.reason };
  }
}

const visit = { ticket: TICKET, mode: 'onsite', operator: PAOLO, start: NOW, end: NOW + HOUR } as const;
const done = { start: NOW - HOUR, end: NOW };

describe('planning', () => {
  it('takes the call’s customer along, and colleagues once, without who leads', () => {
    const d = desk();
    const one = d.do(plan({ ...visit, others: [MARTA, PAOLO, MARTA], notes: 'Portare la dima' }, d.ctx));
    expect(d.state(one)).toMatchObject({
      status: 'planned',
      ticket: TICKET,
      customer: CUSTOMER,
      operator: PAOLO,
      others: [MARTA],
      notes: 'Portare la dima',
    });
  });

  it('needs a manager to send somebody to who is behind with payments, also under a double’s name', () => {
    for (const merged of [false, true]) {
      const d = desk({ overdue: true, merged });
      expect(refusal(() => plan(visit, d.ctx))).toEqual({
        code: 'forbidden',
        field: 'mode',
        reason: 'overdueNeedsManager',
      });
      expect(refusal(() => start({ ticket: TICKET, mode: 'onsite' }, d.ctx))).toMatchObject({
        reason: 'overdueNeedsManager',
      });
      expect(refusal(() => plan({ ...visit, mode: 'phone' }, d.ctx))).toBeNull();
    }
    const manager = desk({ overdue: true, roles: ['manager'] });
    expect(refusal(() => plan(visit, manager.ctx))).toBeNull();
  });

  it('does not let a planned phone call become such a visit by a correction', () => {
    const d = desk({ overdue: true });
    const one = d.do(plan({ ...visit, mode: 'phone' }, d.ctx));
    expect(refusal(() => change({ id: one, fields: { mode: 'onsite' }, reason: 'Serve andare' }, d.ctx))).toEqual({
      code: 'forbidden',
      field: 'fields.mode',
      reason: 'overdueNeedsManager',
    });
  });

  it('nor running work, and neither moves nor starts a visit that no manager agreed to', () => {
    const d = desk({ overdue: true });
    const running = d.do(start({ ticket: TICKET, mode: 'remote' }, d.ctx));
    expect(refusal(() => change({ id: running, fields: { mode: 'onsite' }, reason: 'Esco' }, d.ctx))).toMatchObject({
      code: 'forbidden',
      field: 'fields.mode',
      reason: 'overdueNeedsManager',
    });
    // Planned while all was paid, or before it was known here.
    const planned = d.do(plan(visit, { ...d.ctx, roles: ['manager'] }));
    const refused = { code: 'forbidden', field: 'id', reason: 'overdueNeedsManager' };
    expect(refusal(() => replan({ id: planned, start: NOW, end: NOW + HOUR }, d.ctx))).toEqual(refused);
    expect(
      refusal(() => change({ id: planned, fields: { planStart: NOW + 60_000 }, reason: 'Prima' }, d.ctx)),
    ).toMatchObject({ field: 'fields.planStart', reason: 'overdueNeedsManager' });
    expect(refusal(() => start({ id: planned }, d.ctx))).toEqual({ ...refused, field: 'what.id' });
    const manager: DecideContext = { ...d.ctx, roles: ['manager'] };
    expect(refusal(() => replan({ id: planned, start: NOW, end: NOW + HOUR }, manager))).toBeNull();
    expect(refusal(() => record({ id: planned, fields: done }, d.ctx))).toBeNull();
  });

  it('lets a technician start the visit a manager planned', () => {
    const d = desk({ overdue: true });
    const one = d.do(plan(visit, { ...d.ctx, roles: ['manager'] }));
    const said = (actor: string): DecideContext => ({
      ...d.ctx,
      load: (kind, of) =>
        kind === 'operator' ? { fields: { roles: of === PAOLO ? ['manager'] : ['operator'] } } : d.ctx.load(kind, of),
      history: () => [
        {
          kind: 'intervention',
          stream: one,
          type: 'intervention.planned',
          data: { fields: {} },
          version: 1,
          desk: 'd',
          deskSeq: 1,
          hlc: '1',
          at: NOW,
          actor,
        },
      ],
    });
    expect(refusal(() => start({ id: one }, said(MARTA)))).toMatchObject({ reason: 'overdueNeedsManager' });
    expect(refusal(() => start({ id: one }, said(PAOLO)))).toBeNull();
  });

  it('refuses an end before the start and people nobody knows', () => {
    const d = desk();
    expect(refusal(() => plan({ ...visit, end: NOW - 1 }, d.ctx))).toMatchObject({
      field: 'end',
      reason: 'beforeTheOther',
    });
    expect(refusal(() => plan({ ...visit, operator: id('x') }, d.ctx))).toMatchObject({
      code: 'not_found',
      field: 'operator',
    });
    expect(refusal(() => plan({ ...visit, others: [MARTA, id('x')] }, d.ctx))).toMatchObject({
      code: 'not_found',
      field: 'others.1',
    });
  });

  it('moves what is planned, and nothing else', () => {
    const d = desk();
    const one = d.do(plan(visit, d.ctx));
    d.do(replan({ id: one, operator: MARTA, start: NOW + HOUR, end: NOW + 2 * HOUR }, d.ctx));
    expect(d.state(one)).toMatchObject({ operator: MARTA, planStart: NOW + HOUR });
    expect(replan({ id: one, operator: MARTA, start: NOW + HOUR, end: NOW + 2 * HOUR }, d.ctx).events).toEqual([]);
    d.do(start({ id: one }, d.ctx));
    expect(refusal(() => replan({ id: one, start: NOW, end: NOW }, d.ctx))).toMatchObject({
      code: 'refused',
      reason: 'notPlanned',
    });
  });
});

describe('the timer', () => {
  it('is of who starts it, also on what was planned for another', () => {
    const d = desk();
    const one = d.do(plan({ ...visit, others: [MARTA] }, d.ctx));
    d.do(start({ id: one }, d.ctx));
    expect(d.state(one)).toMatchObject({ status: 'running', operator: MARTA, others: [], start: NOW });
  });

  it('starts at once on a call', () => {
    const d = desk();
    const one = d.do(start({ ticket: TICKET, mode: 'remote' }, d.ctx));
    expect(d.state(one)).toMatchObject({ status: 'running', mode: 'remote', customer: CUSTOMER, operator: MARTA });
  });
});

describe('recording', () => {
  it('works at once on a call, and on what was planned', () => {
    const d = desk();
    const direct = d.do(record({ ticket: TICKET, mode: 'phone', fields: done }, d.ctx));
    expect(d.state(direct)).toMatchObject({ status: 'done', operator: MARTA, start: done.start });
    const planned = d.do(plan(visit, d.ctx));
    d.do(record({ id: planned, mode: 'remote', fields: { ...done, others: [PAOLO, MARTA] } }, d.ctx));
    expect(d.state(planned)).toMatchObject({ status: 'done', operator: PAOLO, mode: 'remote', others: [MARTA] });
  });

  it('refuses a second time, a missing call, the future and impossible times, naming the field', () => {
    const d = desk();
    const one = d.do(record({ ticket: TICKET, mode: 'phone', fields: done }, d.ctx));
    expect(refusal(() => record({ id: one, fields: done }, d.ctx))).toMatchObject({ reason: 'alreadyRecorded' });
    expect(refusal(() => record({ mode: 'phone', fields: done }, d.ctx))).toMatchObject({
      field: 'ticket',
      reason: 'required',
    });
    expect(refusal(() => record({ ticket: TICKET, fields: done }, d.ctx))).toMatchObject({
      field: 'mode',
      reason: 'required',
    });
    expect(
      refusal(() => record({ ticket: TICKET, mode: 'phone', fields: { start: NOW, end: NOW + HOUR } }, d.ctx)),
    ).toMatchObject({
      field: 'fields.end',
      reason: 'inTheFuture',
    });
    expect(
      refusal(() => record({ ticket: TICKET, mode: 'phone', fields: { ...done, breakMinutes: 90 } }, d.ctx)),
    ).toMatchObject({
      field: 'fields.breakMinutes',
      reason: 'breaksTooLong',
    });
    expect(
      refusal(() => record({ ticket: TICKET, mode: 'phone', fields: { ...done, others: [id('x')] } }, d.ctx)),
    ).toMatchObject({ field: 'fields.others.0' });
  });

  it('is corrected with a reason; the first account stays in the event', () => {
    const d = desk();
    const one = d.do(record({ ticket: TICKET, mode: 'onsite', fields: { ...done, km: 38 } }, d.ctx));
    const correction = change({ id: one, fields: { km: 40 }, reason: 'Letto male' }, d.ctx);
    expect(correction.events[0]?.data).toEqual({ fields: { km: [38, 40] }, reason: 'Letto male' });
    expect(refusal(() => change({ id: one, fields: { end: NOW - 2 * HOUR }, reason: 'x' }, d.ctx))).toMatchObject({
      field: 'fields.end',
      reason: 'beforeTheOther',
    });
  });
});

describe('calling off', () => {
  it('ends planned and running work, never recorded work', () => {
    const d = desk();
    const one = d.do(plan(visit, d.ctx));
    d.do(cancel({ id: one, reason: 'Rimandata dal cliente' }, d.ctx));
    expect(d.state(one)).toMatchObject({ status: 'cancelled', cancelReason: 'Rimandata dal cliente' });
    expect(refusal(() => cancel({ id: one, reason: 'x' }, d.ctx))).toMatchObject({ reason: 'cancelled' });
    expect(refusal(() => change({ id: one, fields: { km: 1 }, reason: 'x' }, d.ctx))).toMatchObject({
      reason: 'cancelled',
    });
    const worked = d.do(record({ ticket: TICKET, mode: 'phone', fields: done }, d.ctx));
    expect(refusal(() => cancel({ id: worked, reason: 'x' }, d.ctx))).toMatchObject({ reason: 'alreadyRecorded' });
    expect(refusal(() => cancel({ id: id('z'), reason: 'x' }, d.ctx))).toMatchObject({ code: 'not_found' });
  });
});
