import { NO_SHARE } from '#shared/domain/intervention/billing.ts';
import { describe, expect, test } from 'vitest';
import { splitBands } from '#shared/domain/billing/calendar.ts';
import { priceListFor } from '#shared/domain/billing/chooseList.ts';
import { type PriceContext, priceOpenWorks } from '#shared/domain/billing/customerWorks.ts';
import { explainProblem } from '#shared/domain/billing/explain.ts';
import { packLedger } from '#shared/domain/billing/ledger.ts';
import { PROBLEM_REASONS } from '#shared/domain/billing/problem.ts';
import { readPack, readPriceList } from '#shared/domain/billing/terms.ts';
import type { Work } from '#shared/domain/billing/work.ts';
import { kmSchema } from '#shared/text/zod.ts';
import { at, calendar, contract, id, list, pack, translate, wordsOf, work } from './build.ts';

const context: PriceContext = { priceLists: [list()], calendar, words: wordsOf('it') };
const clock = list().clock;

describe('holidays and bands', () => {
  test('knows Italy’s holidays, 4 October from 2026 on, and the patron saint', () => {
    const free = [
      '2026-01-01',
      '2026-04-06',
      '2026-04-25',
      '2026-06-02',
      '2026-08-15',
      '2026-10-04',
      '2026-12-26',
      '2026-10-16',
    ];
    expect(free.filter((day) => !calendar.isHoliday(day))).toEqual([]);
    expect(['2025-10-04', '2026-05-10', '2026-10-05'].filter((day) => calendar.isHoliday(day))).toEqual([]);
  });

  test('days of 23 and 25 hours are as long as they were', () => {
    const night = (day: string, next: string) => splitBands(at(`${day} 00:00`), at(`${next} 00:00`), clock, calendar);
    const hours = (spans: readonly { minutes: number }[]) => spans.map((one) => one.minutes / 60);
    expect(hours(night('2026-03-29', '2026-03-30'))).toEqual([7, 14, 2]);
    expect(hours(night('2026-10-25', '2026-10-26'))).toEqual([9, 14, 2]);
  });

  test('seconds at the limits neither vanish nor count twice', () => {
    const start = at('2026-10-12 17:59') + 29_000;
    const spans = splitBands(start, start + 60 * 60_000 + 10_000, clock, calendar);
    expect(spans).toEqual([
      { band: 'ordinary', minutes: 1 },
      { band: 'evening', minutes: 59 },
    ]);
    expect(splitBands(start, start, clock, calendar)).toEqual([{ band: 'ordinary', minutes: 0 }]);
  });
});

