import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleBill, numbered } from '#shared/domain/billing/assemble.ts';
import { splitBands } from '#shared/domain/billing/calendar.ts';
import { type PriceContext, priceOpenWorks } from '#shared/domain/billing/customerWorks.ts';
import { draftsOf } from '#shared/domain/billing/drafts.ts';
import { explain, STEP_CODES } from '#shared/domain/billing/explain.ts';
import { packLedger } from '#shared/domain/billing/ledger.ts';
import { pricedLineSchema } from '#shared/domain/billing/lines.ts';
import { chargedMinutes, rounded } from '#shared/domain/billing/minutes.ts';
import { MAX_CENTS, mulDiv, shareOut } from '#shared/domain/billing/money.ts';
import type { ListedPrices } from '#shared/domain/billing/terms.ts';
import { billDocumentSchema } from '#shared/domain/bill/document.ts';
import { calendar, company, customer, translate, wordsOf } from './build.ts';
import { anyList, anyPacks, anyWork, anyWorks } from './random.ts';

const words = wordsOf('it');
const context = (one: ListedPrices): PriceContext => ({ priceLists: [one], calendar, words });
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('money', () => {
  test('mulDiv is exact and rounds half up, whatever the size', () => {
    const big = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(big, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 600_000 }), (a, b, by) => {
        const size = BigInt(Math.abs(a)) * BigInt(b) * 2n;
        const expected = (size + BigInt(by)) / (BigInt(by) * 2n);
        if (expected > BigInt(Number.MAX_SAFE_INTEGER)) expect(() => mulDiv(a, b, by)).toThrow('amountTooBig');
        else expect(BigInt(Math.abs(mulDiv(a, b, by)))).toBe(expected);
      }),
    );
    expect([mulDiv(1, 1, 2), mulDiv(-1, 1, 2), mulDiv(1, 1, 3)]).toEqual([1, -1, 0]);
    expect(() => mulDiv(MAX_CENTS, 100_000, 1)).toThrow('amountTooBig');
  });

  test('shares add up to the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 10 }),
        fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const parts = shareOut(total, weights);
          expect(sum(parts)).toBe(total);
          expect(parts.every((one) => one >= 0)).toBe(true);
        },
      ),
    );
  });
});

describe('minutes', () => {
  test('bands add up to the time that passed, also over changes of the clock', () => {
    fc.assert(
      fc.property(anyList, anyWork, (one, { start, end }) => {
        const spans = splitBands(start!, end!, one.clock, calendar);
        expect(sum(spans.map((span) => span.minutes))).toBe(Math.round((end! - start!) / 60_000));
        expect(spans.length).toBeGreaterThan(0);
        for (const [i, span] of spans.entries()) expect(span.band).not.toBe(spans[i - 1]?.band);
      }),
    );
  });

  test('rounding follows the list', () => {
    fc.assert(
      fc.property(anyList, anyWork, (one, work) => {
        const { worked, charged, bands } = chargedMinutes(
          { ...work, start: work.start!, end: work.end! },
          one,
          calendar,
        );
        const { unit, direction } = one.rounding;
        const least = Math.max(worked, one.minimumMinutes[work.mode]);
        expect(charged).toBe(rounded(least, one.rounding));
        expect(sum(bands.map((band) => band.minutes))).toBe(charged);
        if (direction === 'none') expect(charged).toBe(least);
        else expect(charged % unit).toBe(0);
        if (direction === 'up') expect(charged - least >= 0 && charged - least < unit).toBe(true);
        if (direction === 'down') expect(least - charged >= 0 && least - charged < unit).toBe(true);
        if (direction === 'nearest') expect(Math.abs(charged - least) * 2 <= unit).toBe(true);
      }),
    );
  });
});

