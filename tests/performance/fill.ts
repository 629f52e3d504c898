import { defaultCatalog } from '#shared/domain/catalog/defaults.ts';
import { decideContext } from '#main/store/log/save.ts';
import { inTransaction } from '#main/store/log/transaction.ts';
import type { Store } from '#main/store/store.ts';
import type { NewEvent } from '#shared/events/envelope.ts';
import { newId } from '#shared/events/ids.ts';
import { recordsOfKind } from '#main/store/query/records.ts';
import { seeded } from './random.ts';

/** What a filled store offers to draw from. */
export interface Filled {
  readonly customers: readonly string[];
  readonly contacts: readonly string[];
  readonly operators: readonly string[];
  readonly products: readonly string[];
  readonly types: readonly string[];
  readonly services: readonly string[];
  readonly groups: readonly string[];
}

const WORDS =
  'laser taglio lente stampa fattura listino ordine magazzino errore blocco riavvio licenza rete utente archivio backup totale filtro etichetta sensore'.split(
    ' ',
  );
const START = Date.UTC(2014, 10, 1);
const SPAN = 12 * 365 * 86_400_000;

/**
 * Fills a store with `tickets` calls of twelve years through the very transaction a save uses, in batches; `live` of
 * them are still in hand, and one in eight has an intervention. The same seed gives the same calls.
 */
export function fillStore(store: Store, tickets: number, live: number, onProgress: (done: number) => void): Filled {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const id = (): string => newId(store.ports.now(), store.ports.randomBytes);
  const author = { actor: 'system', now: START };

  inTransaction(store, (tx) => {
    const ctx = decideContext(store, tx, { actor: 'system', roles: ['admin'] }, START);
    for (const event of defaultCatalog('it', ctx).events) tx.append(event, author);
  });
  const records = (kind: string, count: number, fields: (n: number) => Record<string, unknown>): string[] => {
    const ids: string[] = [];
    for (let from = 0; from < count; from += 1000) {
      inTransaction(store, (tx) => {
        for (let n = from; n < Math.min(count, from + 1000); n++) {
          const stream = id();
          ids.push(stream);
          tx.append({ kind, stream, type: `${kind}.added`, data: { fields: fields(n) } }, author);
        }
      });
    }
    return ids;
  };
  const operators = records('operator', 40, (n) => ({
    name: `Operatore ${n}`,
    login: `op${n}`,
    roles: ['operator'],
    groups: [],
  }));
  const customers = records('customer', 4000, (n) => ({
    name: `Ditta ${pick(WORDS)} ${n} srl`,
    form: 'company',
    phones: [`0432${100000 + n}`],
    emails: [],
    prospect: false,
    overdue: false,
  }));
  const contacts = records('contact', 8000, (n) => ({
    name: `Referente ${n}`,
    customer: customers[n % customers.length],
    phones: [`33${30000000 + n}`],
    emails: [],
    unregistered: false,
  }));
  const filled: Filled = {
    customers,
    contacts,
    operators,
    products: ids(store, 'product'),
    types: ids(store, 'type'),
    services: ids(store, 'service'),
    groups: ids(store, 'group'),
  };

  const batch = 500;
  for (let from = 0; from < tickets; from += batch) {
    inTransaction(store, (tx) => {
      const ctx = decideContext(store, tx, { actor: 'system', roles: [] }, START);
      for (let n = from; n < Math.min(tickets, from + batch); n++) {
        const at = START + Math.floor((n / tickets) * SPAN) + Math.floor(random() * 3_600_000);
        const stream = id();
        const who = Math.floor(random() * contacts.length);
        const operator = pick(operators);
        const words = Array.from({ length: 24 }, () => pick(WORDS)).join(' ');
        const open: NewEvent = {
          kind: 'ticket',
          stream,
          type: 'ticket.opened',
          at,
          actor: pick(operators),
          data: {
            number: ctx.nextCallNumber(at),
            channel: 'phone',
            title: words.slice(0, 60),
            problem: words,
            requester: contacts[who],
            customer: customers[who % customers.length],
            product: pick(filled.products),
            type: pick(filled.types),
            service: pick(filled.services),
            group: pick(filled.groups),
            level: 1,
            urgency: pick(['high', 'medium', 'low', 'low']),
            blocked: pick([true, false, false]),
            contractKind: pick(['maintenance', 'chargeable', 'prepaid', 'undefined']),
            ...(random() < 0.8 ? { operator } : {}),
          },
        };
        tx.append(open, author);
        if (n < tickets - live) {
          tx.append(
            {
              kind: 'ticket',
              stream,
              type: 'ticket.solved',
              at: at + Math.floor(random() * 864e5),
              actor: operator,
              data: { solution: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`, told: true },
            },
            author,
          );
          tx.append(
            {
              kind: 'ticket',
              stream,
              type: 'ticket.closed',
              at: at + 864e5,
              actor: operator,
              data: { end: pick(['first-call', 'phone', 'visit']) },
            },
            author,
          );
          if (n % 8 === 0) tx.append(work(id(), stream, customers[who % customers.length], operator, at), author);
        }
      }
    });
    if ((from / batch) % 20 === 0) store.db.raw.pragma('wal_checkpoint(RESTART)');
    onProgress(Math.min(tickets, from + batch));
  }
  return filled;
}

/** A visit, or a longer call, of an hour or two on a call. */
function work(stream: string, ticket: string, customer: string | undefined, operator: string, at: number): NewEvent {
  const start = at + 2 * 3_600_000;
  const fields = {
    ticket,
    customer,
    operator,
    mode: at % 3 === 0 ? 'onsite' : 'remote',
    start,
    end: start + (30 + (at % 90)) * 60_000,
    km: at % 80,
    travelMinutes: at % 60,
    expenses: at % 10 === 0 ? [{ what: 'Parcheggio', cents: 500 }] : [],
    parts: [],
    notes: 'Sostituita la lente e rifatta la calibrazione.',
    outcome: 'solved',
  };
  return { kind: 'intervention', stream, type: 'intervention.recorded', at, actor: operator, data: { fields } };
}

function ids(store: Store, kind: string): string[] {
  return recordsOfKind(store.db, kind).map((record) => record.id);
}
