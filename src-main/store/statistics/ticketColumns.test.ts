import fc from 'fast-check';
import { expect, it } from 'vitest';
import { URGENCIES } from '#shared/domain/catalog/catalog.ts';
import { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import { alarmed } from '#shared/domain/statistics/alarms.ts';
import { backlogDays } from '#shared/domain/statistics/backlog.ts';
import { callsBehind } from '#shared/domain/statistics/callsOf.ts';
import { type Dimension, DIMENSIONS } from '#shared/domain/statistics/dimensions.ts';
import {
  LIVE_FIGURES,
  liveCalls,
  type LiveDimension,
  type LiveFigure,
  placesInHand,
  placesOfFigure,
} from '#shared/domain/statistics/live.ts';
import { DATES, MEASURE_NAMES } from '#shared/domain/statistics/measures.ts';
import { tabulate } from '#shared/domain/statistics/tabulate.ts';
import { type CallsView, callsView } from '#shared/domain/statistics/view.ts';
import type { StatisticsWorld } from '#shared/domain/statistics/world.ts';
import { CHANNELS, ENDS, STATUSES } from '#shared/domain/ticket/fields.ts';
import { extendTrail, readTrail, type TrailStep } from '#shared/domain/ticket/trail.ts';
import { civilFromDays, DAY_MS } from '#shared/time/civil.ts';
import { dayAt } from '#shared/time/day.ts';
import { createZone, wallToMs } from '#shared/time/zone.ts';
import { countByHand, idOf } from '../../../tests/support/naiveStatistics.ts';
import type { CallRow } from './readCalls.ts';
import { createTicketColumns, type TicketColumns } from './ticketColumns.ts';

const zone = createZone('Europe/Rome');
const NOW = Date.UTC(2026, 3, 10, 9, 30);
/** Around both changes of the clocks, and a leap day. */
const START = Date.UTC(2024, 1, 20);
const instant = fc.integer({ min: START, max: NOW });
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { freq: 3 });
const sn = (from: number, n: number): fc.Arbitrary<number> => fc.integer({ min: from, max: from + n });

const world: StatisticsWorld = {
  now: NOW,
  startOf: (day) => wallToMs({ ...civilFromDays(day), h: 0, mi: 0, s: 0, ms: 0 }, zone),
  survivor: (customer) => customer,
  familyOf: () => null,
  compare: (_dimension, a, b) => (a < b ? -1 : a > b ? 1 : 0),
};

const row: fc.Arbitrary<CallRow> = fc
  .record({
    openedAt: instant,
    solvedAt: maybe(instant),
    closedAt: maybe(instant),
    status: fc.constantFrom(...STATUSES),
    callBack: fc.constantFrom(0, 1),
    channel: fc.constantFrom(...CHANNELS),
    customer: maybe(sn(10, 5)),
    product: maybe(sn(20, 2)),
    type: maybe(sn(30, 3)),
    urgency: maybe(fc.constantFrom(...URGENCIES)),
    blocked: maybe(fc.constantFrom(0, 1)),
    contract: maybe(fc.constantFrom(...CONTRACT_KINDS)),
    service: maybe(sn(40, 2)),
    group: maybe(sn(50, 2)),
    level: maybe(fc.constantFrom(1, 2, 3)),
    operator: maybe(sn(60, 3)),
    end: maybe(fc.constantFrom(...ENDS)),
    reopenings: fc.integer({ min: 0, max: 2 }),
    activities: fc.integer({ min: 0, max: 9 }),
    maxLevel: fc.integer({ min: 0, max: 3 }),
    openedBy: sn(60, 3).map(idOf),
    solvedBy: maybe(sn(60, 3).map(idOf)),
    moves: fc.array(
      fc.record({ status: fc.constantFrom(...STATUSES), operator: maybe(sn(60, 3).map(idOf)), at: instant }),
      { maxLength: 4 },
    ),
  })
  .map(({ moves, ...call }) => {
    let trail = '';
    let before: TrailStep = { status: 'new', operator: null, at: call.openedAt };
    for (const move of moves) {
      trail = extendTrail(trail, { ...before, at: call.openedAt }, move);
      before = move;
    }
    return { ...call, trail: trail === '' ? null : trail };
  });

