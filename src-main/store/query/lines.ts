import type { TicketLine } from '#shared/api/queue.ts';
import type { ReadDb } from '../db.ts';
import { survivorOf } from './merged.ts';

/** What `ticketLine` needs of a call, with names resolved by joins on local numbers. */
export const LINE_COLUMNS = `
  s.id, t.number, t.title, t.status, t.stopped, t.callBack, t.openedAt, t.lastAt, t.solvedAt, t.closedAt, t.urgency,
  t.blocked, t.contractKind, t.channel, t.level, t.waitReason, t.waitUntil, t."end", t.requesterName AS saidName,
  cs.id AS customer, c.name AS customerName, c.mergedInto AS customerMerged, q.name AS contactName, ps.id AS product, ys.id AS type, vs.id AS service,
  gs.id AS grp, os.id AS operator, as_.id AS asset, a.name AS assetName`;

export const LINE_JOINS = `
  JOIN streams s ON s.sn = t.sn
  LEFT JOIN streams cs ON cs.sn = t.customer LEFT JOIN records c ON c.sn = t.customer
  LEFT JOIN records q ON q.sn = t.requester
  LEFT JOIN streams ps ON ps.sn = t.product
  LEFT JOIN streams ys ON ys.sn = t.type
  LEFT JOIN streams vs ON vs.sn = t.service
  LEFT JOIN streams gs ON gs.sn = t.grp
  LEFT JOIN streams os ON os.sn = t.operator
  LEFT JOIN streams as_ ON as_.sn = t.asset LEFT JOIN records a ON a.sn = t.asset`;

/** A row of the query above. */
export interface LineRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly stopped: number;
  readonly callBack: number;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  readonly urgency: string | null;
  readonly blocked: number | null;
  readonly contractKind: string | null;
  readonly channel: string;
  readonly level: number | null;
  readonly waitReason: string | null;
  readonly waitUntil: number | null;
  readonly end: string | null;
  readonly saidName: string | null;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly customerMerged: number | null;
  readonly contactName: string | null;
  readonly product: string | null;
  readonly type: string | null;
  readonly service: string | null;
  readonly grp: string | null;
  readonly operator: string | null;
  readonly asset: string | null;
  readonly assetName: string | null;
}

/** The line screens get. */
export function toLine(row: LineRow): TicketLine {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status as TicketLine['status'],
    stopped: row.stopped === 1,
    callBack: row.callBack === 1,
    openedAt: row.openedAt,
    lastAt: row.lastAt,
    solvedAt: row.solvedAt,
    closedAt: row.closedAt,
    urgency: row.urgency as TicketLine['urgency'],
    blocked: row.blocked === null ? null : row.blocked === 1,
    contractKind: row.contractKind as TicketLine['contractKind'],
    channel: row.channel,
    customer: row.customer,
    customerName: row.customerName ?? '',
    requesterName: row.contactName ?? row.saidName ?? '',
    product: row.product,
    type: row.type,
    service: row.service,
    group: row.grp,
    level: row.level,
    operator: row.operator,
    asset: row.asset,
    assetName: row.assetName ?? '',
    waitReason: row.waitReason as TicketLine['waitReason'],
    waitUntil: row.waitUntil,
    end: row.end,
  };
}

/**
 * The lines of calls by local number, in the order given; those that are no calls are left out. One statement for all:
 * a statement for each row costs more than its rows.
 */
export function linesOf(db: ReadDb, numbers: readonly number[]): TicketLine[] {
  const rows = db
    .prepare(
      `SELECT ${LINE_COLUMNS} FROM json_each(?) k CROSS JOIN tickets t ON t.sn = k.value ${LINE_JOINS} ORDER BY k.key`,
    )
    .all(JSON.stringify(numbers)) as LineRow[];
  return rows.map((row) => lineOf(db, row));
}

/** A line whose customer is the one that stands for it after merges. */
export function lineOf(db: ReadDb, row: LineRow): TicketLine {
  if (row.customerMerged === null) return toLine(row);
  const survivor = db
    .prepare('SELECT s.id, r.name FROM streams s LEFT JOIN records r ON r.sn = s.sn WHERE s.sn = ?')
    .get(survivorOf(db, row.customerMerged)) as { id: string; name: string | null };
  return toLine({ ...row, customer: survivor.id, customerName: survivor.name });
}
