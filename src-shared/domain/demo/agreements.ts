import type { NewEvent } from '../../events/envelope.ts';
import { civilFromDays, DAY_MS, daysFromCivil } from '../../time/civil.ts';
import type { ContractKind } from '../people/contract.ts';
import { DEMO_FIRST_DAY, DEMO_LAST_DAY } from './calendar.ts';
import { type DemoPen, recordAdded } from './company.ts';
import type { DemoPrices } from './prices.ts';
import { DEMO_CIG, DEMO_SPECIAL } from './taxData.ts';

/** What a customer has agreed. */
export interface DemoContract {
  readonly id: string;
  readonly sort: ContractKind;
}

const VAT = { rate: 2200, nature: null, note: null } as const;
const CODES = { maintenance: 'MAN', chargeable: 'PAG', prepaid: 'PRE' } as const;

/**
 * The contract of the n-th customer, with the packs it has bought. `calls` draws what calls depend on, `books` what only
 * bills do, so that the calls stay the same whatever is charged for them.
 */
export function demoContract(
  customer: string,
  index: number,
  calls: DemoPen,
  books: DemoPen,
  prices: DemoPrices,
  at: number,
  end: number,
  hasMachine: boolean,
  events: NewEvent[],
): DemoContract {
  const { random, newId } = calls;
  const id = newId(at);
  const drawn = random.weighted<ContractKind>([
    [50, 'maintenance'],
    [22, 'chargeable'],
    [17, 'prepaid'],
    [11, 'undefined'],
  ]);
  // Those who are billed in a way of their own have a fee, so that each month shows how.
  const special = Object.values<number>(DEMO_SPECIAL).includes(index);
  const sort = special ? 'maintenance' : drawn;
  const from = new Date(end - random.int(60, 1200) * DAY_MS).toISOString().slice(0, 10);
  const lasts = drawn === 'maintenance' || drawn === 'prepaid' ? random.int(-40, 420) : 0;
  const to =
    sort === 'maintenance' || sort === 'prepaid' ? new Date(end + lasts * DAY_MS).toISOString().slice(0, 10) : null;
  const fields = {
    customer,
    sort,
    code: sort === 'undefined' ? null : `${CODES[sort]}-${String(index + 1).padStart(4, '0')}`,
    from: sort === 'undefined' ? null : from,
    to: special ? null : to,
    products: [],
    assets: [],
    notes: null,
    ...(sort === 'maintenance' ? maintenance(books, special) : {}),
    priceList: hasMachine && sort !== 'undefined' && books.random.chance(0.4) ? prices.machines : null,
    ...(index === DEMO_SPECIAL.publicBody ? { cig: DEMO_CIG } : {}),
  };
  events.push(recordAdded('contract', id, fields, at));
  if (sort === 'prepaid') events.push(...packs(customer, from, to, books, at));
  return { id, sort };
}

/** What maintenance covers and costs: the shorter the period, the smaller the customer. */
function maintenance({ random }: DemoPen, monthly: boolean): Readonly<Record<string, unknown>> {
  const [feePeriod, feeCents] = monthly
    ? (['month', random.int(8, 20) * 1000] as const)
    : random.weighted([
        [70, ['year', random.int(48, 180) * 1000] as const],
        [12, ['half-year', random.int(30, 90) * 1000] as const],
        [12, ['quarter', random.int(16, 50) * 1000] as const],
        [6, ['month', random.int(7, 18) * 1000] as const],
      ]);
  return {
    coverLabour: true,
    coverTravel: random.chance(0.6),
    coverParts: random.chance(0.15),
    visitsPerYear: random.chance(0.5) ? random.pick([2, 4, 6, 12]) : null,
    feeCents,
    feePeriod,
    feeVat: VAT,
  };
}

/** Packs one after the other; those bought before the example begins were paid then. */
function packs(customer: string, from: string, to: string | null, { random, newId }: DemoPen, at: number): NewEvent[] {
  const events: NewEvent[] = [];
  const money = random.chance(0.2);
  const first = dayNumber(from);
  const last = Math.min(DEMO_LAST_DAY, to === null ? DEMO_LAST_DAY : dayNumber(to));
  const hours = random.pick([5, 10, 10, 20]);
  for (let day = Math.max(first, DEMO_FIRST_DAY - 300); day <= last; day += random.int(150, 330)) {
    const bought = dayText(day);
    const fields = {
      customer,
      name: money ? 'Pacchetto a scalare 500 euro' : `Pacchetto ${hours} ore`,
      unit: money ? 'cents' : 'minutes',
      quantity: money ? 50_000 : hours * 60,
      priceCents: money ? 45_000 : hours * random.pick([4900, 5200]),
      vat: VAT,
      boughtOn: bought,
      expiresOn: dayText(day + 365),
      toBill: day >= DEMO_FIRST_DAY,
      bill: null,
      notes: null,
    };
    events.push(recordAdded('pack', newId(at), fields, at));
  }
  return events;
}

function dayNumber(day: string): number {
  const [y = 0, mo = 0, d = 0] = day.split('-').map(Number);
  return daysFromCivil(y, mo, d);
}

function dayText(number: number): string {
  const { y, mo, d } = civilFromDays(number);
  return `${y}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