const axis = fc.uniqueArray(fc.constantFrom<Dimension>(...DIMENSIONS), { maxLength: 2 });
const day = fc.integer({ min: START, max: NOW }).map((ms) => dayAt(Math.floor(ms / 86_400_000)));
const view: fc.Arbitrary<CallsView> = fc
  .record({
    rows: axis,
    columns: axis,
    measures: fc.uniqueArray(fc.constantFrom(...MEASURE_NAMES), { minLength: 1, maxLength: 5 }),
    of: fc.constantFrom(...DATES),
    from: maybe(day),
    to: maybe(day),
    at: fc.constantFrom('now' as const, 'end' as const),
    filter: fc.constantFrom(
      {},
      { status: ['closed', 'solved'] },
      { operator: ['none', 'r61'] },
      { type: ['r30', 'nobody'] },
      { month: ['2024-03', '2024-10'] },
    ),
  })
  .map((one) => {
    const [from, to] = [one.from, one.to];
    return from !== null && to !== null && from > to ? { ...one, from: to, to: from } : one;
  })
  .map((one) => callsView.parse({ ...one, columns: one.columns.filter((name) => !one.rows.includes(name)) }));

/** What happens to the table: a call comes or becomes another, or is none any more. */
const change = fc.record({ sn: fc.integer({ min: 100, max: 140 }), row: fc.option(row, { freq: 8 }) });

/** The columns after some changes, put in order after one of them, and the table as it then is. */
function after(
  changes: readonly { readonly sn: number; readonly row: CallRow | null }[],
  orderAt: number,
  between: (n: number, columns: TicketColumns) => void = () => undefined,
): { readonly table: ReadonlyMap<number, CallRow>; readonly columns: TicketColumns } {
  const table = new Map<number, CallRow>();
  const columns = createTicketColumns(zone, idOf, 0);
  changes.forEach((one, n) => {
    columns.put(one.sn, one.row);
    if (one.row === null) table.delete(one.sn);
    else table.set(one.sn, one.row);
    between(n, columns);
    if (n === orderAt) columns.order();
  });
  return { table, columns };
}

function cellsOf(columns: TicketColumns, asked: CallsView) {
  const found = tabulate(columns, asked, world);
  const cells = new Map(
    Array.from(found.cellRow, (at, cell) => [
      `${found.rows[at]?.join(',') ?? ''}|${found.columns[found.cellColumn[cell] as number]?.join(',') ?? ''}`,
      asked.measures.map((_, n) => ({
        value: Number.isNaN(found.cells.values[n]?.[cell]) ? null : (found.cells.values[n]?.[cell] as number),
        over: found.cells.over[n]?.[cell] as number,
      })),
    ]),
  );
  return { found, cells };
}

const rounded = (cells: ReadonlyMap<string, readonly { value: number | null; over: number }[]>) =>
  Object.fromEntries(
    [...cells].map(([key, figures]) => [
      key,
      figures.map(({ value, over }) => ({ value: value === null ? null : Math.round(value * 1e9) / 1e9, over })),
    ]),
  );

it('counts what a full scan counts, whatever came in whatever order and became of it', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), view, fc.nat({ max: 60 }), (changes, asked, orderAt) => {
      const { table, columns } = after(changes, orderAt, (n, known) => {
        // Asked in between, so that what is kept from question to question must follow the changes.
        if (n % 20 === 7) tabulate(known, callsView.parse({ rows: ['operator'], columns: ['type', 'status'] }), world);
      });
      const { found, cells } = cellsOf(columns, asked);
      expect(rounded(cells)).toEqual(rounded(countByHand([...table.values()], asked, zone, NOW)));
      // Counts of rows, columns and all are the sums of their cells.
      const counts = asked.measures.indexOf('calls');
      if (counts >= 0) {
        const sum = (list: Iterable<number> = []) => [...list].reduce((a, b) => a + b, 0);
        const all = sum(found.cells.values[counts]);
        expect(sum(found.rowTotals.values[counts])).toBe(all);
        expect(sum(found.columnTotals.values[counts])).toBe(all);
        expect(found.total.values[counts]?.[0] ?? 0).toBe(all);
      }
    }),
    { numRuns: 1500 },
  );
});

