import type { PriceList } from '#shared/domain/billing/priceList.ts';

/** A price list as a small company writes one: 60 EUR an hour, half an hour at least, 25 EUR for a call-out, 0.50 EUR/km. */
export const PRICES: PriceList = {
  name: 'Tariffario',
  from: '2020-01-01',
  to: null,
  standard: true,
  rates: [
    { mode: 'phone', level: null, centsPerHour: 4800 },
    { mode: 'remote', level: null, centsPerHour: 5400 },
    { mode: 'onsite', level: null, centsPerHour: 6000 },
  ],
  minimumMinutes: { phone: 15, remote: 15, onsite: 30 },
  rounding: { unit: 15, direction: 'up' },
  clock: { dayFrom: 480, dayTo: 1080, eveningTo: 1320 },
  bands: { ordinary: 100, evening: 150, night: 200, saturday: 150, holiday: 200, holidayNight: 250 },
  urgentPercent: 150,
  packByFactor: false,
  callOutCents: 2500,
  travel: { by: 'km', legs: 'both', kmMillis: 500, includedKm: 30, centsPerHour: 0 },
  partsMarkupPercent: 20,
  vat: { rate: 2200, nature: null, note: null },
  notes: null,
};
