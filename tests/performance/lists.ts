import { createDesk } from '#main/core/desk.ts';
import { systemPorts } from '#main/core/ports.ts';
import type { Caller } from '#main/core/handlers.ts';
import type { CallName } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { choicesOf, type Choices } from './calls.ts';
import { createTimes, now, since, type Figure } from './figures.ts';

/** One frame of a 60 Hz screen, ms. */
const FRAME = 16.7;

/** Lists and pages as the screens ask for them, on the filled store; `small` is a store of 10,000 calls to compare with. */
export async function benchLists(dir: string, choices: Choices, small: string): Promise<Figure[]> {
  const large = await operatorList(dir, choices.operator);
  const little = await operatorList(small, null);
  const figures: Figure[] = [
    { name: 'an operator’s list of 50, p99', value: large.p(0.99) / 1000, unit: ' ms', bar: 1, sense: 'max' },
    {
      name: 'the same list / at 10,000 calls, p50',
      value: large.p(0.5) / little.p(0.5),
      unit: 'x',
      bar: 3,
      sense: 'max',
    },
  ];
  const desk = createDesk({ dir, ports: systemPorts(), mode: 'write' });
  const caller: Caller = { session: 'bench', operator: choices.operator, roles: ['admin'], locked: false };
  const page = await ticketPage(desk.run, caller, choices);
  figures.push({
    name: 'ticket page with 200 entries, p99',
    value: page.p(0.99) / 1000,
    unit: ' ms',
    bar: FRAME,
    sense: 'max',
  });

  const filters = filterParts(choices);
  let worst = { name: '', p99: 0 };
  const all: [string, Record<string, unknown>][] = filters.map(([name, value]) => [name, value]);
  for (let a = 0; a < filters.length; a++) {
    for (let b = a + 1; b < filters.length; b++) {
      const [first, second] = [filters[a], filters[b]];
      if (first !== undefined && second !== undefined)
        all.push([`${first[0]} + ${second[0]}`, { ...first[1], ...second[1] }]);
    }
  }
  for (const [name, filter] of all) {
    const times = createTimes();
    for (let round = 0; round < 110; round++) {
      const start = now();
      await desk.run(
        'queue.page',
        { filter: { scope: 'live', ...filter }, order: 'urgent', offset: 0, limit: 100 },
        caller,
      );
      if (round >= 10) times.add(since(start));
    }
    const p99 = times.p(0.99) / 1000;
    if (p99 > worst.p99) worst = { name, p99 };
  }
  figures.push({
    name: `first page of the queue, worst of ${all.length} filters and pairs, p99`,
    value: worst.p99,
    unit: ' ms',
    bar: FRAME,
    sense: 'max',
    note: worst.name,
  });
  await desk.close();
  return figures;
}

type Run = (name: CallName, input: unknown, caller: Caller) => Promise<unknown>;

async function operatorList(dir: string, operator: string | null): Promise<ReturnType<typeof createTimes>> {
  const desk = createDesk({ dir, ports: systemPorts(), mode: 'read' });
  const store = desk.store();
  if (store === null) throw new Error(`no store in ${dir}`);
  const who = operator ?? choicesOf(store).operator;
  const caller: Caller = { session: 'bench', operator: who, roles: [], locked: false };
  const times = createTimes();
  for (let round = 0; round < 2200; round++) {
    const start = now();
    await desk.run('queue.page', { filter: { scope: 'mine' }, order: 'urgent', offset: 0, limit: 50 }, caller);
    if (round >= 200) times.add(since(start));
  }
  await desk.close();
  return times;
}

async function ticketPage(run: Run, caller: Caller, choices: Choices): Promise<ReturnType<typeof createTimes>> {
  const ports = systemPorts();
  const commandId = (): string => newId(ports.now(), ports.randomBytes);
  const made = (await run(
    'ticket.open',
    { channel: 'phone', problem: 'Una lunga storia', service: choices.services[0], commandId: commandId() },
    caller,
  )) as { id: string };
  for (let n = 0; n < 199; n++)
    await run(
      'ticket.note',
      { id: made.id, text: `Nota numero ${n}: provato ancora, stesso risultato.`, commandId: commandId() },
      caller,
    );
  const times = createTimes();
  for (let round = 0; round < 600; round++) {
    const start = now();
    await run('ticket.get', { id: made.id }, caller);
    if (round >= 100) times.add(since(start));
  }
  return times;
}

/** Each filter the queue has, with a value that leaves some rows. */
function filterParts(choices: Choices): [string, Record<string, unknown>][] {
  return [
    ['status', { status: ['assigned'] }],
    ['group', { group: [choices.groups[0]] }],
    ['operator', { operator: [choices.operator] }],
    ['urgency', { urgency: ['high'] }],
    ['type', { type: [choices.types[3]] }],
    ['product', { product: [choices.products[2]] }],
    ['contract', { contract: ['prepaid'] }],
    ['age', { olderDays: 20 }],
    ['customer', { customer: choices.contacts[0]?.customer }],
    ['text', { text: 'laser errore' }],
  ];
}