describe('prices', () => {
  test('lines add up to the bill to the cent, and each line is what its price says', () => {
    fc.assert(
      fc.property(
        anyList,
        anyWorks,
        anyPacks,
        fc.constantFrom(0, 400, 2200),
        fc.boolean(),
        (one, works, packs, rate, split) => {
          const vat = { rate, nature: rate === 0 ? ('N4' as const) : null, note: null };
          const bundle = {
            customer: customer({ splitPayment: split, withholds: true }),
            contracts: [],
            packs,
            works,
            billedFees: new Set<string>(),
          };
          const options = { ...context({ ...one, vat }), closedMonths: new Map() };
          for (const draft of draftsOf(bundle, '2027-02', options)) {
            const terms = company({ chargesStamp: true, withholding: { rate: 400, kind: 'RT02', cause: 'W' } });
            const { document } = assembleBill({ draft, company: terms, date: '2027-02-28', words });
            const bill = billDocumentSchema.parse(numbered(document!, 'PA', 7));
            expect(bill.netCents).toBe(sum(bill.lines.map((line) => line.netCents)));
            expect(bill.netCents).toBe(sum(bill.vat.map((group) => group.netCents)));
            expect(bill.vatCents).toBe(sum(bill.vat.map((group) => group.vatCents)));
            expect(bill.totalCents).toBe(bill.netCents + bill.vatCents);
            const splitCents = sum(bill.vat.filter((group) => group.due === 'S').map((group) => group.vatCents));
            expect(bill.payCents).toBe(bill.totalCents - splitCents - (bill.withholding?.cents ?? 0));
            for (const group of bill.vat) {
              const own = bill.lines.filter((line) => line.vat.rate === group.rate && line.vat.nature === group.nature);
              expect(group.netCents).toBe(sum(own.map((line) => line.netCents)));
              // Check 00421: half up once for the whole group.
              expect(Math.abs(group.vatCents * 10_000 - group.netCents * group.rate) * 2 <= 10_000).toBe(true);
            }
            for (const line of bill.lines) {
              if (line.overridden !== null) continue;
              const divisor = line.unit === 'minutes' ? 600_000 : 10_000;
              expect(line.netCents).toBe(line.covered === null ? mulDiv(line.amount, line.unitMicros, divisor) : 0);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('every work is priced without an exception, every line is a valid one, every step has its sentence', () => {
    const [it, en] = [translate('it'), translate('en')];
    fc.assert(
      fc.property(anyList, anyWorks, anyPacks, (one, works, packs) => {
        for (const { priced } of priceOpenWorks(works, packs, context(one))) {
          expect(new Set(priced.lines.map((line) => line.key)).size).toBe(priced.lines.length);
          expect(priced.netCents).toBe(sum(priced.lines.map((line) => line.netCents)));
          for (const line of priced.lines) {
            pricedLineSchema.parse(line);
            for (const step of line.steps) {
              for (const said of [explain(step, it), explain(step, en)]) {
                expect(said).not.toBe('');
                expect(said).not.toMatch(/\{\{|\$t|NaN|undefined|pricing[:.]/);
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    for (const code of STEP_CODES) expect(it(`pricing:step.${code}`)).not.toContain('step.');
  });

  test('a trip is charged once: shares of km and call-out add up', () => {
    fc.assert(
      fc.property(anyList, anyWorks, (one, works) => {
        const km = { ...one, travel: { ...one.travel, by: 'km' as const } };
        const trip = works.map((work) => ({ ...work, trip: 'trip', mode: 'onsite' as const, warranty: false }));
        const all = priceOpenWorks(trip, [], context(km)).flatMap(({ priced }) => priced.lines);
        const driven = sum(trip.map((work) => work.km));
        const charged = Math.max(0, (km.travel.legs === 'out' ? mulDiv(driven, 1, 2) : driven) - km.travel.includedKm);
        expect(sum(all.filter((line) => line.kind === 'km').map((line) => line.amount))).toBe(charged);
        const callOuts = all.filter((line) => line.kind === 'callOut').map((line) => line.unitMicros / 10_000);
        expect(sum(callOuts)).toBe(km.callOutCents);
      }),
    );
  });
});

describe('the ledger', () => {
  const shuffled = <T>(values: readonly T[], seed: number) =>
    values
      .map((value, i) => ({ value, key: (i * 7919 + seed * 104_729) % 1009 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ value }) => value);

  test('never loses or invents a minute', () => {
    fc.assert(
      fc.property(
        anyList,
        anyWorks,
        anyPacks,
        fc.constantFrom('2026-03-01', '2026-10-31', '2027-03-01'),
        (one, works, packs, asOf) => {
          const { balances, entries } = packLedger(packs, works, asOf, context(one));
          for (const { pack, bought, used, expired, left } of balances) {
            expect(bought).toBe(used + expired + left);
            expect(Math.min(used, expired, left)).toBeGreaterThanOrEqual(0);
            const own = entries.filter((entry) => entry.pack === pack.id && entry.what !== 'overdraft');
            expect(sum(own.map((entry) => entry.amount))).toBe(left);
          }
          for (const unit of ['minutes', 'cents'] as const) {
            const own = entries.filter((entry) => entry.unit === unit && entry.what !== 'overdraft');
            let left = 0;
            for (const entry of own) expect(entry.balance).toBe((left += entry.amount));
            expect(sum(balances.filter(({ pack }) => pack.unit === unit).map((one) => one.left))).toBe(left);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  test('the order in which things arrive does not matter', () => {
    fc.assert(
      fc.property(anyList, anyWorks, anyPacks, fc.integer({ min: 1, max: 500 }), (one, works, packs, seed) => {
        const ordered = packLedger(packs, works, '2027-03-01', context(one));
        expect(packLedger(shuffled(packs, seed), shuffled(works, seed), '2027-03-01', context(one))).toEqual(ordered);
        const drafts = (w: typeof works, p: typeof packs) =>
          draftsOf({ customer: customer(), contracts: [], packs: p, works: w, billedFees: new Set() }, '2027-02', {
            ...context(one),
            closedMonths: new Map(),
          });
        expect(drafts(shuffled(works, seed), shuffled(packs, seed))).toEqual(drafts(works, packs));
      }),
      { numRuns: 60 },
    );
  });

  test('billing work freezes it: what is left is the same as while it was open', () => {
    fc.assert(
      fc.property(anyList, anyWorks, anyPacks, fc.integer({ min: 0, max: 8 }), (one, works, packs, count) => {
        const open = priceOpenWorks(works, packs, context(one));
        const frozen = new Map(
          open.slice(0, count).map(({ work, priced }) => [
            work.id,
            {
              bill: 'b',
              number: '1/2026',
              month: '2026-10',
              late: false,
              netCents: priced.netCents,
              packs: priced.packs,
              overdraftMinutes: priced.overdraftMinutes,
              overdraftCents: priced.overdraftCents,
              trip: priced.trip,
            },
          ]),
        );
        const later = works.map((work) => ({ ...work, billed: frozen.get(work.id) ?? null }));
        const before = packLedger(packs, works, '2027-03-01', context(one));
        const after = packLedger(packs, later, '2027-03-01', context(one));
        expect(after.balances).toEqual(before.balances);
        expect(after.overdraftMinutes).toBe(before.overdraftMinutes);
        expect(after.overdraftCents).toBe(before.overdraftCents);
      }),
      { numRuns: 60 },
    );
  });
});
