import type { NewEvent } from '../../events/envelope.ts';
import type { PriceList } from '../billing/priceList.ts';
import { type DemoPen, recordAdded } from './company.ts';
import { PARTS } from './faults/all.ts';

/** What the example company charges by. */
export interface DemoPrices {
  /** Named by contracts for machines; the standard lists need no naming. */
  readonly machines: string;
  /** A part of the catalogue by its name. */
  readonly parts: ReadonlyMap<string, { readonly id: string; readonly priceCents: number }>;
}

const VAT = { rate: 2200, nature: null, note: null } as const;

const STANDARD: Omit<PriceList, 'name' | 'from' | 'to' | 'rates'> = {
  standard: true,
  minimumMinutes: { phone: 10, remote: 15, onsite: 60 },
  rounding: { unit: 15, direction: 'up' },
  clock: { dayFrom: 8 * 60, dayTo: 18 * 60, eveningTo: 22 * 60 },
  bands: { ordinary: 100, evening: 130, night: 150, saturday: 125, holiday: 150, holidayNight: 200 },
  urgentPercent: 130,
  packByFactor: true,
  callOutCents: 3500,
  travel: { by: 'km', legs: 'both', kmMillis: 550, includedKm: 20, centsPerHour: 0 },
  partsMarkupPercent: 20,
  vat: VAT,
  notes: null,
};

function rates(phone: number, remote: number, onsite: number, specialist: number): PriceList['rates'] {
  return [
    { mode: 'phone', level: null, centsPerHour: phone },
    { mode: 'remote', level: null, centsPerHour: remote },
    { mode: 'onsite', level: null, centsPerHour: onsite },
    { mode: 'onsite', level: 'specialist', centsPerHour: specialist },
  ];
}

const LISTS: readonly PriceList[] = [
  { ...STANDARD, name: 'Tariffe fino al 2025', from: null, to: '2025-12-31', rates: rates(4800, 5400, 6200, 7600) },
  { ...STANDARD, name: 'Tariffe dal 2026', from: '2026-01-01', to: null, rates: rates(5000, 5600, 6500, 8000) },
];

const MACHINES: PriceList = {
  ...STANDARD,
  name: 'Tariffe macchine',
  from: null,
  to: null,
  standard: false,
  rates: rates(5500, 6000, 7800, 8800),
  minimumMinutes: { phone: 15, remote: 30, onsite: 60 },
  rounding: { unit: 30, direction: 'up' },
  travel: { by: 'time', legs: 'both', kmMillis: 0, includedKm: 0, centsPerHour: 4200 },
  partsMarkupPercent: 15,
};

/** Price lists of two years, one for machines, and the catalogue of spare parts. */
export function demoPrices({ random, newId }: DemoPen, at: number): { prices: DemoPrices; events: NewEvent[] } {
  const events: NewEvent[] = [];
  const add = (kind: string, fields: Readonly<Record<string, unknown>>): string => {
    const id = newId(at);
    events.push(recordAdded(kind, id, fields, at));
    return id;
  };
  for (const list of LISTS) add('priceList', list);
  const machines = add('priceList', MACHINES);
  const parts = new Map(
    PARTS.map((name, n) => {
      const priceCents = random.int(12, 480) * 50;
      const fields = { name, code: `R${String(n + 1).padStart(3, '0')}`, priceCents, serialised: random.chance(0.3) };
      return [name, { id: add('sparePart', fields), priceCents }];
    }),
  );
  return { prices: { machines, parts }, events };
}
