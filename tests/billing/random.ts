import fc from 'fast-check';
import type { ListedPrices, OwnedPack } from '#shared/domain/billing/terms.ts';
import type { Work } from '#shared/domain/billing/work.ts';
import { MODES } from '#shared/domain/intervention/fields.ts';
import { at, contract, id, list, pack, work } from './build.ts';

/** Random price lists, works and packs for the property tests. */

const cents = fc.integer({ min: 0, max: 1_000_000 });
const percent = fc.integer({ min: 0, max: 1000 });
const minutes = (max: number) => fc.integer({ min: 0, max });
const level = fc.constantFrom(null, 'junior', 'senior', 'specialist' as const);

export const anyList: fc.Arbitrary<ListedPrices> = fc
  .record({
    rates: fc.uniqueArray(fc.record({ mode: fc.constantFrom(...MODES), level, centsPerHour: cents }), {
      selector: (one) => `${one.mode} ${one.level}`,
      maxLength: 12,
    }),
    minimumMinutes: fc.record({ phone: minutes(120), remote: minutes(120), onsite: minutes(120) }),
    rounding: fc.record({
      unit: fc.integer({ min: 1, max: 240 }),
      direction: fc.constantFrom('none', 'up', 'down', 'nearest' as const),
    }),
    clock: fc
      .uniqueArray(minutes(1440), { minLength: 3, maxLength: 3 })
      .map((three) => three.toSorted((a, b) => a - b))
      .map(([dayFrom = 0, dayTo = 0, eveningTo = 0]) => ({ dayFrom, dayTo, eveningTo })),
    bands: fc.record({
      ordinary: percent,
      evening: percent,
      night: percent,
      saturday: percent,
      holiday: percent,
      holidayNight: percent,
    }),
    urgentPercent: percent,
    packByFactor: fc.boolean(),
    callOutCents: cents,
    travel: fc.record({
      by: fc.constantFrom('none', 'km', 'time' as const),
      legs: fc.constantFrom('both', 'out' as const),
      kmMillis: fc.integer({ min: 0, max: 5000 }),
      includedKm: fc.integer({ min: 0, max: 100 }),
      centsPerHour: cents,
    }),
    partsMarkupPercent: fc.integer({ min: 0, max: 200 }),
  })
  .map((changes) => list(changes));

const first = at('2025-12-20 00:00');

export const anyWork: fc.Arbitrary<Work> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    // A year and more: both changes of the clock and every holiday are in it.
    start: fc.integer({ min: 0, max: 400 * 86_400_000 }).map((ms) => first + ms),
    length: fc.integer({ min: 0, max: 86_400_000 }),
    pause: fc.integer({ min: 0, max: 100 }),
    levels: fc.array(level, { minLength: 1, maxLength: 4 }),
    km: fc.integer({ min: 0, max: 500 }),
    travelMinutes: minutes(600),
    urgent: fc.boolean(),
    warranty: fc.boolean(),
    expenses: fc.array(fc.record({ what: fc.constant('Spesa'), cents }), { maxLength: 3 }),
    parts: fc.array(
      fc.record({
        what: fc.constant('Ricambio'),
        serial: fc.constant(null),
        quantity: fc.integer({ min: 1, max: 99 }),
        priceCents: fc.option(cents),
      }),
      { maxLength: 3 },
    ),
    sort: fc.constantFrom('maintenance', 'chargeable', 'prepaid', 'undefined' as const),
    cover: fc.array(fc.option(fc.boolean()), { minLength: 3, maxLength: 3 }),
  })
  .map(({ length, pause, levels, sort, cover, ...rest }) => {
    const whole = Math.round(length / 60_000);
    const [coverLabour = null, coverTravel = null, coverParts = null] = cover;
    return work({
      ...rest,
      end: rest.start + length,
      breakMinutes: Math.floor((whole * pause) / 100),
      technicians: levels.map((one, i) => ({ id: `t${i}`, name: `Tecnico ${i + 1}`, level: one })),
      contract: contract({ sort, coverLabour, coverTravel, coverParts }),
    });
  });

/** Several works of one customer, each with an id of its own. */
export const anyWorks: fc.Arbitrary<Work[]> = fc
  .array(anyWork, { minLength: 1, maxLength: 8 })
  .map((works) => works.map((one, i) => ({ ...one, id: id(`w${i}`) })));

const dayOfYear = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10));

export const anyPacks: fc.Arbitrary<OwnedPack[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('minutes', 'cents' as const),
      quantity: fc.integer({ min: 1, max: 3000 }),
      boughtOn: dayOfYear,
      expiresOn: fc.option(dayOfYear),
    }),
    { maxLength: 5 },
  )
  .map((packs) => packs.map((one, i) => pack({ ...one, id: id(`p${i}`), name: `Pacchetto ${i}` })));
