import { createRegistry, type EventSchema, type Registry } from '../events/registry.ts';
import { billEvents } from './bill/events.ts';
import { billKind } from './bill/state.ts';
import { pack } from './billing/pack.ts';
import { period } from './billing/period.ts';
import { priceList } from './billing/priceList.ts';
import { sparePart } from './billing/sparePart.ts';
import { callType, group, notice, product, route, service, template } from './catalog/catalog.ts';
import { interventionEvents } from './intervention/events.ts';
import { interventionKind } from './intervention/state.ts';
import type { Kind } from './kind.ts';
import { asset } from './people/asset.ts';
import { company } from './people/company.ts';
import { contract } from './people/contract.ts';
import { contact, customer, site } from './people/customer.ts';
import { operator } from './people/operator.ts';
import { phoneDay } from './phone/contact.ts';
import { recordEvents } from './record/events.ts';
import { evolveRecord } from './record/evolve.ts';
import { initialRecord, type RecordDefinition, type RecordState } from './record/record.ts';
import { recordRow } from './record/rows.ts';
import { savedView } from './statistics/savedView.ts';
import { ticketCells } from './ticket/cells.ts';
import { ticketEvents } from './ticket/events.ts';
import { evolveTicket } from './ticket/evolve.ts';
import { ticketRow } from './ticket/rows.ts';
import { initialTicket, type TicketState } from './ticket/state.ts';

/** Every kind of record there is. */
export const RECORDS = {
  company,
  operator,
  customer,
  site,
  contact,
  asset,
  contract,
  product,
  type: callType,
  group,
  service,
  route,
  template,
  notice,
  priceList,
  pack,
  sparePart,
  period,
  view: savedView,
  phoneDay,
} as const satisfies Record<string, RecordDefinition>;
export type RecordKind = keyof typeof RECORDS;

const ticket: Kind<TicketState> = {
  kind: 'ticket',
  initial: initialTicket,
  evolve: evolveTicket,
  table: 'tickets',
  row: (state) => ticketRow(state) as ReturnType<Kind['row']>,
  cells: ticketCells,
};

function recordKind(definition: RecordDefinition): Kind<RecordState> {
  return {
    kind: definition.kind,
    initial: (id) => initialRecord(definition.kind, id),
    evolve: (state, event) => evolveRecord(definition, state, event),
    table: 'records',
    row: (state) => recordRow(definition, state),
    cells: () => [],
  };
}

/** All kinds of streams by name. */
export function createKinds(): ReadonlyMap<string, Kind> {
  const kinds = [ticket, interventionKind, billKind, ...Object.values(RECORDS).map(recordKind)] as unknown as Kind[];
  return new Map(kinds.map((one) => [one.kind, one]));
}

/** All event types this version knows. */
export function createEventRegistry(): Registry {
  const schemas: EventSchema[] = [...ticketEvents, ...interventionEvents, ...billEvents];
  for (const definition of Object.values(RECORDS)) schemas.push(...recordEvents(definition));
  return createRegistry(schemas);
}