describe('the price list', () => {
  const old = list({ id: id('t1'), to: '2026-09-30' });
  const recent = list({ id: id('t2'), from: '2026-10-01' });
  const newest = list({ id: id('t3'), from: '2026-10-10' });

  test('is chosen by the work’s day', () => {
    const chosen = (day: string) => priceListFor(day, null, [newest, old, recent]).list?.id;
    expect([chosen('2026-09-30'), chosen('2026-10-05'), chosen('2026-10-12')]).toEqual([old.id, recent.id, newest.id]);
    expect(priceListFor('2026-09-30', null, [recent]).problem?.reason).toBe('noPriceList');
  });

  test('of the contract holds, and is never silently replaced', () => {
    const own = list({ id: id('t9'), standard: false, to: '2026-10-31' });
    const agreed = contract({ priceList: own.id });
    expect(priceListFor('2026-10-31', agreed, [recent, own]).list?.id).toBe(own.id);
    expect(priceListFor('2026-11-01', agreed, [recent, own])).toMatchObject({
      list: null,
      problem: { reason: 'priceListNotValid' },
    });
  });

  test('of an accepted request wins, as it was when the customer said yes', () => {
    const dearer = list({ rates: [{ mode: 'remote', level: null, centsPerHour: 9900 }] });
    const request = (name: string, date: string, answer: 'accepted' | 'refused'): Work['requests'][number] => ({
      request: id(name),
      priceList: recent.id,
      prices: dearer,
      mode: 'remote',
      urgent: false,
      minutes: null,
      km: null,
      estimate: [],
      text: '',
      validUntil: null,
      at: 0,
      actor: 'm',
      answer: { answer, date, name: 'Cliente', means: 'phone' },
    });
    expect(priceListFor('2026-10-12', null, [recent], [request('r1', '2026-10-01', 'refused')]).request).toBeNull();
    const accepted = request('r2', '2026-10-01', 'accepted');
    const [priced] = priceOpenWorks([work({ mode: 'remote', requests: [accepted] })], [], context);
    expect(priced?.priced.netCents).toBe(9900);
    expect(priced?.priced.lines[0]?.steps[0]?.code).toBe('acceptedRequest');
  });

  test('changed after recording prices open work again, and leaves billed work alone', () => {
    const before = work({ mode: 'remote' });
    const changed = {
      ...context,
      priceLists: [list({ rates: [{ mode: 'remote', level: null, centsPerHour: 6000 }] })],
    };
    expect(priceOpenWorks([before], [], context)[0]?.priced.netCents).toBe(4500);
    expect(priceOpenWorks([before], [], changed)[0]?.priced.netCents).toBe(6000);
    const billed = {
      bill: 'b',
      number: '1/2026',
      month: '2026-10',
      late: false,
      netCents: 4500,
      packs: [],
      overdraftMinutes: 0,
      overdraftCents: 0,
      trip: NO_SHARE,
    };
    expect(priceOpenWorks([{ ...before, billed }], [], changed)).toEqual([]);
  });

  test('or pack that this version does not understand is none', () => {
    expect(readPriceList('x', { name: 'Vecchio' })).toBeNull();
    expect(readPack('x', {})).toBeNull();
    const { id: _id, ...fields } = list();
    expect(readPriceList(id('t1'), fields)?.callOutCents).toBe(2500);
  });
});

