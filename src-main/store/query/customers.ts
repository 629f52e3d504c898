import type { OutputOf, ParsedInput } from '#shared/api/contract.ts';
import type { RecordOut } from '#shared/api/records.ts';
import type { TicketLine } from '#shared/api/queue.ts';
import { SportelloError } from '#shared/result.ts';
import type { ReadDb } from '../db.ts';
import { linesOf } from './lines.ts';
import { familyOf, numberOfId, survivorOf } from './merged.ts';
import { padded, placeholders } from './queueWhere.ts';
import { RECORD_COLUMNS, RECORD_JOINS, recordsOfNumbers, toRecord, type RecordRow } from './records.ts';

/**
 * A page of the customers by name, those merged into others left out, with their calls in hand. `found` are the local
 * numbers that a text finds, best first; null when none was given.
 */
export function customersList(
  db: ReadDb,
  input: ParsedInput<'customers.list'>,
  found: readonly number[] | null,
): OutputOf<'customers.list'> {
  const only = found === null ? '' : 'AND r.sn IN (SELECT value FROM json_each(?))';
  const given = found === null ? [] : [JSON.stringify(found)];
  const where = `FROM records r INDEXED BY records_list WHERE r.kind = 'customer' AND r.mergedInto IS NULL AND r.retired <= ? ${only}`;
  const values = [input.retired ? 1 : 0, ...given];
  const { total } = db.prepare(`SELECT count(*) AS total ${where}`).get(...values) as { total: number };
  const page = db
    .prepare(`SELECT r.sn ${where} ORDER BY r.name COLLATE NOCASE LIMIT ? OFFSET ?`)
    .all(...values, input.limit, input.offset) as { sn: number }[];
  const numbers = page.map((row) => row.sn);
  const open = openCalls(db, numbers);
  return {
    total,
    rows: recordsOfNumbers(db, numbers).map((record, i) => ({ ...record, openCalls: open.get(numbers[i] ?? 0) ?? 0 })),
  };
}

/** Calls in hand of each of these customers, doubles included: one walk over the index of live calls. */
function openCalls(db: ReadDb, numbers: readonly number[]): Map<number, number> {
  const owner = new Map<number, number>();
  for (const sn of numbers) for (const member of familyOf(db, sn)) owner.set(member, sn);
  const rows = db
    .prepare(
      `SELECT t.customer, count(*) AS n FROM tickets t INDEXED BY tickets_queue
       WHERE t.live = 1 AND t.customer IN (SELECT value FROM json_each(?)) GROUP BY t.customer`,
    )
    .all(JSON.stringify([...owner.keys()])) as { customer: number; n: number }[];
  const open = new Map<number, number>();
  for (const { customer, n } of rows) {
    const sn = owner.get(customer);
    if (sn !== undefined) open.set(sn, (open.get(sn) ?? 0) + n);
  }
  return open;
}

/**
 * Everything that hangs on a customer and on the records merged into it.
 * @throws SportelloError not_found
 */
export function customerPage(db: ReadDb, id: string): OutputOf<'customer.get'> {
  const { sn, family } = customerFamily(db, id);
  const [customer] = recordsOfNumbers(db, [sn]);
  if (customer === undefined)
    throw new SportelloError({ code: 'not_found', field: 'id', params: { kind: 'customer' } });
  return {
    customer,
    sites: recordsOfFamily(db, 'site', family),
    contacts: recordsOfFamily(db, 'contact', family),
    assets: recordsOfFamily(db, 'asset', family),
    contracts: recordsOfFamily(db, 'contract', family),
    merged: recordsOfNumbers(
      db,
      family.filter((one) => one !== sn),
    ),
    calls: countCalls(db, family),
  };
}

/**
 * The calls of a customer and of the records merged into it, newest first.
 * @throws SportelloError not_found
 */
export function customerTickets(
  db: ReadDb,
  input: ParsedInput<'customer.tickets'>,
): { total: number; rows: TicketLine[] } {
  const { family } = customerFamily(db, input.id);
  const rows = db
    .prepare(
      `SELECT sn FROM tickets INDEXED BY tickets_customer WHERE customer ${placeholders(family.length)} ORDER BY openedAt DESC LIMIT ? OFFSET ?`,
    )
    .all(...padded(family), input.limit, input.offset) as { sn: number }[];
  return {
    total: countCalls(db, family),
    rows: linesOf(
      db,
      rows.map((row) => row.sn),
    ),
  };
}

/**
 * A customer's local number, that of whoever stands for it, and of all that stand behind it.
 * @throws SportelloError not_found, naming `field`
 */
export function customerFamily(db: ReadDb, id: string, field = 'id'): { sn: number; family: number[] } {
  const own = numberOfId(db, id);
  const known =
    own === null ? undefined : db.prepare(`SELECT 1 FROM records WHERE sn = ? AND kind = 'customer'`).get(own);
  if (own === null || known === undefined)
    throw new SportelloError({ code: 'not_found', field, params: { kind: 'customer' } });
  return { sn: survivorOf(db, own), family: familyOf(db, own) };
}

/** Records of a kind that hang on any of these customers, by name, retired ones too. */
export function recordsOfFamily(db: ReadDb, kind: string, family: readonly number[]): RecordOut[] {
  const rows = db
    .prepare(
      `SELECT ${RECORD_COLUMNS} FROM records r ${RECORD_JOINS} WHERE r.kind = ? AND r.parent ${placeholders(family.length)} ORDER BY r.name COLLATE NOCASE`,
    )
    .all(kind, ...padded(family)) as RecordRow[];
  return rows.map(toRecord);
}

function countCalls(db: ReadDb, family: readonly number[]): number {
  const count = db.prepare('SELECT count(*) AS n FROM tickets INDEXED BY tickets_customer WHERE customer = ?');
  return family.reduce((sum, sn) => sum + (count.get(sn) as { n: number }).n, 0);
}

/** Contacts marked "da censire", newest first, with the name of whom they belong to. */
export function contactsToComplete(
  db: ReadDb,
  input: ParsedInput<'contacts.toComplete'>,
): OutputOf<'contacts.toComplete'> {
  const where = `FROM records r WHERE r.kind = 'contact' AND r.retired = 0 AND r.erased = 0 AND r.mergedInto IS NULL AND json_extract(r.fields, '$.unregistered') = 1`;
  const { total } = db.prepare(`SELECT count(*) AS total ${where}`).get() as { total: number };
  const page = db
    .prepare(`SELECT r.sn, r.parent ${where} ORDER BY r.addedAt DESC, r.sn DESC LIMIT ? OFFSET ?`)
    .all(input.limit, input.offset) as { sn: number; parent: number | null }[];
  const name = db.prepare('SELECT name FROM records WHERE sn = ?');
  const records = recordsOfNumbers(
    db,
    page.map((row) => row.sn),
  );
  return {
    total,
    rows: records.map((record, i) => {
      const parent = page[i]?.parent ?? null;
      const above = parent === null ? undefined : (name.get(survivorOf(db, parent)) as { name: string } | undefined);
      return { ...record, customerName: above?.name ?? '' };
    }),
  };
}
