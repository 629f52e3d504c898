import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interventionsApi } from '#shared/api/interventions.ts';
import type { WorkFigures } from '#shared/api/standardViews.ts';
import { cancel, plan, record } from '#shared/domain/intervention/decide.ts';
import { MODES } from '#shared/domain/intervention/fields.ts';
import { mergeCustomer } from '#shared/domain/people/merge.ts';
import { WORK_BY, WORK_FIGURE_NAMES, workView } from '#shared/domain/statistics/workView.ts';
import { add, open } from '../../../tests/support/calls.ts';
import { START } from '../../../tests/support/ports.ts';
import { act, freshMemory } from '../../../tests/support/stores.ts';
import { listInterventions } from '../query/interventions.ts';
import { countInterventions } from './countWork.ts';
import { openStatistics } from './open.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function house() {
  const { store, close } = freshMemory();
  const anna = add(store, 'operator', { name: 'Anna' });
  const paolo = add(store, 'operator', { name: 'Paolo' });
  const rossi = add(store, 'customer', { name: 'Rossi Mobili' });
  const double = add(store, 'customer', { name: 'Rossi Mobili srl' });
  const [one, two] = [open(store, { customer: rossi }), open(store, { customer: double })];
  const visit = (ticket: string, operator: string, at: number): string =>
    act(store, (ctx) => plan({ ticket, mode: 'onsite', operator, start: at, end: at + HOUR }, ctx)).id;
  const done = (ticket: string, operator: string, at: number, over: object = {}): string =>
    act(store, (ctx) =>
      record(
        { ticket, mode: 'phone', operator, fields: { start: at, end: at + HOUR, km: 0, expenses: [], ...over } },
        ctx,
      ),
    ).id;
  // Opened before anything is there, so that what it knows it has from the log.
  const statistics = openStatistics(store);
  statistics.work();
  const count = (input: object = {}, now = START) =>
    countInterventions(store, statistics.work(), workView.parse(input), now);
  return { store, close, anna, paolo, rossi, double, one: one.id, two: two.id, visit, done, count };
}

test('planned, late, done, to complete and called off, by who leads', () => {
  const { store, anna, paolo, one, two, visit, done, count } = house();
  visit(one, anna, START + DAY);
  visit(one, anna, START - 2 * DAY);
  const off = visit(two, paolo, START + 2 * DAY);
  act(store, (ctx) => cancel({ id: off, reason: 'Disdetta' }, ctx));
  done(two, paolo, START - DAY, {
    km: 12,
    travelMinutes: 40,
    breakMinutes: 10,
    outcome: 'to-complete',
    expenses: [{ what: 'Pedaggio', cents: 450 }],
  });
  const { groups, total } = count();
  expect(groups.map((one) => [one.key, one.name])).toEqual([
    [anna, 'Anna'],
    [paolo, 'Paolo'],
  ]);
  expect(groups[0]?.figures).toMatchObject({ planned: 2, late: 1, done: 0, cancelled: 0, workMinutes: 0 });
  expect(groups[1]?.figures).toMatchObject({
    planned: 0,
    done: 1,
    toComplete: 1,
    cancelled: 1,
    workMinutes: 50,
    travelMinutes: 40,
    km: 12,
    expenseCents: 450,
  });
  expect(total).toMatchObject({ planned: 2, late: 1, done: 1, cancelled: 1 });
});

test('months and weeks are those of the company’s calendar, also the empty ones of a bounded period', () => {
  const { anna, one, done, count } = house();
  // Half past midnight of 1 March in Rome is still February in London.
  done(one, anna, Date.parse('2026-02-28T23:30:00Z'));
  done(one, anna, Date.parse('2025-12-31T10:00:00Z'));
  const months = count({ by: 'month', from: '2026-01-01', to: '2026-03-31' });
  expect(months.groups.map((group) => [group.key, group.figures.done])).toEqual([
    ['2026-01', 0],
    ['2026-02', 0],
    ['2026-03', 1],
  ]);
  expect(count({ by: 'month' }).groups.map((group) => group.key)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
  // 31 December 2025 lies in the first ISO week of 2026.
  expect(count({ by: 'week' }).groups[0]).toMatchObject({ key: '2026-W01', figures: { done: 1 } });
  expect(count({ by: 'month', from: '2026-03-01', to: '2026-03-31', compare: 'before' }).before).toMatchObject({
    from: '2026-02-01',
    to: '2026-02-28',
    groups: [{ done: 0 }],
  });
  expect(count({ by: 'technician', from: '2025-12-01', to: '2025-12-31', compare: 'year' }).before?.groups).toEqual([
    null,
  ]);
});

test('a customer that was merged counts as the one that stands for it; nothing at all is nothing', () => {
  const { store, anna, rossi, double, one, two, done, count } = house();
  expect(count({ by: 'month' })).toMatchObject({ groups: [], total: { done: 0 }, before: null });
  done(one, anna, START - DAY);
  done(two, anna, START - DAY);
  expect(count({ by: 'customer' }).groups).toHaveLength(2);
  act(store, (ctx) => mergeCustomer({ id: double, into: rossi }, ctx));
  expect(count({ by: 'customer' }).groups).toMatchObject([{ key: rossi, name: 'Rossi Mobili', figures: { done: 2 } }]);
  expect(count({ technician: anna, mode: 'onsite' }).groups).toEqual([]);
  expect(count({ technician: '01j00000000000000000000000' }).groups).toEqual([]);
});

test('however they are put together, they add up to what the log lists', () => {
  const work = fc.record({
    who: fc.boolean(),
    call: fc.boolean(),
    planned: fc.boolean(),
    // More than a year of hours, with both changes of the clocks.
    at: fc.integer({ min: 0, max: 420 * 24 }).map((hour) => Date.parse('2025-01-01T00:00:00Z') + hour * HOUR),
  });
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.parse('2024-12-15') + n * DAY).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(work, { maxLength: 25 }), day, day, fc.constantFrom(...WORK_BY), (all, a, b, by) => {
      const { store, close, anna, paolo, one, two, visit, done, count } = house();
      for (const { who, call, planned, at } of all)
        (planned ? visit : done)(call ? one : two, who ? anna : paolo, planned ? at + 3 * 365 * DAY : at);
      const [from, to] = a < b ? [a, b] : [b, a];
      const found = count({ by, from, to });
      const read = interventionsApi['interventions.list'].input.parse({ limit: 1000 });
      const rome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });
      const listed = listInterventions(store.db, read).rows.filter((row) => {
        const text = rome.format(row.start ?? row.planStart ?? 0);
        return text >= from && text <= to;
      });
      expect(found.total).toMatchObject({
        done: listed.filter((row) => row.status === 'done').length,
        planned: listed.filter((row) => row.status === 'planned').length,
        workMinutes: listed.reduce((sum, row) => sum + (row.workMinutes ?? 0), 0),
      });
      const sums = Object.fromEntries(
        WORK_FIGURE_NAMES.map((name) => [name, found.groups.reduce((sum, group) => sum + group.figures[name], 0)]),
      ) as WorkFigures;
      expect(sums).toEqual(found.total);
      if (by === 'mode')
        expect(found.groups.every((group) => (MODES as readonly string[]).includes(group.key))).toBe(true);
      close();
    }),
    { numRuns: 25 },
  );
});
