import { billingFlag } from '#shared/domain/intervention/billing.ts';
import { workMinutes, type InterventionState } from '#shared/domain/intervention/state.ts';
import type { InterventionRequest } from '#shared/domain/ticket/requests.ts';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { msToWall, type Zone } from '#shared/time/zone.ts';
import type { CellValue, Column } from './table.ts';

/** How instants are written: a spreadsheet wants what the wall showed, a program wants UTC. */
export type Instants = (ms: number | null) => string | null;

/** `2026-10-31 09:15:00` in the company's zone. */
export function wallInstants(zone: Zone): Instants {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return (ms) => {
    if (ms === null) return null;
    const { y, mo, d, h, mi, s } = msToWall(ms, zone);
    return `${y}-${pad(mo)}-${pad(d)} ${pad(h)}:${pad(mi)}:${pad(s)}`;
  };
}

/** `2026-10-31T08:15:00.000Z`. */
export const utcInstants: Instants = (ms) => (ms === null ? null : new Date(ms).toISOString());

/** Name of a record of one of the company's lists, by id. */
export type NameOf = (id: string | null) => string | null;

interface TicketRow {
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
  readonly duplicateOf: string | null;
  readonly copyOf: string | null;
}

/** Everything a call says, one call a row. Headings are English and stable: programs read them. */
export function ticketColumns(time: Instants, nameOf: NameOf): Column<TicketRow>[] {
  const of = (name: keyof TicketState): Column<TicketRow> => ({
    name,
    kind: 'typed',
    value: ({ state }) => (state[name] ?? null) as CellValue,
  });
  const at = (name: string, field: 'openedAt' | 'solvedAt' | 'closedAt' | 'waitUntil'): Column<TicketRow> => ({
    name,
    kind: 'typed',
    value: ({ state }) => time(state[field]),
  });
  const text = (name: string, value: (row: TicketRow) => CellValue): Column<TicketRow> => ({
    name,
    kind: 'text',
    value,
  });
  return [
    of('number'),
    at('opened', 'openedAt'),
    of('status'),
    text('title', ({ state }) => state.title),
    text('problem', ({ state }) => state.problem),
    text('solution', ({ state }) => state.solution),
    text('customer', (row) => row.customer),
    text('customerCode', (row) => row.customerCode),
    text('requester', (row) => row.requester ?? row.state.requesterName),
    { name: 'phone', kind: 'phone', value: ({ state }) => state.requesterPhone },
    of('channel'),
    text('product', ({ state }) => nameOf(state.product)),
    text('type', ({ state }) => nameOf(state.type)),
    of('urgency'),
    of('blocked'),
    of('contractKind'),
    text('service', ({ state }) => nameOf(state.service)),
    text('group', ({ state }) => nameOf(state.group)),
    of('level'),
    text('operator', ({ state }) => nameOf(state.operator)),
    text('openedBy', ({ state }) => nameOf(state.openedBy) ?? state.openedBy),
    text('solvedBy', ({ state }) => nameOf(state.solvedBy) ?? state.solvedBy),
    text('asset', (row) => row.asset),
    text('serial', (row) => row.serial),
    of('waitReason'),
    at('waitUntil', 'waitUntil'),
    of('callBack'),
    at('solved', 'solvedAt'),
    at('closed', 'closedAt'),
    of('end'),
    of('reopenings'),
    of('activities'),
    text('source', ({ state }) => state.sourceRef),
    text('payer', (row) => row.payer),
    text('site', (row) => row.site),
    text('contract', (row) => row.contract),
    ...(['os', 'memory', 'version', 'line'] as const).map((name) =>
      text(`system.${name}`, ({ state }) => state.system?.[name] ?? null),
    ),
    of('question'),
    of('dropped'),
    text('notice', (row) => row.notice),
    text('duplicateOf', (row) => row.duplicateOf),
    text('copyOf', (row) => row.copyOf),
    text('attachments', ({ state }) => state.attachments.map((one) => `${one.name} (${one.hash})`).join(', ')),
    text('requests', ({ state }) => state.requests.map((one) => requestText(one)).join('; ')),
    of('id'),
  ];
}

/** What was asked for and what the customer said to it, in one line. */
function requestText({ mode, text, answer }: InterventionRequest): string {
  const said = answer === null ? '' : `${answer.answer} ${answer.date} ${answer.name ?? ''}`.trim();
  return [mode, text, said].filter((one) => one !== '').join(' - ');
}

interface InterventionRow {
  readonly state: InterventionState;
  readonly number: string | null;
  readonly customer: string | null;
  readonly site: string | null;
}

/** Everything an intervention says. Durations are minutes, money cents. */
export function interventionColumns(time: Instants, nameOf: NameOf): Column<InterventionRow>[] {
  const typed = (name: string, value: (state: InterventionState) => CellValue): Column<InterventionRow> => ({
    name,
    kind: 'typed',
    value: ({ state }) => value(state),
  });
  const text = (name: string, value: (row: InterventionRow) => CellValue): Column<InterventionRow> => ({
    name,
    kind: 'text',
    value,
  });
  return [
    { name: 'ticket', kind: 'typed', value: (row) => row.number },
    text('customer', (row) => row.customer),
    text('operator', ({ state }) => nameOf(state.operator)),
    text('others', ({ state }) => state.others.map((id) => nameOf(id) ?? id).join(', ')),
    typed('mode', (state) => state.mode),
    typed('status', (state) => state.status),
    ...(['planStart', 'planEnd', 'departure', 'arrival', 'start', 'end', 'back'] as const).map((name) =>
      typed(name, (state) => time(state[name])),
    ),
    typed('breakMinutes', (state) => state.breakMinutes),
    typed('workMinutes', (state) => workMinutes(state)),
    typed('travelMinutes', (state) => state.travelMinutes),
    typed('km', (state) => state.km),
    typed('expenseCents', (state) => state.expenses.reduce((sum, one) => sum + one.cents, 0)),
    text('expenses', ({ state }) => state.expenses.map((one) => one.what).join(', ')),
    text('parts', ({ state }) =>
      state.parts
        .map((one) => `${one.quantity} x ${one.what}${one.serial === null ? '' : ` (${one.serial})`}`)
        .join(', '),
    ),
    typed('outcome', (state) => state.outcome),
    text('notes', ({ state }) => state.notes),
    text('site', (row) => row.site),
    ...(['fault', 'diagnosis', 'workDone', 'remarks'] as const).map((name) => text(name, ({ state }) => state[name])),
    typed('urgent', (state) => state.urgent),
    typed('warranty', (state) => state.warranty),
    typed('trip', (state) => state.trip),
    typed('reportVersion', (state) => state.reports.at(-1)?.version ?? null),
    text('reportSigner', ({ state }) => state.reports.at(-1)?.signer ?? null),
    typed('reportSigned', (state) => time(state.reports.at(-1)?.signedAt ?? null)),
    typed('reportReopened', (state) => state.reportOpen),
    typed('billing', (state) => billingFlag(state)),
    text('bill', ({ state }) => state.billed?.number ?? null),
    typed('id', (state) => state.id),
  ];
}

interface EventRow {
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
  readonly digest: string;
  readonly redacted: boolean;
}

/** An event whole, so that another store can take it in: `data` is the exact text its digest was made of. */
export const EVENT_COLUMNS: readonly Column<EventRow>[] = (
  ['desk', 'deskSeq', 'hlc', 'at', 'actor', 'kind', 'stream', 'type', 'version', 'data', 'digest', 'redacted'] as const
).map((name) => ({ name, kind: 'typed', value: (row) => row[name] }));
