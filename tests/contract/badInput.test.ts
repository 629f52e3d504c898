import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type CommandName, type InputOf, type OutputOf } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { SportelloError } from '#shared/result.ts';
import { inProcess, type Reached } from './hosts.ts';
import { SAMPLES, type World } from './samples.ts';

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
  ['an id of nothing', '01m83b8nmgvpptnb5nfz8r16m5'],
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
      asset,
      product,
      type,
      service,
      group,
      notice,
      planned,
      upload: id(),
      lastCommand,
      now,
    };
  });
  afterAll(() => desk.close());

  it.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])(
    '%s: bad input is refused with the field’s name, or taken as what it is',
    async (name) => {
      const sample = SAMPLES[name](world) as Record<string, unknown>;
      for (const path of places(sample)) {
        for (const [what, value] of HOSTILE) {
          const where = `${name} ${path.join('.')} = ${what}`;
          const before = await counts(desk);
          try {
            const answer = await desk.call('one', name, {
              ...(replaced(sample, path, value) as object),
              commandId: id(),
            });
            contract[name].output.parse(answer);
          } catch (error) {
            if (!(error instanceof SportelloError))
              throw new Error(`${where}: not a typed error: ${String(error)}`, { cause: error });
            expect(error.code, where).not.toBe('internal');
            if (error.code === 'invalid_input') expect(namesOf(path), where).toContain(error.field?.split('.')[0]);
            // Nothing is half done.
            expect(await counts(desk), where).toEqual(before);
          }
        }
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
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

async function counts(desk: Reached): Promise<unknown> {
  const { tickets, customers, byStatus } = (await desk.call('one', 'stats.overview', {})) as OutputOf<'stats.overview'>;
  return { tickets, customers, byStatus };
}