it('lists behind each cell exactly the calls it counts', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), view, (changes, any) => {
      const asked = { ...any, measures: ['calls' as const] };
      const columns = createTicketColumns(zone, idOf, 0);
      for (const one of changes) columns.put(one.sn, one.row);
      const { found } = cellsOf(columns, asked);
      const seen: number[] = [];
      for (let cell = 0; cell < found.cellRow.length; cell++) {
        const [row_, column] = [
          found.rows[found.cellRow[cell] as number],
          found.columns[found.cellColumn[cell] as number],
        ];
        const behind = callsBehind(columns, asked, { row: row_, column }, world);
        expect(behind.length).toBe(found.cells.values[0]?.[cell]);
        seen.push(...behind);
      }
      expect(seen.toSorted((a, b) => a - b)).toEqual(
        [...callsBehind(columns, asked, {}, world)].toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 300 },
  );
});

it('knows the backlog of every day, whatever became of the calls', () => {
  const days = (to: number): number => Math.floor((to + zone.offsetAt(to)) / DAY_MS);
  const [first, last] = [days(START) - 1, days(NOW)];
  const openAt = (call: CallRow, end: number): boolean => {
    if (call.openedAt >= end) return false;
    const steps = readTrail(call.trail ?? '');
    const status = steps.length === 0 ? call.status : steps.findLast((step) => step.at < end)?.status;
    return status !== 'solved' && status !== 'closed';
  };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), fc.nat({ max: 60 }), (changes, orderAt) => {
      const { table, columns } = after(changes, orderAt);
      const backlog = backlogDays(columns.flow, first, last);
      const seen = backlog.map((one) => ({ day: one.day, live: one.live }));
      const wanted = backlog.map(({ day: on }) => {
        const end = world.startOf(on + 1);
        return { day: on, live: [...table.values()].filter((call) => openAt(call, end)).length };
      });
      expect(seen).toEqual(wanted);
      // Asked from a day in the middle, it goes on from what stood before.
      const middle = (first + last) >> 1;
      expect(backlogDays(columns.flow, middle, last)).toEqual(backlog.filter((one) => one.day >= middle));
    }),
    { numRuns: 60 },
  );
});

it('lists of what is in hand exactly the calls that each figure counts', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const columns = createTicketColumns(zone, idOf, 0);
      for (const one of changes) columns.put(one.sn, one.row);
      const inHand = placesInHand(columns);
      const counted = liveCalls(columns, inHand, NOW);
      const listed = (figure: LiveFigure, dimension?: LiveDimension, value = ''): number =>
        placesOfFigure(columns, inHand, figure, dimension === undefined ? null : { dimension, value }, NOW).length;
      for (const figure of LIVE_FIGURES) expect([figure, listed(figure)]).toEqual([figure, counted[figure]]);
      for (const { from, calls, stopped } of counted.byAge) {
        expect(listed('live', 'age', String(from))).toBe(calls);
        expect(listed('stopped', 'age', String(from))).toBe(stopped);
      }
      const groups = { urgency: counted.byUrgency, blocked: counted.byBlocked, group: counted.byGroup } as const;
      for (const [name, list] of [...Object.entries(groups), ['operator', counted.byOperator] as const])
        for (const { code, calls, stopped, waiting } of list) {
          const dimension = name as Exclude<LiveDimension, 'age'>;
          const value = columns.values[dimension][code];
          expect(listed('live', dimension, value)).toBe(calls);
          expect(listed('stopped', dimension, value)).toBe(stopped);
          expect(listed('waiting', dimension, value)).toBe(waiting);
        }
      expect(listed('live', 'operator', 'who was never here')).toBe(0);
      // An alarm is about a call in hand, and is older than the next in its list.
      for (const list of Object.values(alarmed(columns, inHand, NOW))) {
        expect(list.every(({ place, at }) => inHand.includes(place) && at < NOW)).toBe(true);
        expect(list.map((one) => one.at)).toEqual(list.map((one) => one.at).toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 200 },
  );
});

it('has no figure for an empty period, and all its months', () => {
  const columns = createTicketColumns(zone, idOf, 0);
  const asked = callsView.parse({
    rows: ['month'],
    measures: ['calls', 'solutionMedian'],
    from: '2026-01-01',
    to: '2026-03-31',
  });
  const found = tabulate(columns, asked, world);
  expect(found.rows).toEqual([['2026-01'], ['2026-02'], ['2026-03']]);
  expect([...(found.rowTotals.values[0] ?? [])]).toEqual([0, 0, 0]);
  expect(found.rowTotals.values[1]?.every(Number.isNaN)).toBe(true);
  expect(found.cellRow).toHaveLength(0);
});
