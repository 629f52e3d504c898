import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { confirmBills } from '#shared/domain/bill/confirm.ts';
import { spanOfMonth } from '#shared/domain/bill/month.ts';
import { runDrafts } from '#shared/domain/bill/run.ts';
import { createHouses } from '#main/core/billingHouse.ts';
import { systemPorts } from '#main/core/ports.ts';
import { save } from '#main/store/log/save.ts';
import { inTransaction } from '#main/store/log/transaction.ts';
import { unpackState } from '#main/store/log/streams.ts';
import { initStore, openStore } from '#main/store/open.ts';
import { loadRun } from '#main/store/query/billingRun.ts';
import { recordById } from '#main/store/query/records.ts';
import type { Store } from '#main/store/store.ts';
import { COMPANY_ID } from '#shared/domain/people/company.ts';
import { newId } from '#shared/events/ids.ts';
import { PLAIN } from '../support/billing.ts';
import { createTimes, now, since, type Figure } from './figures.ts';
import { seeded } from './random.ts';

const CUSTOMERS = 5000;
const WORKS = 10_000;
const MONTH = '2026-10';
const VAT = { rate: 2200, nature: null, note: null };

/** A month of 10,000 interventions of 5,000 customers: priced and grouped, then issued as bills. */
export async function benchBilling(dir: string): Promise<Figure[]> {
  mkdirSync(dir, { recursive: true });
  const store = join(dir, 'store');
  initStore(store, 'Europe/Rome', systemPorts());
  const opened = openStore(store, systemPorts());
  try {
    fillMonth(opened.store);
    return [...(await pricing(opened.store)), ...(await confirming(opened.store))];
  } finally {
    opened.close();
  }
}

async function houseOf(store: Store) {
  const houses = createHouses();
  await houses.ready();
  return houses.of(store.zone, recordById(store.db, COMPANY_ID)?.fields ?? {});
}

async function pricing(store: Store): Promise<Figure[]> {
  const house = await houseOf(store);
  const until = spanOfMonth(MONTH, house.calendar.zone).to;
  const kind = store.kinds.get('intervention');
  const reads = createTimes();
  const loads = createTimes();
  const prices = createTimes();
  for (let round = 0; round < 8; round += 1) {
    let start = now();
    const rows = store.db
      .prepare(
        `SELECT s.id, s.state FROM interventions i INDEXED BY interventions_unbilled JOIN streams s ON s.sn = i.sn
         WHERE i.billing IN ('open', 'disputed', 'excluded') AND i.sortAt < ?`,
      )
      .all(until) as { id: string; state: string }[];
    const states = rows.map((row) => (kind === undefined ? null : unpackState(kind, row.id, row.state)));
    const read = since(start);
    if (states.length !== WORKS) throw new Error(`${states.length} interventions were read`);
    start = now();
    const data = loadRun(store, { until });
    const loaded = since(start);
    start = now();
    const drafts = runDrafts(data, MONTH, house);
    const priced = since(start);
    if (drafts.length !== CUSTOMERS) throw new Error(`${drafts.length} drafts were made`);
    if (round < 2) continue;
    reads.add(read);
    loads.add(loaded);
    prices.add(priced);
  }
  const note = `read ${ms(reads)}, with all they need ${ms(loads)}, priced and grouped ${ms(prices)}`;
  return [
    {
      name: 'pricing and grouping 10,000 interventions / reading them, p50',
      value: prices.p(0.5) / reads.p(0.5),
      unit: 'x',
      bar: 10,
      sense: 'max',
      note,
    },
  ];
}

async function confirming(store: Store): Promise<Figure[]> {
  const house = await houseOf(store);
  const envelope = { commandId: id(store), actor: 'system', roles: ['manager'] as const };
  const start = now();
  const { result } = save(store, envelope, (ctx) =>
    confirmBills({ month: MONTH, date: '2026-10-31', close: true }, ctx, house),
  );
  return [
    {
      name: `confirming ${result.bills.length} bills and settling ${result.settled} interventions in one transaction`,
      value: since(start) / 1e6,
      unit: ' s',
      bar: 30,
      sense: 'max',
      note: `${result.left.length} drafts left out`,
    },
  ];
}

