import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type CommandName, type InputOf, type OutputOf } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { SportelloError } from '#shared/result.ts';
import { PLAIN } from '../support/billing.ts';
import { inProcess, type Reached } from './hosts.ts';
import { PRICES } from '../support/prices.ts';
import { RECORD_SAMPLES, SAMPLES, type World } from './samples.ts';

/** An id that nothing bears. */
const NOTHING = '01m83b8nmgvpptnb5nfz8r16m5';

/** What may come in any field: wrong types, too much, too old, too new, odd letters, things that are not there. */
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['a number', 5],
  ['a fraction', 0.5],
  ['less than nothing', -1],
  ['beyond integers', 1e21],
  ['not a number', Number.NaN],
  ['true', true],
  ['empty text', ''],
  ['blank text', '   \n\t '],
  ['1 MB of text', 'è'.repeat(1_000_000)],
  ['control characters', 'a\u0000b\u001bc\u0007'],
  ['bidi and zero width', 'a\u202eb\u200bc\u2066d'],
  ['emoji', '👩‍🔧🛠️ 🇮🇹'],
  ['half a letter', 'x\ud800y'],
  ['an id of nothing', NOTHING],
  ['SQL', `'; DROP TABLE tickets; --`],
  ['a prototype', { __proto__: { polluted: 1 }, constructor: 1 }],
  ['a list', []],
  ['a long list', Array.from({ length: 10_000 }, () => 'x')],
  ['an object', { a: 1 }],
  ['the year 1900', -2_208_988_800_000],
  ['the year 9999', 253_370_764_800_000],
  ['the year 10000', 253_402_300_800_000],
];

type Path = readonly (string | number)[];

