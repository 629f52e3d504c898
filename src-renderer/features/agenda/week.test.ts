import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterventionLine } from '#shared/api/interventions.ts';
import { createZone } from '#shared/time/zone.ts';
import { routeKm, warningsOf } from './warnings.ts';
import { cellKey, cellsOf, minuteOfDay, movedTo, placeSideBySide, type Visit, visitOf, weekDays } from './week.ts';

const rome = createZone('Europe/Rome');
const at = (iso: string): number => Date.parse(iso);
const line = (id: string, from: string, hours: number, more: Partial<InterventionLine> = {}): InterventionLine => ({
  id,
  ticket: null,
  number: '',
  title: '',
  customer: null,
  customerName: '',
  operator: 'paolo',
  mode: 'onsite',
  status: 'planned',
  planStart: at(from),
  planEnd: at(from) + hours * 3_600_000,
  start: null,
  end: null,
  workMinutes: null,
  travelMinutes: 0,
  km: 0,
  expenseCents: 0,
  outcome: null,
  notes: '',
  others: [],
  site: null,
  siteName: '',
  siteKm: null,
  trip: null,
  report: 'none',
  billing: 'none',
  billNumber: '',
  ...more,
});
const visit = (id: string, from: string, hours: number, more: Partial<InterventionLine> = {}): Visit =>
  visitOf(line(id, from, hours, more), at('2026-03-02T12:00Z'), rome) as Visit;

describe('the week', () => {
  it('has seven days from Monday, over the end of the month', () => {
    expect(weekDays('2026-03-30')).toEqual([
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-04',
      '2026-04-05',
    ]);
  });

  it('puts a visit on the day its clock shows, in the rows of all who go', () => {
    const cells = cellsOf([
      visit('late', '2026-03-02T23:30+01:00', 1),
      visit('two', '2026-03-02T09:00+01:00', 1, { others: ['anna'] }),
      visit('nobody', '2026-03-03T09:00+01:00', 1, { operator: null }),
    ]);
    const ids = (who: string | null, day: string) =>
      cells.get(cellKey(who, day))?.map((one) => [one.visit.line.id, one.leads]);
    expect(ids('paolo', '2026-03-02')).toEqual([
      ['two', true],
      ['late', true],
    ]);
    expect(ids('anna', '2026-03-02')).toEqual([['two', false]]);
    expect(ids(null, '2026-03-03')).toEqual([['nobody', true]]);
  });

  it('has no place for what was called off or has no time', () => {
    expect(visitOf(line('a', '2026-03-02T09:00Z', 1, { status: 'cancelled' }), 0, rome)).toBeNull();
    expect(visitOf(line('a', '2026-03-02T09:00Z', 1, { planStart: null }), 0, rome)).toBeNull();
  });

  it('moves a visit as it is, also over the night the clocks change', () => {
    const one = visit('a', '2026-03-28T09:00+01:00', 2);
    expect(movedTo(one, '2026-03-29', minuteOfDay(one.from, rome), rome)).toEqual({
      start: at('2026-03-29T09:00+02:00'),
      end: at('2026-03-29T11:00+02:00'),
    });
    expect(movedTo(one, '2026-03-28', -30, rome).start).toBe(at('2026-03-27T23:30+01:00'));
  });

  it('never draws two overlapping visits in one lane', () => {
    const spans = fc.array(fc.tuple(fc.nat(600), fc.nat(240)), { maxLength: 30 });
    fc.assert(
      fc.property(spans, (list) => {
        const items = list.map(([from, length]) => ({ from: from * 60_000, to: (from + length) * 60_000 }));
        const placed = placeSideBySide(items, (one) => one);
        expect(placed).toHaveLength(items.length);
        for (const one of placed) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of placed)
            if (one.item !== other.item && one.lane === other.lane)
              expect(one.item.from < other.item.to && other.item.from < one.item.to).toBe(false);
        }
      }),
    );
  });
});

describe('warnings', () => {
  it('tells of visits at once, and of a way there is no time for', () => {
    const found = warningsOf([
      visit('a', '2026-03-02T09:00+01:00', 2, { site: 'x', siteKm: 20 }),
      visit('b', '2026-03-02T10:00+01:00', 1, { site: 'x', siteKm: 20 }),
      visit('c', '2026-03-02T11:15+01:00', 1, { site: 'y', siteKm: 30 }),
      visit('d', '2026-03-02T12:15+01:00', 1, { site: 'y', siteKm: 30 }),
    ]);
    expect(found.get('b')).toMatchObject([{ sort: 'overlap' }]);
    expect(found.get('c')).toMatchObject([{ sort: 'travel', needed: 60 }]);
    expect([found.has('a'), found.has('d')]).toEqual([false, false]);
  });

  it('is silent about work that is done, and about the phone', () => {
    expect(
      warningsOf([
        visit('a', '2026-03-02T09:00+01:00', 1, { siteKm: 50 }),
        visit('b', '2026-03-02T10:00+01:00', 1, { mode: 'phone' }),
        visit('c', '2026-03-02T09:00+01:00', 1, { status: 'done' }),
      ]).size,
    ).toBe(0);
  });

  it('counts the km of a day once for each trip', () => {
    expect(
      routeKm([
        visit('a', '2026-03-02T09:00+01:00', 1, { siteKm: 20, trip: 'a' }),
        visit('b', '2026-03-02T10:00+01:00', 1, { siteKm: 20, trip: 'a' }),
        visit('c', '2026-03-02T15:00+01:00', 1, { status: 'done', km: 38 }),
        visit('d', '2026-03-02T17:00+01:00', 1, { mode: 'phone', siteKm: 99 }),
      ]),
    ).toBe(78);
  });
});