/** Customers of all four contracts, one in five with a pack, two pieces of work each. */
function fillMonth(store: Store): void {
  const random = seeded(11);
  const author = { actor: 'system', now: Date.UTC(2026, 8, 1) };
  const put = (kind: string, stream: string, type: string, data: Record<string, unknown>) => ({
    kind,
    stream,
    type,
    data,
  });
  inTransaction(store, (tx) => {
    const company = {
      name: 'Esempio srl',
      language: 'it',
      lockMinutes: 0,
      vatNumber: '01234560009',
      address: 'Via Roma, 1',
      postcode: '33100',
      city: 'Udine',
      province: 'UD',
      fiscalRegime: 'RF01',
      iban: 'IT60X0542811101000000123456',
      paymentDays: 30,
    };
    tx.append(put('company', COMPANY_ID, 'company.added', { fields: company }), author);
    const list = {
      ...PLAIN,
      rounding: { unit: 15, direction: 'up' },
      minimumMinutes: { phone: 15, remote: 15, onsite: 60 },
    };
    const clock = { dayFrom: 480, dayTo: 1080, eveningTo: 1320 };
    const bands = { ordinary: 100, evening: 130, night: 150, saturday: 125, holiday: 150, holidayNight: 200 };
    tx.append(put('priceList', id(store), 'priceList.added', { fields: { ...list, clock, bands } }), author);
  });
  const operators = Array.from({ length: 500 }, () => id(store));
  const kinds = ['maintenance', 'chargeable', 'prepaid', 'chargeable', 'chargeable'];
  const start = Date.UTC(2026, 9, 1, 7);
  for (let from = 0; from < CUSTOMERS; from += 500) {
    inTransaction(store, (tx) => {
      for (let n = from; n < from + 500; n += 1) {
        const customer = id(store);
        const fields = {
          name: `Ditta ${n}`,
          form: 'company',
          vatNumber: '01234560009',
          address: 'Via Roma, 1',
          postcode: '33100',
          city: 'Udine',
          province: 'UD',
          recipientCode: '0000000',
          phones: [],
          emails: [],
        };
        tx.append(put('customer', customer, 'customer.added', { fields }), author);
        const sort = kinds[n % kinds.length] ?? 'chargeable';
        const cover = sort === 'maintenance' ? { coverLabour: true, coverTravel: false, coverParts: false } : {};
        const contract = { customer, sort, from: '2026-01-01', products: [], assets: [], ...cover };
        tx.append(put('contract', id(store), 'contract.added', { fields: contract }), author);
        if (sort === 'prepaid') {
          const pack = {
            customer,
            name: '10 ore',
            unit: 'minutes',
            quantity: 60,
            priceCents: 54_000,
            vat: VAT,
            boughtOn: '2026-09-01',
          };
          const rest = { expiresOn: null, toBill: false, bill: null, notes: null };
          tx.append(put('pack', id(store), 'pack.added', { fields: { ...pack, ...rest } }), author);
        }
        for (let k = 0; k < WORKS / CUSTOMERS; k += 1) {
          const ticket = id(store);
          const number = `26-BEN-${String(n * 2 + k).padStart(5, '0')}`;
          const call = {
            number,
            channel: 'phone',
            title: 'Si ferma',
            problem: 'Si ferma',
            customer,
            contractKind: 'undefined',
          };
          tx.append(put('ticket', ticket, 'ticket.opened', call), author);
          // Each technician goes from customer to customer: two hours each, ten a day.
          const at = start + (k * 14 + Math.floor(n / 5000)) * 86_400_000 + Math.floor(random() * 10 * 3_600_000);
          const work = {
            ticket,
            customer,
            mode: random() < 0.3 ? 'onsite' : 'remote',
            operator: operators[n % operators.length],
            start: at,
            end: at + Math.floor(random() * 150 + 10) * 60_000,
            km: Math.floor(random() * 80),
            travelMinutes: 30,
            expenses: random() < 0.1 ? [{ what: 'Parcheggio', cents: 500 }] : [],
            parts: random() < 0.2 ? [{ what: 'Lente', serial: null, quantity: 1, priceCents: 12_000 }] : [],
            notes: 'Sostituita la lente di protezione e rifatta la calibrazione; provato con il cliente.',
            workDone: 'Sostituita la lente di protezione e rifatta la calibrazione.',
            outcome: 'solved',
          };
          tx.append(put('intervention', id(store), 'intervention.recorded', { fields: work }), author);
        }
      }
    });
  }
}

function id(store: Store): string {
  return newId(store.ports.now(), store.ports.randomBytes);
}

function ms(times: ReturnType<typeof createTimes>): string {
  return `${Math.round(times.p(0.5) / 1000)} ms`;
}
