import type { InterventionState } from '#shared/domain/intervention/state.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { deskSeqAt } from '../log/position.ts';
import { unpackState } from '../log/streams.ts';
import type { ReadStore } from '../store.ts';

/** A call as it is exported: its state, and the names of who it points at. */
export interface ExportedTicket {
  readonly state: TicketState;
  readonly customer: string | null;
  readonly customerCode: string | null;
  readonly requester: string | null;
  readonly asset: string | null;
  readonly serial: string | null;
  readonly payer: string | null;
  readonly site: string | null;
  readonly contract: string | null;
  readonly notice: string | null;
  /** Numbers of the calls it is a double or a copy of. */
  readonly duplicateOf: string | null;
  readonly copyOf: string | null;
}

/** The name of a record that a stream's state points at by id. */
function named(field: 'site' | 'contract'): string {
  return `(SELECT r.name FROM streams x JOIN records r ON r.sn = x.sn WHERE x.id = json_extract(s.state, '$.${field}')) AS ${field}`;
}

/** Every call, oldest stream first, one at a time: one snapshot, however long it takes and whoever saves meanwhile. */
export function* exportTickets(store: ReadStore): Generator<ExportedTicket> {
  const kind = store.kinds.get('ticket');
  if (kind === undefined) return;
  const rows = store.db
    .prepare(
      `SELECT s.id, s.state, c.name AS customer, json_extract(c.fields, '$.code') AS customerCode, q.name AS requester, a.name AS asset,
              json_extract(a.fields, '$.serial') AS serial, p.name AS payer, n.name AS notice, d.number AS duplicateOf,
              ${named('site')}, ${named('contract')},
              (SELECT o.number FROM streams x JOIN tickets o ON o.sn = x.sn WHERE x.id = json_extract(s.state, '$.copyOf')) AS copyOf
       FROM tickets t JOIN streams s ON s.sn = t.sn LEFT JOIN records c ON c.sn = t.customer LEFT JOIN records q ON q.sn = t.requester
       LEFT JOIN records a ON a.sn = t.asset LEFT JOIN records p ON p.sn = t.payer LEFT JOIN records n ON n.sn = t.notice
       LEFT JOIN tickets d ON d.sn = t.duplicateOf ORDER BY t.sn`,
    )
    .iterate() as IterableIterator<Omit<ExportedTicket, 'state'> & { id: string; state: string }>;
  for (const { id, state, ...names } of rows) yield { ...names, state: unpackState(kind, id, state) as TicketState };
}

/** An intervention with the number of its call and names. */
export interface ExportedIntervention {
  readonly state: InterventionState;
  readonly number: string | null;
  readonly customer: string | null;
  readonly site: string | null;
}

export function* exportInterventions(store: ReadStore): Generator<ExportedIntervention> {
  const kind = store.kinds.get('intervention');
  if (kind === undefined) return;
  const rows = store.db
    .prepare(
      `SELECT s.id, s.state, t.number, c.name AS customer, ${named('site')} FROM interventions i JOIN streams s ON s.sn = i.sn
       LEFT JOIN tickets t ON t.sn = i.ticket LEFT JOIN records c ON c.sn = i.customer ORDER BY i.sn`,
    )
    .iterate() as IterableIterator<{
    id: string;
    state: string;
    number: string | null;
    customer: string | null;
    site: string | null;
  }>;
  for (const { id, state, ...rest } of rows)
    yield { ...rest, state: unpackState(kind, id, state) as InterventionState };
}

/** An event as stored: `data` is the exact text its digest was made of. */
export interface ExportedEvent {
  readonly desk: string;
  readonly deskSeq: number;
  readonly hlc: string;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  /** Hex. */
  readonly digest: string;
  readonly redacted: boolean;
}

/** The whole log, branch by branch in order. Secrets of streams stay here: without them what is erased stays hidden. */
export function* exportEvents(store: ReadStore): Generator<ExportedEvent> {
  const rows = store.db
    .prepare(
      `SELECT e.pos, b.desk, e.hlc, e.at, e.actor, s.kind, s.id AS stream, e.type, e.version, e.data, lower(hex(e.digest)) AS digest, e.redacted
       FROM events e JOIN branches b ON b.no = e.pos >> 40 JOIN streams s ON s.sn = e.sn ORDER BY e.pos`,
    )
    .iterate() as IterableIterator<Omit<ExportedEvent, 'deskSeq' | 'redacted'> & { pos: number; redacted: number }>;
  for (const { pos, redacted, ...row } of rows) yield { ...row, deskSeq: deskSeqAt(pos), redacted: redacted === 1 };
}
