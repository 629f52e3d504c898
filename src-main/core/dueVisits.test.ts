import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from './desk.ts';
import { createFront, type Front } from './front.ts';
import { newId } from '#shared/events/ids.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { testPorts, type TestPorts } from '../../tests/support/ports.ts';
import { tempFolder } from '../../tests/support/stores.ts';

const DAY = 86_400_000;
let folder: ReturnType<typeof tempFolder>;
let ports: TestPorts;
let desk: Desk;
let front: Front;
let customer: string;

const run = async (name: string, input: Record<string, unknown>): Promise<{ id: string }> =>
  (await front.call('one', name, { ...input, commandId: newId(ports.now(), ports.randomBytes) })) as { id: string };
const look = async (): Promise<number> => ((await front.byItself('visits.open', {})) as { opened: number }).opened;
const planned = async (): Promise<OutputOf<'interventions.list'>['rows']> =>
  ((await front.call('one', 'interventions.list', {})) as OutputOf<'interventions.list'>).rows;
const contractOf = (visits: unknown[], more: Record<string, unknown> = {}) => ({
  record: {
    kind: 'contract',
    fields: {
      customer,
      sort: 'maintenance',
      code: null,
      from: null,
      to: null,
      products: [],
      assets: [],
      notes: null,
      visits,
      ...more,
    },
  },
});
/** Second Monday of each month at nine, Rome. */
const secondMonday = {
  key: 'lunedi',
  title: 'Manutenzione preventiva',
  mode: 'onsite',
  minutes: 120,
  startMinute: 540,
  technician: null,
  service: null,
  from: '2026-03-01',
  every: { by: 'weekday', nth: 2, weekday: 1, months: 1 },
};

beforeEach(async () => {
  folder = tempFolder();
  ports = testPorts();
  desk = createDesk({ dir: folder.dir, ports, mode: 'write' });
  front = createFront(desk);
  await run('setup.create', {
    company: { name: 'Assistenza', language: 'it' },
    admin: { name: 'Marta', login: 'marta', password: 'una-parola-lunga', email: null },
    demo: false,
  });
  customer = (
    await run('people.add', {
      record: {
        kind: 'customer',
        fields: {
          name: 'Officina',
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
      },
    })
  ).id;
});
afterEach(async () => {
  await front.close();
  folder.remove();
});

describe('recurring visits', () => {
  it('open their call and plan their work two weeks ahead, once', async () => {
    await run('people.add', contractOf([secondMonday]));
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    expect(await planned()).toMatchObject([
      {
        title: 'Manutenzione preventiva',
        customerName: 'Officina',
        status: 'planned',
        // 9 March 2026, 9:00 in Rome, still winter time.
        planStart: Date.parse('2026-03-09T09:00+01:00'),
        planEnd: Date.parse('2026-03-09T11:00+01:00'),
      },
    ]);
    // 30 March: the second Monday of April is two weeks away, and the clocks have gone forward.
    ports.pass(28 * DAY);
    expect(await look()).toBe(1);
    expect((await planned()).map((one) => one.planStart)).toContain(Date.parse('2026-04-13T09:00+02:00'));
  });

  it('go to the first level where the group of their service is retired', async () => {
    const lists = async () => (await front.call('one', 'catalog.get', {})) as OutputOf<'catalog.get'>;
    const service = (await lists()).services.find((one) => one.fields['level'] === 2);
    const gone = service?.fields['group'] as string;
    await run('catalog.retire', { kind: 'group', id: gone, retired: true, reason: null });
    await run('people.add', contractOf([{ ...secondMonday, service: service?.id }]));
    expect(await look()).toBe(1);
    const [one] = await planned();
    const { state } = (await front.call('one', 'ticket.get', { id: one?.ticket })) as OutputOf<'ticket.get'>;
    const first = (await lists()).groups.find((group) => group.fields['level'] === 1);
    expect(state).toMatchObject({ service: service?.id, group: first?.id, level: 1 });
  });

  it('are not opened again once called off, nor for a contract that has ended or a customer that has left', async () => {
    const { id } = await run('people.add', contractOf([secondMonday]));
    await look();
    const [one] = await planned();
    await run('intervention.cancel', { id: one?.id, reason: 'Chiuso per ferie' });
    expect(await look()).toBe(0);
    ports.pass(28 * DAY);
    await run('people.change', { id, record: { kind: 'contract', fields: { to: '2026-03-31' } } });
    expect(await look()).toBe(0);
    await run('people.change', { id, record: { kind: 'contract', fields: { to: null } } });
    await run('people.retire', { kind: 'customer', id: customer, retired: true, reason: null });
    expect(await look()).toBe(0);
  });
});
