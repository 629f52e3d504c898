import type { NewEvent } from '../../events/envelope.ts';
import type { ContractKind } from '../people/contract.ts';
import { type DemoPen, type DemoStaff, recordAdded } from './company.ts';
import type { ProductKey } from './faults/fault.ts';
import { FANCIES, FIRST_NAMES, FORMS, JOBS, SITE_NAMES, STREETS, SURNAMES, TOWNS, type Town, TRADES } from './names.ts';
import type { Random } from './random.ts';

export interface DemoContact {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly site: string;
}
export interface DemoAsset {
  readonly id: string;
  readonly product: ProductKey;
  readonly site: string;
  readonly system: { readonly os: string; readonly memory: string; readonly version: string } | null;
}
/** A customer as far as calls need to know. */
export interface DemoCustomer {
  readonly id: string;
  readonly prospect: boolean;
  readonly contacts: readonly DemoContact[];
  readonly assets: readonly DemoAsset[];
  readonly contract: { readonly id: string; readonly sort: ContractKind } | null;
  readonly km: ReadonlyMap<string, number>;
  /** How often this one calls beside the others. */
  readonly weight: number;
}

const SYSTEMS = ['Windows 11 Pro 23H2', 'Windows 11 Pro 24H2', 'Windows 10 Pro 22H2', 'Windows Server 2022', 'Windows Server 2019'] as const;
const MEMORIES = ['8 GB', '16 GB', '16 GB', '32 GB', '64 GB'] as const;
const LASERS = ['LX-1530', 'LX-2040', 'LF-3015', 'LC-60'] as const;
const DAY = 86_400_000;

/** One customer after the other; names do not repeat. `day` says where in the calendar the company stands, ms UTC. */
export function demoCustomers(count: number, pen: DemoPen, staff: DemoStaff, at: number, end: number): { customers: DemoCustomer[]; events: NewEvent[][] } {
  const taken = new Set<string>();
  const customers: DemoCustomer[] = [];
  const events: NewEvent[][] = [];
  for (let i = 0; i < count; i += 1) {
    const made = oneCustomer(i, pen, staff, at + i * 60_000, end, taken);
    customers.push(made.customer);
    events.push(made.events);
  }
  return { customers, events };
}

function oneCustomer(index: number, pen: DemoPen, staff: DemoStaff, at: number, end: number, taken: Set<string>): { customer: DemoCustomer; events: NewEvent[] } {
  const { random, newId } = pen;
  const id = newId(at);
  const person = random.chance(0.08);
  const prospect = random.chance(0.07);
  const name = freshName(person, random, taken);
  const slug = slugOf(name);
  const town = random.pick(TOWNS);
  const place = addressOf(town, random);
  const vat = person ? null : vatNumber(random);
  const events: NewEvent[] = [
    recordAdded('customer', id, {
      name, form: person ? 'person' : 'company', code: `C${String(index + 1).padStart(4, '0')}`, vatNumber: vat, taxCode: vat, ...place,
      phones: [landline(town, random)], emails: [`info@${slug}.example`], prospect, overdue: !prospect && random.chance(0.06),
      technician: random.chance(0.3) ? random.pick([staff.software, staff.laser]).id : null, notes: random.chance(0.06) ? 'Preferiscono essere richiamati dopo le 14.' : null,
    }, at),
  ];
  const sites: { id: string; town: Town }[] = [];
  for (let i = 0, many = person ? 1 : random.weighted([[60, 1], [26, 2], [10, 3], [4, 4]] as const); i < many; i += 1) {
    const where = i === 0 ? town : random.pick(TOWNS);
    const site = { id: newId(at), town: where };
    sites.push(site);
    events.push(recordAdded('site', site.id, { customer: id, name: i === 0 ? SITE_NAMES[0] : `${random.pick(SITE_NAMES.slice(1))} ${where.name}`, ...(i === 0 ? place : addressOf(where, random)), phone: null, km: where.km + random.int(0, 4), notes: null }, at));
  }
  const contacts: DemoContact[] = [];
  for (let i = 0, many = person ? 1 : random.weighted([[25, 1], [40, 2], [25, 3], [10, 5]] as const); i < many; i += 1) {
    const [first, last] = person && i === 0 ? (name.split(' ', 2) as [string, string]) : [random.pick(FIRST_NAMES), random.pick(SURNAMES)];
    const site = random.pick(sites);
    const contact = { id: newId(at), name: person && i === 0 ? name : `${first} ${last}`, phone: random.chance(0.6) ? mobile(random) : landline(site.town, random), site: site.id };
    contacts.push(contact);
    const phones = random.chance(0.3) ? [contact.phone, `${landline(site.town, random)} int. ${random.int(10, 49)}`] : [contact.phone];
    events.push(recordAdded('contact', contact.id, { name: contact.name, customer: id, site: site.id, job: person ? null : random.pick(JOBS), phones, emails: random.chance(0.7) ? [`${slugOf(`${first} ${last}`).replaceAll('-', '.')}@${slug}.example`] : [], unregistered: random.chance(0.02), notes: null }, at));
  }
  const assets = prospect ? [] : demoAssets(id, sites.map((one) => one.id), pen, at, end, events);
  const contract = prospect ? null : demoContract(id, index, pen, at, end, events);
  return { customer: { id, prospect, contacts, assets, contract, km: new Map(sites.map((one) => [one.id, one.town.km])), weight: prospect ? 0.15 : 0.2 + random.lasting(1, 1) }, events };
}

