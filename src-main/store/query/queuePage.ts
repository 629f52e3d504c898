import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import type { ReadDb } from '../db.ts';
import { linesOf } from './lines.ts';
import { queueWhere, type QueueAsk, type QueueWhere } from './queueWhere.ts';

type Order = ParsedInput<'queue.page'>['order'];
/** Where a page begins and how long it is. `after` is the cursor an earlier page gave back as `next`. */
export interface PageAsk extends QueueAsk {
  readonly order: Order;
  readonly offset: number;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** What the partial index of an operator's own list holds. */
const MINE_HOLDS: ReadonlySet<string> = new Set(['operator', 'status', 'callBack']);
/** Rows of one customer up to which its own index is quicker than a walk over all live calls. */
const FEW = 2000;
/** Rows looked at in one go outside the live calls, and the time after which a page is given back as it is (ms). */
const SLICE = 1000;
const BUDGET_MS = 5;
/** Calls looked at together for their words. */
const PART = 250;

/**
 * One page of a list of calls. Live calls come from a covering index in their order. Other scopes have no index of
 * their own (each would cost every save a page): they are walked newest first (`oldest`: oldest first) by local number,
 * in slices; a page that is not full after `BUDGET_MS` is given back short with `more: true` and a cursor in `next`.
 * So is one of words so common that not all calls that have them are known: the list is walked in its own order.
 */
export function queuePage(db: ReadDb, ask: PageAsk): OutputOf<'queue.page'> {
  const where = queueWhere(db, ask);
  if (where === null) return { rows: [], more: false, next: null };
  const common = where.found !== null && !where.found.whole;
  if (!where.live && where.customers === null && (where.found === null || common)) return walk(db, where, ask);
  if (common) return among(db, where, ask);
  const wanted = ask.limit + 1;
  const { sql, values } = pageSql(db, where, ask.order);
  const rows = db.prepare(`${sql} LIMIT ? OFFSET ?`).all(...values, wanted, ask.offset) as { sn: number }[];
  const more = rows.length === wanted;
  return {
    rows: linesOf(
      db,
      rows.slice(0, ask.limit).map((row) => row.sn),
    ),
    more,
    next: null,
  };
}

/** Goes through the list without its words, in its order, and keeps what has them. The cursor is a place in that list. */
function among(db: ReadDb, where: QueueWhere, ask: PageAsk): OutputOf<'queue.page'> {
  const begin = performance.now();
  const { sql, values } = pageSql(db, { ...where, found: null }, ask.order);
  const part = db.prepare(`${sql} LIMIT ? OFFSET ?`);
  const found: number[] = [];
  let at = ask.after === undefined ? 0 : Number(ask.after);
  let skip = ask.after === undefined ? ask.offset : 0;
  for (;;) {
    const numbers = (part.all(...values, PART, at) as { sn: number }[]).map((row) => row.sn);
    const having = where.found?.among(numbers) ?? new Set(numbers);
    for (const [i, sn] of numbers.entries()) {
      if (!having.has(sn)) continue;
      if (skip > 0) skip -= 1;
      else if (found.length < ask.limit) found.push(sn);
      else return { rows: linesOf(db, found), more: true, next: String(at + i) };
    }
    if (numbers.length < PART) return { rows: linesOf(db, found), more: false, next: null };
    at += PART;
    if (skip === 0 && performance.now() - begin > BUDGET_MS)
      return { rows: linesOf(db, found), more: true, next: String(at) };
  }
}

interface Sql {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The inner query: local numbers only, in order. */
export function pageSql(db: ReadDb, where: QueueWhere, order: Order): Sql {
  const found = where.found === null ? null : JSON.stringify(where.found.numbers);
  const index = indexFor(db, where);
  const from = `FROM tickets t ${index === null ? 'NOT INDEXED' : `INDEXED BY ${index}`}`;
  const condition = found === null ? where.sql : `t.sn IN (SELECT value FROM json_each(?)) AND ${where.sql}`;
  const values = found === null ? where.values : [found, ...where.values];
  if (index !== 'tickets_queue') {
    const by = where.live ? ORDERS[order] : order === 'oldest' ? ORDERS.oldest : ORDERS.newest;
    return { sql: `SELECT t.sn, t.stopped, t.openedAt ${from} WHERE ${condition} ORDER BY ${by}`, values };
  }
  // Each half stands in the index in order of opening: two cursors are merged instead of sorting all rows, and an age
  // is a place in the index.
  const half = (stopped: 0 | 1) =>
    `SELECT t.sn, t.stopped AS stopped, t.openedAt AS openedAt ${from} WHERE t.stopped = ${stopped} AND ${condition}`;
  return { sql: `${half(1)} UNION ALL ${half(0)} ORDER BY ${ORDERS[order]}`, values: [...values, ...values] };
}

const ORDERS: Readonly<Record<Order, string>> = {
  urgent: 'stopped DESC, openedAt',
  oldest: 'openedAt',
  newest: 'openedAt DESC',
};

/** The index that answers without touching the rows; null: by local number. */
function indexFor(db: ReadDb, where: QueueWhere): 'tickets_queue' | 'tickets_mine' | 'tickets_customer' | null {
  if (where.found !== null && where.found.numbers.length <= FEW) return null;
  if (where.customers !== null && (!where.live || fewCalls(db, where.customers))) return 'tickets_customer';
  if (!where.live) return null;
  return where.fields.has('operator') && [...where.fields].every((field) => MINE_HOLDS.has(field))
    ? 'tickets_mine'
    : 'tickets_queue';
}

function fewCalls(db: ReadDb, customers: readonly number[]): boolean {
  const count = db.prepare(
    'SELECT count(*) AS n FROM (SELECT 1 FROM tickets INDEXED BY tickets_customer WHERE customer = ? LIMIT ?)',
  );
  let calls = 0;
  for (const sn of customers) calls += (count.get(sn, FEW + 1) as { n: number }).n;
  return calls <= FEW;
}

/** Walks the table by local number from the cursor on. */
function walk(db: ReadDb, where: QueueWhere, ask: PageAsk): OutputOf<'queue.page'> {
  const up = ask.order === 'oldest';
  const begin = performance.now();
  const bounds = db
    .prepare('SELECT (SELECT min(sn) FROM tickets) AS low, (SELECT max(sn) FROM tickets) AS high')
    .get() as { low: number | null; high: number | null };
  if (bounds.low === null || bounds.high === null) return { rows: [], more: false, next: null };
  const slice = db.prepare(
    `SELECT t.sn FROM tickets t NOT INDEXED WHERE t.sn BETWEEN ? AND ? AND ${where.sql} ORDER BY t.sn ${up ? 'ASC' : 'DESC'}`,
  );
  let at = ask.after === undefined ? (up ? bounds.low : bounds.high) : Number(ask.after);
  let skip = ask.after === undefined ? ask.offset : 0;
  const found: number[] = [];
  for (;;) {
    const [from, to] = up ? [at, at + SLICE - 1] : [at - SLICE + 1, at];
    const numbers = (slice.all(from, to, ...where.values) as { sn: number }[]).map((row) => row.sn);
    const having = where.found?.among(numbers);
    for (const sn of numbers) {
      if (having?.has(sn) === false) continue;
      if (skip > 0) skip -= 1;
      else if (found.length < ask.limit) found.push(sn);
      else return { rows: linesOf(db, found), more: true, next: String(sn) };
    }
    at = up ? to + 1 : from - 1;
    if (up ? at > bounds.high : at < bounds.low) return { rows: linesOf(db, found), more: false, next: null };
    // A page asked by offset alone must reach its offset: only the part behind it is cut short.
    if (skip === 0 && performance.now() - begin > BUDGET_MS)
      return { rows: linesOf(db, found), more: true, next: String(at) };
  }
}