describe('bad figures', () => {
  const problemsOf = (changes: Partial<Work>) => {
    const [one] = priceOpenWorks([work({ mode: 'remote', ...changes })], [], context);
    return one!.priced.problems.map((problem) => `${problem.reason} ${problem.field ?? ''}`.trim());
  };

  test('each have their outcome, naming the field', () => {
    expect(kmSchema.safeParse(-5).success).toBe(false);
    expect(problemsOf({ km: -5 })).toEqual(['badFigure km']);
    expect(problemsOf({ start: null })).toEqual(['timesMissing start']);
    expect(problemsOf({ end: null })).toEqual(['timesMissing end']);
    expect(problemsOf({ end: at('2026-10-12 08:00') })).toEqual(['endBeforeStart end']);
    expect(problemsOf({ end: at('2026-10-13 11:00') })).toEqual(['tooLongWork end']);
    expect(problemsOf({ breakMinutes: 61 })).toEqual(['breaksTooLong breakMinutes']);
    expect(problemsOf({ breakMinutes: 0.5 })).toEqual(['badFigure breakMinutes']);
    expect(problemsOf({ expenses: [{ what: 'Spesa', cents: 1.5 }] })).toEqual(['badFigure expenses.0.cents']);
    expect(problemsOf({ expenses: [{ what: 'Spesa', cents: 9e15 }] })).toEqual(['amountTooBig']);
    expect(problemsOf({ contractKind: 'maintenance' })).toEqual(['contractMissing contract']);
    expect(problemsOf({ contractKind: 'undefined' })).toEqual(['contractToDefine contract']);
    expect(problemsOf({ overrides: [{ line: 'part:7', netCents: 1, reason: 'x', actor: 'm', at: 0 }] })).toEqual([
      'overrideWithoutLine part:7',
    ]);
  });

  test('and every problem a sentence in both languages', () => {
    for (const lang of ['it', 'en'] as const) {
      const t = translate(lang);
      for (const reason of PROBLEM_REASONS) {
        const field = reason === 'unknownRate' ? 'rates.onsite.senior' : reason === 'badFigure' ? 'km' : 'city';
        const said = explainProblem({ reason, field, id: null }, t);
        expect(said).not.toMatch(/problem\.|\{\{|\$t|pricing:/);
      }
    }
  });
});

describe('visits of a year', () => {
  test('are counted from the contract’s first day; a trip is one, phone and warranty are none', () => {
    const agreed = contract({ from: '2025-10-13', visitsPerYear: 1 });
    const visit = (name: string, when: string, changes: Partial<Work> = {}) =>
      work({ id: id(name), contract: agreed, start: at(`${when} 09:00`), end: at(`${when} 10:00`), ...changes });
    const nets = priceOpenWorks(
      [
        visit('w1', '2025-10-20', { trip: 'a' }),
        visit('w2', '2025-10-20', { trip: 'a', start: at('2025-10-20 11:00'), end: at('2025-10-20 12:00') }),
        visit('w3', '2025-11-03', { mode: 'phone' }),
        visit('w4', '2025-11-04', { warranty: true }),
        visit('w5', '2026-10-12'),
        visit('w6', '2026-10-13'),
      ],
      [],
      context,
    ).map(({ priced }) => priced.netCents);
    expect(nets).toEqual([0, 0, 0, 0, 7500, 0]);
  });
});

describe('warnings and balances of packs', () => {
  const hour = (n: number, day: string) =>
    work({
      id: id(`w${n}`),
      mode: 'remote',
      contractKind: 'prepaid',
      start: at(`${day} 09:00`),
      end: at(`${day} 10:00`),
    });
  const standing = (left: number, asOf: string, expiresOn: string | null) => {
    const used = {
      bill: 'b',
      number: '1/2026',
      month: '2026-01',
      late: false,
      netCents: 0,
      packs: [{ pack: id('p1'), amount: 600 - left }],
      overdraftMinutes: 0,
      overdraftCents: 0,
      trip: NO_SHARE,
    };
    return packLedger([pack({ expiresOn })], [{ ...hour(1, '2026-01-10'), billed: used }], asOf, context).balances[0];
  };

  test('speak at 20 %, when exhausted, 30 days before the end and after it', () => {
    expect(standing(121, '2026-06-01', '2026-12-31')?.warnings).toEqual([]);
    expect(standing(120, '2026-06-01', '2026-12-31')?.warnings).toEqual(['low']);
    expect(standing(0, '2026-06-01', '2026-12-31')?.warnings).toEqual(['exhausted']);
    expect(standing(300, '2026-11-30', '2026-12-31')?.warnings).toEqual([]);
    expect(standing(300, '2026-12-01', '2026-12-31')?.warnings).toEqual(['expiring']);
    expect(standing(300, '2026-12-31', '2026-12-31')?.warnings).toEqual(['expiring']);
    expect(standing(300, '2027-01-01', '2026-12-31')).toMatchObject({ warnings: ['expired'], expired: 300, left: 0 });
    expect(standing(300, '2036-01-01', null)?.warnings).toEqual([]);
    // Two desks billed the same hours: shown as it is.
    expect(standing(-60, '2026-06-01', '2026-12-31')).toMatchObject({ left: -60, warnings: ['exhausted'] });
  });

  test('the movements tell the whole story, overdraft beside it', () => {
    const small = pack({ quantity: 90, boughtOn: '2026-10-01', expiresOn: '2026-10-31' });
    const works = [
      hour(2, '2026-10-13'),
      hour(1, '2026-10-12'),
      { ...hour(3, '2026-10-14'), hold: 'disputed' as const },
    ];
    const { entries, overdraftMinutes } = packLedger([small], works, '2026-10-31', context);
    expect(
      entries.map(({ day, what, amount, balance, provisional }) => [day, what, amount, balance, provisional]),
    ).toEqual([
      ['2026-10-01', 'bought', 90, 90, false],
      ['2026-10-12', 'used', -60, 30, true],
      ['2026-10-13', 'used', -30, 0, true],
      ['2026-10-13', 'overdraft', -30, -30, true],
    ]);
    expect(overdraftMinutes).toBe(30);
    expect(packLedger([small], works, '2026-10-12', context).balances[0]?.left).toBe(30);
  });
});
