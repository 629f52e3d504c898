import {
  type CompanyTerms,
  type ContractTerms,
  type CustomerTerms,
  type ListedPrices,
  type OwnedPack,
  readCompany,
  readContract,
  readCustomer,
} from '#shared/domain/billing/terms.ts';
import { type BillWords, createWords, type Translate } from '#shared/domain/billing/words.ts';
import type { Work } from '#shared/domain/billing/work.ts';
import { initialIntervention } from '#shared/domain/intervention/state.ts';
import { createI18n } from '#shared/i18n/createI18n.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { createZone, wallToMs } from '#shared/time/zone.ts';
import { createBillingCalendar } from '#main/core/holidays.ts';

/** Parts of bills for tests: a plain price list, works, packs and parties, each changed by what a test says. */

export const VAT22 = { rate: 2200, nature: null, note: null };

export const calendar = createBillingCalendar(createZone('Europe/Rome'), '10-16');

/** The translator of a language. */
export function translate(lang: Language): Translate {
  const { t } = createI18n(lang);
  return (key, values) => (t as unknown as Translate)(key, values);
}

export function wordsOf(lang: Language): BillWords {
  return createWords(translate(lang), lang);
}

/** An id that looks like one: `w3` → 26 characters. */
export function id(name: string): string {
  return name.padStart(26, '0');
}

/** `2026-10-12 09:30` on the wall in Rome, ms UTC. */
export function at(text: string): number {
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0] = text.split(/[- :]/).map(Number);
  return wallToMs({ y, mo, d, h, mi, s: 0, ms: 0 }, calendar.zone);
}

export function list(changes: Partial<ListedPrices> = {}): ListedPrices {
  return {
    id: id('t1'),
    name: 'Base',
    from: null,
    to: null,
    standard: true,
    rates: [
      { mode: 'phone', level: null, centsPerHour: 4000 },
      { mode: 'remote', level: null, centsPerHour: 4500 },
      { mode: 'onsite', level: null, centsPerHour: 5000 },
      { mode: 'onsite', level: 'senior', centsPerHour: 6000 },
    ],
    minimumMinutes: { phone: 15, remote: 15, onsite: 30 },
    rounding: { unit: 15, direction: 'up' },
    clock: { dayFrom: 480, dayTo: 1080, eveningTo: 1320 },
    bands: { ordinary: 100, evening: 150, night: 200, saturday: 150, holiday: 200, holidayNight: 250 },
    urgentPercent: 150,
    packByFactor: false,
    callOutCents: 2500,
    travel: { by: 'km', legs: 'both', kmMillis: 400, includedKm: 30, centsPerHour: 3000 },
    partsMarkupPercent: 15,
    vat: VAT22,
    notes: null,
    ...changes,
  };
}

export function work(changes: Partial<Work> = {}): Work {
  const contractKind = changes.contract?.sort ?? changes.contractKind ?? 'chargeable';
  return {
    ...initialIntervention(id('w1')),
    mode: 'onsite',
    start: at('2026-10-12 09:00'),
    end: at('2026-10-12 10:00'),
    ticketNumber: '26-K7Q-00042',
    technicians: [{ id: 't1', name: 'Tecnico Uno', level: null }],
    contract: null,
    requests: [],
    ...changes,
    contractKind,
  };
}

export function contract(changes: Partial<ContractTerms> = {}): ContractTerms {
  return { ...readContract(id('c1'), { sort: 'maintenance' }, 0), ...changes };
}

export function pack(changes: Partial<OwnedPack> = {}): OwnedPack {
  return {
    id: id('p1'),
    customer: id('k1'),
    name: 'Pacchetto 10 ore',
    unit: 'minutes',
    quantity: 600,
    priceCents: 40_000,
    vat: VAT22,
    boughtOn: '2026-01-01',
    expiresOn: '2026-12-31',
    toBill: false,
    bill: null,
    notes: null,
    ...changes,
  };
}

export function customer(changes: Partial<CustomerTerms> = {}): CustomerTerms {
  const fields = {
    name: 'Cliente di Prova srl',
    form: 'company',
    vatNumber: '00000000018',
    address: 'Via di Prova 1',
    postcode: '33100',
    city: 'Udine',
    province: 'UD',
    recipientCode: '0000000',
  };
  return { ...readCustomer(id('k1'), fields), ...changes };
}

export function company(changes: Partial<CompanyTerms> = {}): CompanyTerms {
  const fields = {
    name: 'Assistenza di Prova srl',
    vatNumber: '00000000026',
    address: 'Via di Prova 2',
    postcode: '33100',
    city: 'Udine',
    province: 'UD',
    fiscalRegime: 'RF01',
    iban: 'IT00A0000000000000000000000',
    paymentDays: 30,
  };
  return { ...readCompany(fields), ...changes };
}