function demoAssets(customer: string, sites: readonly string[], { random, newId, lists }: DemoPen, at: number, end: number, events: NewEvent[]): DemoAsset[] {
  const wanted: ProductKey[] = [];
  const odds: readonly (readonly [ProductKey, number])[] = [['alfa', 0.62], ['beta', 0.42], ['gamma', 0.34], ['eta', 0.28], ['epsilon', 0.24], ['laser', 0.3]];
  for (const [key, chance] of odds) if (random.chance(chance)) wanted.push(key);
  if (wanted.length === 0) wanted.push('alfa');
  const blank = { model: null, version: null, os: null, memory: null, lineNumber: null, lineOperator: null, remoteId: null, warrantyEnd: null, notes: null };
  const warranty = (): string => new Date(end + random.int(-500, 500) * DAY).toISOString().slice(0, 10);
  return wanted.flatMap((product) => {
    const machine = product === 'laser';
    return Array.from({ length: machine && random.chance(0.25) ? 2 : 1 }, () => {
      const id = newId(at);
      const site = random.pick(sites);
      const system = machine ? null : { os: random.pick(SYSTEMS), memory: random.pick(MEMORIES), version: `${random.int(5, 8)}.${random.int(0, 9)}` };
      const model = machine ? random.pick(LASERS) : null;
      const own = machine
        ? { name: `Laser ${model ?? ''}`, sort: 'machine', serial: `${model ?? ''}-${random.int(1000, 9999)}`, model, warrantyEnd: warranty() }
        : { name: random.pick(['PC ufficio', 'Server', 'Postazione', 'PC amministrazione']), sort: 'pc', serial: `PC${random.int(100_000, 999_999)}`, model: random.pick(['Torre 300', 'Compatto 20', 'Portatile 14']), ...system, remoteId: String(random.int(100_000_000, 999_999_999)) };
      events.push(recordAdded('asset', id, { ...blank, customer, site, product: lists.products[product], ...own }, at));
      return { id, product, site, system };
    });
  });
}

function demoContract(customer: string, index: number, { random, newId }: DemoPen, at: number, end: number, events: NewEvent[]): { id: string; sort: ContractKind } {
  const id = newId(at);
  const sort = random.weighted<ContractKind>([[50, 'maintenance'], [22, 'chargeable'], [17, 'prepaid'], [11, 'undefined']]);
  const from = new Date(end - random.int(60, 1200) * DAY).toISOString().slice(0, 10);
  const to = sort === 'maintenance' || sort === 'prepaid' ? new Date(end + random.int(-40, 420) * DAY).toISOString().slice(0, 10) : null;
  const code = sort === 'undefined' ? null : `${{ maintenance: 'MAN', chargeable: 'PAG', prepaid: 'PRE' }[sort]}-${String(index + 1).padStart(4, '0')}`;
  events.push(recordAdded('contract', id, { customer, sort, code, from: sort === 'undefined' ? null : from, to, products: [], assets: [], notes: null }, at));
  return { id, sort };
}

function freshName(person: boolean, random: Random, taken: Set<string>): string {
  for (;;) {
    const name = person ? `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}` : `${random.pick(FANCIES)} ${random.pick(TRADES)} ${random.pick(FORMS)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** Eleven digits with the right check digit; the tax office's code is 000, which none has: no company can own it. */
export function vatNumber(random: Random): string {
  const digits = `${String(random.int(1, 9_999_999)).padStart(7, '0')}000`;
  let sum = 0;
  for (let i = 0; i < 10; i += 1) {
    const doubled = Number(digits[i]) * (i % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function addressOf(town: Town, random: Random): Record<string, string> {
  return { address: `${random.pick(STREETS)}, ${random.int(1, 140)}`, postcode: town.postcode, city: town.name, province: town.province };
}

function landline(town: Town, random: Random): string {
  return `${town.area} 55${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** Of a prefix no operator has been given. */
function mobile(random: Random): string {
  return `30${random.int(4, 8)} ${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
}

function slugOf(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/[^a-z0-9 ]/g, '').trim().replace(/\s+/g, '-');
}
