import type { Values } from '../checkEntry.ts';

/** A new price list: nothing costs more in the evening, nothing is rounded but by the quarter of an hour. What costs what is for the manager to say. */
export const BLANK_PRICE_LIST: Values = {
  name: '',
  from: null,
  to: null,
  standard: false,
  rates: [],
  minimumMinutes: { phone: 0, remote: 0, onsite: 0 },
  rounding: { unit: 15, direction: 'up' },
  clock: { dayFrom: 8 * 60, dayTo: 18 * 60, eveningTo: 22 * 60 },
  bands: { ordinary: 100, evening: 100, night: 100, saturday: 100, holiday: 100, holidayNight: 100 },
  urgentPercent: 100,
  packByFactor: false,
  callOutCents: 0,
  travel: { by: 'km', legs: 'both', kmMillis: 0, includedKm: 0, centsPerHour: 0 },
  partsMarkupPercent: 0,
  vat: { rate: 2200, nature: null, note: null },
  notes: null,
};
