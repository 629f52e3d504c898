import { recordsOfKind } from '#main/store/query/records.ts';
import type { ReadStore } from '#main/store/store.ts';
import { seeded } from './random.ts';

/** Ids of a filled store to make calls of. */
export interface Choices {
  readonly contacts: readonly { id: string; customer: string }[];
  readonly products: readonly string[];
  readonly types: readonly string[];
  readonly services: readonly string[];
  readonly groups: readonly string[];
  readonly operator: string;
  readonly login: string;
}

/** Reads what a filled store has to choose from. */
export function choicesOf(store: ReadStore): Choices {
  const contacts = store.db
    .prepare(
      `SELECT s.id, ps.id AS customer FROM records r JOIN streams s ON s.sn = r.sn JOIN streams ps ON ps.sn = r.parent WHERE r.kind = 'contact' LIMIT 4000`,
    )
    .all() as { id: string; customer: string }[];
  const ids = (kind: string): string[] => recordsOfKind(store.db, kind).map((one) => one.id);
  const operator = recordsOfKind(store.db, 'operator')[0];
  if (operator === undefined) throw new Error('the store has no operator');
  return {
    contacts,
    products: ids('product'),
    types: ids('type'),
    services: ids('service'),
    groups: ids('group'),
    operator: operator.id,
    login: String(operator.fields['login']),
  };
}

/** The input of a usual call, the n-th of a seeded row. */
export function openCallInput(choices: Choices, n: number): Record<string, unknown> {
  const random = seeded(n + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const contact = pick(choices.contacts);
  return {
    channel: 'phone',
    requester: contact.id,
    customer: contact.customer,
    product: pick(choices.products),
    type: pick(choices.types),
    urgency: 'medium',
    blocked: false,
    contractKind: 'maintenance',
    service: pick(choices.services),
    group: pick(choices.groups),
    level: 1,
    operator: choices.operator,
    problem: `Dopo l’aggiornamento il programma si ferma alla stampa della fattura numero ${n}. Riavviato due volte, stesso errore. Il cliente chiede di essere richiamato nel pomeriggio.`,
  };
}
