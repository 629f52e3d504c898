import { describe, expect, it } from 'vitest';
import { plan, record } from '#shared/domain/intervention/decide.ts';
import { mergeCustomer } from '#shared/domain/people/merge.ts';
import { interventionsApi } from '#shared/api/interventions.ts';
import { add, open } from '../../../tests/support/calls.ts';
import { START } from '../../../tests/support/ports.ts';
import { act, freshMemory } from '../../../tests/support/stores.ts';
import { interventionPage, listInterventions, runningInterventions } from './interventions.ts';

const HOUR = 3_600_000;

function log() {
  const { store } = freshMemory();
  const anna = add(store, 'operator', { name: 'Anna' });
  const paolo = add(store, 'operator', { name: 'Paolo' });
  const customer = add(store, 'customer', { name: 'Rossi Mobili' });
  const double = add(store, 'customer', { name: 'Rossi Mobili srl' });
  const one = open(store, { customer });
  const two = open(store, { customer: double });
  const done = act(store, (ctx) =>
    record(
      {
        ticket: one.id,
        mode: 'phone',
        operator: anna,
        fields: { start: START - 2 * HOUR, end: START - HOUR, km: 0, expenses: [] },
      },
      ctx,
    ),
  );
  const visit = act(store, (ctx) =>
    plan(
      { ticket: two.id, mode: 'onsite', operator: paolo, others: [anna], start: START + HOUR, end: START + 3 * HOUR },
      ctx,
    ),
  );
  const list = (input: Parameters<(typeof interventionsApi)['interventions.list']['input']['parse']>[0]) =>
    listInterventions(store.db, interventionsApi['interventions.list'].input.parse(input));
  return { store, anna, paolo, customer, double, one, two, done: done.id, visit: visit.id, list };
}

describe('the intervention log', () => {
  it('lists by day with names and sums of the whole filter', () => {
    const { list, done, visit, one } = log();
    expect(list({}).rows.map((row) => row.id)).toEqual([done, visit]);
    expect(list({ order: 'newest' }).rows.map((row) => row.id)).toEqual([visit, done]);
    const page = list({ limit: 1 });
    expect(page).toMatchObject({ total: 2, sums: { workMinutes: 60, travelMinutes: 0, km: 0, expenseCents: 0 } });
    expect(page.rows[0]).toMatchObject({
      number: one.number,
      customerName: 'Rossi Mobili',
      mode: 'phone',
      status: 'done',
      workMinutes: 60,
    });
  });

  it('filters by span, state, mode and technician', () => {
    const { list, done, visit, anna, paolo } = log();
    const ids = (input: Parameters<typeof list>[0]) => list(input).rows.map((row) => row.id);
    expect(ids({ from: START })).toEqual([visit]);
    expect(ids({ to: START })).toEqual([done]);
    expect(ids({ status: ['planned', 'running'] })).toEqual([visit]);
    expect(ids({ mode: ['phone'] })).toEqual([done]);
    expect(ids({ operator: anna })).toEqual([done]);
    expect(ids({ involving: anna })).toEqual([done, visit]);
    expect(ids({ involving: paolo })).toEqual([visit]);
  });

  it('counts the work of a customer’s doubles as its own', () => {
    const { store, list, customer, double, done, visit } = log();
    expect(list({ customer }).rows.map((row) => row.id)).toEqual([done]);
    act(store, (ctx) => mergeCustomer({ id: double, into: customer }, ctx));
    expect(list({ customer }).rows.map((row) => row.id)).toEqual([done, visit]);
    expect(list({ customer: double }).total).toBe(2);
  });

  it('gives one with its state and names, and knows nothing of others', () => {
    const { store, visit, anna, paolo } = log();
    const page = interventionPage(store, visit);
    expect(page.state).toMatchObject({ others: [anna], operator: paolo });
    expect(page.names).toMatchObject({ [anna]: 'Anna', [paolo]: 'Paolo' });
    expect(() => interventionPage(store, anna)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(runningInterventions(store.db, anna)).toEqual([]);
  });
});
