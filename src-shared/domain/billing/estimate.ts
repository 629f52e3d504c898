import type { Expected } from '../ticket/decideRequest.ts';
import { civilFromDays, DAY_MS } from '../../time/civil.ts';
import { wallToMs } from '../../time/zone.ts';
import type { BillingCalendar } from './calendar.ts';
import type { PricedLine } from './lines.ts';
import { priceWork } from './price.ts';
import { BANDS, type Band, type PriceList } from './priceList.ts';
import type { BillWords } from './words.ts';

/** Where an estimate's work is thought to begin, minutes after midnight. */
const BEGINS = 9 * 60;

/**
 * What the expected work would cost in ordinary hours, by the one pricing function: minimums, rounding, call-out, km and
 * the urgent factor included. No lines where no minutes are expected. `now` (ms UTC) only places it in time.
 */
export function estimateOf(
  expected: Expected,
  prices: PriceList,
  house: { readonly calendar: BillingCalendar; readonly words: BillWords },
  now: number,
): readonly PricedLine[] {
  const { mode, urgent, minutes, km } = expected;
  if (minutes === null || minutes === 0) return [];
  const { zone } = house.calendar;
  const date = civilFromDays(Math.floor((now + zone.offsetAt(now)) / DAY_MS));
  const start = wallToMs({ ...date, h: BEGINS / 60, mi: 0, s: 0, ms: 0 }, zone);
  const ordinary = prices.bands.ordinary;
  const list = {
    ...prices,
    id: '',
    // Nobody knows yet when it will be: all of it counts as ordinary time.
    clock: { dayFrom: 0, dayTo: 1440, eveningTo: 1440 },
    bands: Object.fromEntries(BANDS.map((one) => [one, ordinary])) as Record<Band, number>,
  };
  return priceWork({
    work: {
      id: '',
      mode,
      start,
      end: start + minutes * 60_000,
      breakMinutes: 0,
      travelMinutes: 0,
      km: km ?? 0,
      expenses: [],
      parts: [],
      urgent,
      warranty: false,
      trip: null,
      overrides: [],
      hold: 'none',
      billed: null,
      ticketNumber: null,
      technicians: [{ id: '', name: '', level: null }],
      contract: null,
      contractKind: 'chargeable',
      requests: [],
    },
    choice: { list, request: null, problem: null },
    packs: [],
    calendar: house.calendar,
    words: house.words,
  }).lines;
}
