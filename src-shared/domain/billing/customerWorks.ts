import { type BillingCalendar, dayOf } from './calendar.ts';
import { priceListFor } from './chooseList.ts';
import { overlappingWorks } from './overlaps.ts';
import { priceWork, type PricedWork } from './price.ts';
import type { ListedPrices, OwnedPack } from './terms.ts';
import { countVisits } from './visits.ts';
import type { BillWords } from './words.ts';
import { byStart, type TripLeg, type Work } from './work.ts';

/** An intervention of another customer on the same trip. */
export type TripMate = TripLeg & { readonly trip: string | null };

/** What pricing a customer's work needs, beside the work. */
export interface PriceContext {
  readonly priceLists: readonly ListedPrices[];
  readonly calendar: BillingCalendar;
  readonly words: BillWords;
  /** Interventions of other customers on the same trips, done too. */
  readonly tripMates?: readonly TripMate[];
  /** Work during which its technician was at another one, of another customer or billed before. */
  readonly overlapping?: ReadonlySet<string>;
}

/** A work that is open, with its price. */
export interface OpenWork {
  readonly work: Work;
  /** Day it began, `YYYY-MM-DD`; null without a start. */
  readonly day: string | null;
  readonly priced: PricedWork;
}

/**
 * Prices a customer's open work in the order it was done, each with what billed work and earlier open work left in the
 * packs. `works` are all that were done for the customer, billed ones too (they count visits and pack use), in any
 * order; disputed and excluded ones are left out of the answer and take nothing from packs. Hours of a technician
 * who was elsewhere at the same time are a problem, until a manager has spoken on the labour.
 */
export function priceOpenWorks(
  works: readonly Work[],
  packs: readonly OwnedPack[],
  { priceLists, calendar, words, tripMates = [], overlapping = NONE }: PriceContext,
): readonly OpenWork[] {
  const left = leftByBilled(works, packs);
  const trips = legsByTrip(works, tripMates);
  const counting = works.filter((one) => one.hold !== 'excluded');
  const visits = countVisits(counting, calendar);
  const twice = overlappingWorks(counting);
  return works
    .filter((one) => one.billed === null && one.hold === 'none')
    .toSorted(byStart)
    .map((work) => {
      const day = work.start !== null && Number.isSafeInteger(work.start) ? dayOf(work.start, calendar) : null;
      const priced = priceWork({
        work,
        // Without a day nothing can be chosen; the work says so itself.
        choice: day === null ? NO_CHOICE : priceListFor(day, work.contract, priceLists, work.requests),
        packs: packs.map((pack) => ({ pack, left: left.get(pack.id) ?? 0 })),
        calendar,
        words,
        trip: work.trip === null ? [] : (trips.get(work.trip) ?? []),
        visit: visits.get(work.id) ?? null,
      });
      for (const { pack, amount } of priced.packs) left.set(pack, (left.get(pack) ?? 0) - amount);
      const doubled =
        (twice.has(work.id) || overlapping.has(work.id)) &&
        !work.overrides.some((one) => one.line.startsWith('labour:'));
      if (!doubled) return { work, day, priced };
      const problem = { reason: 'overlappingTimes', field: 'start', id: work.id } as const;
      return { work, day, priced: { ...priced, problems: [...priced.problems, problem] } };
    });
}

/** What each pack has left after all work that was billed, minutes or cents, by pack id. */
function leftByBilled(works: readonly Work[], packs: readonly OwnedPack[]): Map<string, number> {
  const left = new Map(packs.map((one) => [one.id, one.quantity]));
  for (const { billed } of works) {
    for (const { pack, amount } of billed?.packs ?? []) left.set(pack, (left.get(pack) ?? 0) - amount);
  }
  return left;
}

function legsByTrip(works: readonly Work[], mates: readonly TripMate[]): ReadonlyMap<string, readonly TripLeg[]> {
  const trips = new Map<string, Map<string, TripLeg>>();
  for (const leg of [...works, ...mates]) {
    if (leg.trip === null) continue;
    const legs = trips.get(leg.trip) ?? new Map<string, TripLeg>();
    legs.set(leg.id, leg);
    trips.set(leg.trip, legs);
  }
  return new Map([...trips].map(([trip, legs]) => [trip, [...legs.values()]]));
}

const NONE: ReadonlySet<string> = new Set();
const NO_CHOICE = { list: null, request: null, problem: null } as const;
