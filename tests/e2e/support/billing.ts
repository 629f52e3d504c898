import type { Page } from '@playwright/test';
import type { InputOf } from '#shared/api/contract.ts';
import { ask, run } from './desk.ts';
import { addPerson } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A company that may issue bills. The numbers have right check digits and are nobody's. */
export async function completeCompany(page: Page): Promise<void> {
  const { company } = await ask(page, 'catalog.get', {});
  const record = {
    kind: 'company',
    fields: {
      vatNumber: '12345670017',
      address: 'Via dell’Esempio, 1',
      postcode: '33100',
      city: 'Udine',
      province: 'UD',
      fiscalRegime: 'RF01',
      iban: 'IT60X0542811101000000123456',
      paymentMethod: 'MP05',
      paymentDays: 30,
    },
  } as unknown as InputOf<'company.change'>['record'];
  await run(page, 'company.change', { id: company?.id ?? '', record });
}

/** A customer with all that a bill needs. */
export async function addBuyer(page: Page, fields: Fields = {}): Promise<string> {
  return addPerson(page, 'customer', {
    name: 'Rossi Mobili srl',
    form: 'company',
    vatNumber: '98765430016',
    address: 'Via Verdi, 2',
    postcode: '34170',
    city: 'Gorizia',
    province: 'GO',
    recipientCode: 'ABC1234',
    ...fields,
  });
}

/** A call of a customer with work done on it, `minutes` long, ending now. Gives the intervention. */
export async function addWork(page: Page, customer: string, minutes: number): Promise<string> {
  const end = Date.now();
  const { services } = await ask(page, 'catalog.get', {});
  const call = await run(page, 'ticket.open', {
    channel: 'phone',
    problem: 'Laser fermo dopo cambio lente',
    customer,
    question: false,
    service: services[0]?.id ?? '',
  });
  const { operators } = await ask(page, 'session.state', {});
  const { id } = await run(page, 'intervention.record', {
    ticket: call.id,
    mode: 'onsite',
    operator: operators[0]?.id ?? '',
    fields: { start: end - minutes * 60_000, end, outcome: 'solved', notes: 'Taratura sensore altezza' },
  });
  return id;
}

/** The standard price list: 60 EUR an hour on site at any hour of the day (work is one line whenever a test runs), by the half hour, 22 % VAT. */
export async function addPriceList(page: Page): Promise<string> {
  const record = {
    kind: 'priceList',
    fields: {
      name: 'Standard',
      from: null,
      to: null,
      standard: true,
      rates: [{ mode: 'onsite', level: null, centsPerHour: 6000 }],
      minimumMinutes: { phone: 0, remote: 0, onsite: 0 },
      rounding: { unit: 30, direction: 'up' },
      clock: { dayFrom: 0, dayTo: 1440, eveningTo: 1440 },
      bands: { ordinary: 100, evening: 100, night: 100, saturday: 100, holiday: 100, holidayNight: 100 },
      urgentPercent: 100,
      packByFactor: false,
      callOutCents: 0,
      travel: { by: 'none', legs: 'both', kmMillis: 0, includedKm: 0, centsPerHour: 0 },
      partsMarkupPercent: 0,
      vat: { rate: 2200, nature: null, note: null },
      notes: null,
    },
  } as unknown as InputOf<'billing.add'>['record'];
  return (await run(page, 'billing.add', { record })).id;
}
