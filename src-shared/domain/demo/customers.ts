import type { NewEvent } from '../../events/envelope.ts';
import { type DemoPen, type DemoStaff, recordAdded } from './company.ts';
import { type DemoContract, demoContract } from './agreements.ts';
import { type DemoAsset, demoAssets } from './belongings.ts';
import { addressOf, freshName, landline, mobile, slugOf, vatNumber } from './identity.ts';
import { FIRST_NAMES, JOBS, SITE_NAMES, SURNAMES } from './names.ts';
import { TOWNS, type Town } from './places.ts';
import type { DemoPrices } from './prices.ts';
import { DEMO_SPECIAL, demoTaxData } from './taxData.ts';

export interface DemoContact {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly site: string;
}
/** A customer as far as calls need to know. */
export interface DemoCustomer {
  readonly id: string;
  readonly prospect: boolean;
  readonly contacts: readonly DemoContact[];
  readonly assets: readonly DemoAsset[];
  readonly contract: DemoContract | null;
  readonly km: ReadonlyMap<string, number>;
  /** How often this one calls beside the others. */
  readonly weight: number;
}

/** One customer after the other; names do not repeat. `day` says where in the calendar the company stands, ms UTC. */
export function demoCustomers(
  count: number,
  pen: DemoPen,
  books: DemoPen,
  prices: DemoPrices,
  staff: DemoStaff,
  at: number,
  end: number,
): { customers: DemoCustomer[]; events: NewEvent[][] } {
  const taken = new Set<string>();
  const customers: DemoCustomer[] = [];
  const events: NewEvent[][] = [];
  for (let i = 0; i < count; i += 1) {
    const made = oneCustomer(i, pen, books, prices, staff, at + i * 60_000, end, taken);
    customers.push(made.customer);
    events.push(made.events);
  }
  return { customers, events };
}

function oneCustomer(
  index: number,
  pen: DemoPen,
  books: DemoPen,
  prices: DemoPrices,
  staff: DemoStaff,
  at: number,
  end: number,
  taken: Set<string>,
): { customer: DemoCustomer; events: NewEvent[] } {
  const { random, newId } = pen;
  const id = newId(at);
  const special = Object.values<number>(DEMO_SPECIAL).includes(index);
  const person = random.chance(0.08) && !special;
  const prospect = random.chance(0.07) && !special;
  const drawn = freshName(person, random, taken);
  const name = index === DEMO_SPECIAL.publicBody ? 'Comune di Esempio' : drawn;
  const slug = slugOf(name);
  const town = random.pick(TOWNS);
  const place = addressOf(town, random);
  const vat = person ? null : vatNumber(random);
  const events: NewEvent[] = [
    recordAdded(
      'customer',
      id,
      {
        name,
        form: person ? 'person' : 'company',
        code: `C${String(index + 1).padStart(4, '0')}`,
        vatNumber: vat,
        taxCode: vat,
        ...place,
        phones: [landline(town, random)],
        emails: [`info@${slug}.example`],
        prospect,
        overdue: !prospect && random.chance(0.06),
        technician: random.chance(0.3) ? random.pick([staff.software, staff.laser]).id : null,
        notes: random.chance(0.06) ? 'Preferiscono essere richiamati dopo le 14.' : null,
        ...demoTaxData(index, vat, person ? name : null, slug, books.random),
      },
      at,
    ),
  ];
  const sites: { id: string; town: Town }[] = [];
  for (
    let i = 0,
      many = person
        ? 1
        : random.weighted([
            [60, 1],
            [26, 2],
            [10, 3],
            [4, 4],
          ] as const);
    i < many;
    i += 1
  ) {
    const where = i === 0 ? town : random.pick(TOWNS);
    const site = { id: newId(at), town: where };
    sites.push(site);
    events.push(
      recordAdded(
        'site',
        site.id,
        {
          customer: id,
          name: i === 0 ? SITE_NAMES[0] : `${random.pick(SITE_NAMES.slice(1))} ${where.name}`,
          ...(i === 0 ? place : addressOf(where, random)),
          phone: null,
          km: where.km + random.int(0, 4),
          notes: null,
        },
        at,
      ),
    );
  }
  const contacts: DemoContact[] = [];
  for (
    let i = 0,
      many = person
        ? 1
        : random.weighted([
            [25, 1],
            [40, 2],
            [25, 3],
            [10, 5],
          ] as const);
    i < many;
    i += 1
  ) {
    const [first, last] =
      person && i === 0 ? (name.split(' ', 2) as [string, string]) : [random.pick(FIRST_NAMES), random.pick(SURNAMES)];
    const site = random.pick(sites);
    const contact = {
      id: newId(at),
      name: person && i === 0 ? name : `${first} ${last}`,
      phone: random.chance(0.6) ? mobile(random) : landline(site.town, random),
      site: site.id,
    };
    contacts.push(contact);
    const phones = random.chance(0.3)
      ? [contact.phone, `${landline(site.town, random)} int. ${random.int(10, 49)}`]
      : [contact.phone];
    events.push(
      recordAdded(
        'contact',
        contact.id,
        {
          name: contact.name,
          customer: id,
          site: site.id,
          job: person ? null : random.pick(JOBS),
          phones,
          emails: random.chance(0.7) ? [`${slugOf(`${first} ${last}`).replaceAll('-', '.')}@${slug}.example`] : [],
          unregistered: random.chance(0.02),
          notes: null,
        },
        at,
      ),
    );
  }
  const assets = prospect
    ? []
    : demoAssets(
        id,
        sites.map((one) => one.id),
        pen,
        at,
        end,
        events,
      );
  const contract = prospect
    ? null
    : demoContract(
        id,
        index,
        pen,
        books,
        prices,
        at,
        end,
        assets.some((one) => one.product === 'laser'),
        events,
      );
  return {
    customer: {
      id,
      prospect,
      contacts,
      assets,
      contract,
      km: new Map(sites.map((one) => [one.id, one.town.km])),
      weight: prospect ? 0.15 : 0.2 + random.lasting(1, 1),
    },
    events,
  };
}