/** Every place of a value that can be replaced, the value itself left out. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array)
    return path.length === 0 ? [] : [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    places(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

describe('every field of every command', () => {
  let desk: Reached;
  let world: World;
  const id = (): string => newId(Date.now(), (n) => randomBytes(n));
  async function run<N extends CommandName>(
    name: N,
    input: Omit<InputOf<N>, 'commandId'>,
    commandId = id(),
  ): Promise<OutputOf<N>> {
    return (await desk.call('one', name, { ...input, commandId })) as OutputOf<N>;
  }

  beforeAll(async () => {
    desk = await inProcess.open();
    const admin = await run('setup.create', {
      company: { name: 'Prova', language: 'it' },
      admin: { name: 'Anna', login: 'anna', email: null, password: 'una-parola-lunga' },
      demo: false,
    });
    const lists = (await desk.call('one', 'catalog.get', {})) as OutputOf<'catalog.get'>;
    const first = (list: readonly { id: string }[]): string => list[0]?.id ?? '';
    const [service, product, type, group] = [
      first(lists.services),
      first(lists.products),
      first(lists.types),
      first(lists.groups),
    ];
    const customerFields = {
      form: 'company' as const,
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
    };
    const customer = (
      await run('people.add', { record: { kind: 'customer', fields: { name: 'Ditta Uno', ...customerFields } } })
    ).id;
    const second = (
      await run('people.add', { record: { kind: 'customer', fields: { name: 'Ditta Due', ...customerFields } } })
    ).id;
    const contact = (
      await run('people.add', {
        record: {
          kind: 'contact',
          fields: {
            name: 'Luca',
            customer,
            site: null,
            job: null,
            phones: [],
            emails: [],
            unregistered: false,
            notes: null,
          },
        },
      })
    ).id;
    const asset = (
      await run('people.add', {
        record: {
          kind: 'asset',
          fields: {
            customer,
            site: null,
            product,
            name: 'Laser',
            sort: 'machine',
            serial: '1',
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
        },
      })
    ).id;
    const site = (
      await run('people.add', {
        record: {
          kind: 'site',
          fields: {
            customer,
            name: 'Sede',
            address: null,
            postcode: null,
            city: null,
            province: null,
            phone: null,
            km: null,
            notes: null,
          },
        },
      })
    ).id;
    const colleague = (
      await run('operator.add', {
        record: {
          kind: 'operator',
          fields: { name: 'Bruno', login: 'bruno', email: null, roles: ['operator'], groups: [group], language: null },
        },
      })
    ).id;
    const notice = (
      await run('notice.add', {
        record: {
          kind: 'notice',
          fields: {
            title: 'Guasto',
            answer: 'Sì',
            product: null,
            type: null,
            service: null,
            urgency: null,
            blocked: null,
            active: true,
          },
        },
      })
    ).id;
    const open = async (): Promise<string> =>
      (await run('ticket.open', { channel: 'phone', problem: 'Si ferma', service, customer, requester: contact })).id;
    const [ticket, other, solved, closed, waiting] = [
      await open(),
      await open(),
      await open(),
      await open(),
      await open(),
    ];
    await run('ticket.solve', { id: solved, solution: 'x', told: false });
    await run('ticket.solve', { id: closed, solution: 'x', told: true });
    await run('ticket.close', { id: closed, end: 'phone' });
    await run('ticket.wait', { id: waiting, reason: 'customer' });
    const lastCommand = id();
    await run('ticket.change', { id: other, fields: { urgency: 'high' } }, lastCommand);
    const now = Date.now();
    const planned = (
      await run('intervention.plan', { ticket, mode: 'phone', operator: colleague, start: now + 1e6, end: now + 2e6 })
    ).id;
    const sparePart = (
      await run('billing.add', {
        record: { kind: 'sparePart', fields: { name: 'Lente', code: null, priceCents: 12_000, serialised: false } },
      })
    ).id;
    const priceList = (await run('billing.add', { record: { kind: 'priceList', fields: PRICES } })).id;
    await run('ticket.request', {
      id: ticket,
      priceList,
      mode: 'onsite',
      urgent: false,
      minutes: 60,
      km: null,
      text: 'Lente',
      validUntil: null,
    });
    const { state } = (await desk.call('one', 'ticket.get', { id: ticket })) as OutputOf<'ticket.get'>;
    const request = (state['requests'] as { request: string }[])[0]?.request ?? '';
    const bill = await issuedBill();
    const view = (await run('views.add', { view: { name: 'Mia', roles: [], view: {}, period: null, chart: 'bars' } }))
      .id;
    world = {
      ticket,
      other,
      solved,
      closed,
      waiting,
      operator: admin.id,
      colleague,
      customer,
      second,
      contact,
      site,
      asset,
      product,
      type,
      service,
      group,
      notice,
      planned,
      sparePart,
      priceList,
      request,
      bill,
      view,
      upload: id(),
      lastCommand,
      now,
    };
  });
  afterAll(() => desk.close());

  /** A bill as a company that can bill issues it: its own data, a customer's, a price list and an hour's work. */
  async function issuedBill(): Promise<string> {
    const place = { address: 'Via Roma, 1', postcode: '33100', city: 'Udine', province: 'UD' };
    const own = { vatNumber: '01234560009', fiscalRegime: 'RF01', iban: 'IT60X0542811101000000123456' };
    await run('company.change', {
      id: '00000000000000000000000000',
      record: { kind: 'company', fields: { ...place, ...own } },
    });
    await run('billing.add', { record: { kind: 'priceList', fields: { ...PLAIN } } });
    const blank = {
      code: null,
      phones: [],
      emails: [],
      prospect: false,
      overdue: false,
      technician: null,
      notes: null,
    };
    const customer = await run('people.add', {
      record: {
        kind: 'customer',
        fields: {
          ...blank,
          ...place,
          name: 'Ditta Tre',
          form: 'company',
          vatNumber: '01234560009',
          taxCode: null,
          recipientCode: '0000000',
        },
      },
    });
    const lists = (await desk.call('one', 'catalog.get', {})) as OutputOf<'catalog.get'>;
    const ticket = await run('ticket.open', {
      channel: 'phone',
      problem: 'Si ferma',
      service: lists.services[0]?.id ?? '',
      customer: customer.id,
      contractKind: 'chargeable',
    });
    const start = Date.UTC(2026, 0, 12, 9);
    await run('intervention.record', {
      ticket: ticket.id,
      mode: 'remote',
      fields: { start, end: start + 3_600_000, outcome: 'solved' },
    });
    const { bills } = await run('bill.confirm', { month: '2026-01', date: '2026-01-31' });
    expect(bills).toHaveLength(1);
    return bills[0]?.id ?? '';
  }

  /** Puts every hostile value in every place of a valid input. */
  async function besiege(name: keyof typeof SAMPLES, sample: Record<string, unknown>): Promise<void> {
    for (const path of places(sample)) {
      for (const [what, value] of HOSTILE) {
        const where = `${name} ${path.join('.')} = ${what}`;
        const before = await counts(desk);
        let answer: unknown = null;
        let refused: SportelloError | null = null;
        try {
          answer = await desk.call('one', name, { ...(replaced(sample, path, value) as object), commandId: id() });
          contract[name].output.parse(answer);
        } catch (error) {
          if (!(error instanceof SportelloError))
            throw new Error(`${where}: not a typed error: ${String(error)}`, { cause: error });
          refused = error;
          expect(error.code, where).not.toBe('internal');
          if (error.code === 'invalid_input') expect(namesOf(path), where).toContain(error.field?.split('.')[0]);
          // Nothing is half done.
          expect(await counts(desk), where).toEqual(before);
        }
        if (value === NOTHING && pointsAtSomething(sample, path))
          expect(unknownIn(path, refused, answer), where).toBe(true);
      }
    }
  }

  /** True where the valid input names something of this world. */
  function pointsAtSomething(sample: unknown, path: Path): boolean {
    const { upload: _upload, lastCommand: _lastCommand, now: _now, ...things } = world;
    const at = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], sample);
    return typeof at === 'string' && Object.values(things).includes(at);
  }

  it.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])(
    '%s: bad input is refused with the field’s name, or taken as what it is',
    async (name) => {
      await besiege(name, SAMPLES[name](world));
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it.each(Object.keys(RECORD_SAMPLES) as (keyof typeof RECORD_SAMPLES)[])(
    'a new %s: bad input is refused with the field’s name, or taken as what it is',
    async (kind) => {
      const [name, fields] = RECORD_SAMPLES[kind];
      const sample = { record: { kind, fields: fields(world) } };
      await besiege(name, sample);
      // As it stands it is taken: what was refused was refused for what was put in.
      const login = kind === 'operator' ? { login: `nuovo${id().slice(-8)}` } : {};
      const record = { kind, fields: { ...sample.record.fields, ...login } };
      expect(await desk.call('one', name, { record, commandId: id() })).toMatchObject({ id: expect.any(String) });
    },
  );

  it('refuses a command id that is not one, on every command', async () => {
    for (const name of Object.keys(SAMPLES) as (keyof typeof SAMPLES)[]) {
      for (const commandId of [undefined, null, 5, '', 'x'.repeat(26), '../../etc']) {
        const refused = await desk.call('one', name, { ...SAMPLES[name](world), commandId }).then(
          () => null,
          (error: unknown) => (error instanceof SportelloError ? [error.code, error.field] : error),
        );
        expect(refused, name).toEqual(['invalid_input', 'commandId']);
      }
    }
  });
});

/** The names an error about this place may give: its own, or of the other end of a span of time. */
function namesOf([first]: Path): string[] {
  return first === 'start' ? ['start', 'end'] : [String(first)];
}

/** Refused as unknown at its very place; a command on many calls tells which it left alone. */
function unknownIn(path: Path, refused: SportelloError | null, answer: unknown): boolean {
  if (refused !== null) return refused.code === 'not_found' && refused.field === path.join('.');
  const left = (answer as { refused?: readonly { reason: string }[] }).refused ?? [];
  return left.some((one) => one.reason === 'not_found');
}

async function counts(desk: Reached): Promise<unknown> {
  const { tickets, customers, byStatus } = (await desk.call('one', 'stats.overview', {})) as OutputOf<'stats.overview'>;
  return { tickets, customers, byStatus };
}
