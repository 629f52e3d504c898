import type { Page } from '@playwright/test';
import type { InputOf } from '#shared/api/contract.ts';
import { ask, run } from './desk.ts';

type Fields = Readonly<Record<string, unknown>>;

const EMPTY: Readonly<Record<string, Fields>> = {
  customer: {
    form: 'company',
    code: null,
    vatNumber: null,
    taxCode: null,
    address: null,
    postcode: null,
    city: null,
    province: null,
    phones: [],
    emails: [],
    prospect: false,
    overdue: false,
    technician: null,
    notes: null,
  },
  site: { address: null, postcode: null, city: null, province: null, phone: null, km: null, notes: null },
  contact: { customer: null, site: null, job: null, phones: [], emails: [], unregistered: false, notes: null },
  asset: {
    site: null,
    product: null,
    sort: 'machine',
    serial: null,
    model: null,
    version: null,
    os: null,
    memory: null,
    lineNumber: null,
    lineOperator: null,
    remoteId: null,
    warrantyEnd: null,
    notes: null,
  },
  contract: { sort: 'maintenance', code: null, from: null, to: null, products: [], assets: [], notes: null },
  notice: { product: null, type: null, service: null, urgency: null, blocked: null, active: true },
  template: {
    letter: null,
    order: 0,
    product: null,
    type: null,
    service: null,
    urgency: null,
    blocked: null,
    problem: null,
  },
};

/** Adds a customer, contact, site, asset or contract through the desk; what a test does not care about is left empty. */
export async function addPerson(
  page: Page,
  kind: 'customer' | 'site' | 'contact' | 'asset' | 'contract',
  fields: Fields,
): Promise<string> {
  const record: InputOf<'people.add'>['record'] = { kind, fields: { ...EMPTY[kind], ...fields } };
  return (await run(page, 'people.add', { record })).id;
}

/** Adds a notice of an outage. */
export async function addNotice(page: Page, fields: Fields): Promise<string> {
  const record = {
    kind: 'notice',
    fields: { ...EMPTY['notice'], ...fields },
  } as unknown as InputOf<'notice.add'>['record'];
  return (await run(page, 'notice.add', { record })).id;
}

/** Adds a call template. */
export async function addTemplate(page: Page, fields: Fields): Promise<string> {
  const record = {
    kind: 'template',
    fields: { ...EMPTY['template'], ...fields },
  } as unknown as InputOf<'catalog.add'>['record'];
  return (await run(page, 'catalog.add', { record })).id;
}

/** Ids of the default lists by their Italian names; groups as `gruppo …`, since one bears the name of a product. */
export async function idsByName(page: Page): Promise<ReadonlyMap<string, string>> {
  const { products, types, services, groups } = await ask(page, 'catalog.get', {});
  const named = [...products, ...types, ...services].toReversed().map((one) => [one.name, one.id] as const);
  return new Map([...named, ...groups.map((one) => [`gruppo ${one.name}`, one.id] as const)]);
}

/** Rossi Mobili: one contact, one site, one laser, a maintenance contract. All that can be derived is. */
export async function addRossi(
  page: Page,
): Promise<{ customer: string; contact: string; asset: string; contract: string }> {
  const ids = await idsByName(page);
  const customer = await addPerson(page, 'customer', {
    name: 'Rossi Mobili srl',
    city: 'Udine',
    phones: ['0432 550100'],
  });
  const site = await addPerson(page, 'site', { customer, name: 'Sede', city: 'Udine' });
  const contact = await addPerson(page, 'contact', { customer, name: 'Luca Moretti', phones: ['0432 550112'] });
  const asset = await addPerson(page, 'asset', {
    customer,
    site,
    product: ids.get('Laser'),
    name: 'Laser LX-300',
    serial: '0047712',
    os: 'Windows 11',
    memory: '16 GB',
  });
  const contract = await addPerson(page, 'contract', { customer, to: '2099-12-31' });
  return { customer, contact, asset, contract };
}

/** Officine Tagliamento: two sites with two machines each, so that both have to be chosen. */
export async function addTagliamento(page: Page): Promise<{ customer: string; sites: string[]; assets: string[] }> {
  const ids = await idsByName(page);
  const customer = await addPerson(page, 'customer', { name: 'Officine Tagliamento', city: 'Codroipo' });
  await addPerson(page, 'contact', { customer, name: 'Giulia Ferrari', phones: ['0432 900900'] });
  const sites: string[] = [];
  const assets: string[] = [];
  for (const city of ['Codroipo', 'Latisana']) {
    const site = await addPerson(page, 'site', { customer, name: `Stabilimento di ${city}`, city });
    sites.push(site);
    for (const name of ['Laser A', 'Laser B'])
      assets.push(
        await addPerson(page, 'asset', {
          customer,
          site,
          product: ids.get('Laser'),
          name: `${name} ${city}`,
          serial: `${city.slice(0, 3)}-${name.at(-1) ?? ''}`,
        }),
      );
  }
  return { customer, sites, assets };
}
