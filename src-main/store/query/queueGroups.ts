import { AGE_BANDS, type Grouping } from '#shared/api/queue.ts';
import { URGENCIES } from '#shared/domain/catalog/catalog.ts';
import { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import { STATUSES } from '#shared/domain/ticket/fields.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ReadDb } from '../db.ts';
import { survivorOf } from './merged.ts';
import { ageBandSql, GROUP_COLUMNS, queueWhere, type QueueAsk, type QueueWhere } from './queueWhere.ts';

type Groups = OutputOf<'queue.groups'>;
interface Counted {
  readonly value: string | number | null;
  readonly n: number;
}

/** Calls looked at, newest first, when no index answers. */
const NEWEST = 50_000;
/** Order of values that are words of the product; the screen has their names. */
const WORDS: Partial<Record<Grouping, readonly string[]>> = {
  status: STATUSES,
  urgency: URGENCIES,
  contract: CONTRACT_KINDS,
  age: AGE_BANDS,
};

/**
 * How many calls a filter has, by the values of a field. Live calls are counted from the covering index; of all others
 * the newest `NEWEST` are looked at, and `partial` says when there are more.
 */
export function queueGroups(db: ReadDb, ask: QueueAsk, by: Grouping | null): Groups {
  const where = queueWhere(db, ask);
  if (where === null) return { total: 0, partial: false, groups: [] };
  const { from, values, partial } = source(db, where);
  if (by === null) {
    const { n } = db.prepare(`SELECT count(*) AS n ${from}`).get(...values) as { n: number };
    return { total: n, partial, groups: [] };
  }
  const column = by === 'age' ? ageBandSql(ask.now) : { sql: `t.${GROUP_COLUMNS[by]}`, values: [] };
  const rows = db
    .prepare(`SELECT ${column.sql} AS value, count(*) AS n ${from} GROUP BY 1`)
    .all(...column.values, ...values) as Counted[];
  const groups = WORDS[by] === undefined ? byRecord(db, by, rows) : byWord(WORDS[by], rows);
  return { total: groups.reduce((sum, one) => sum + one.count, 0), partial, groups };
}

function source(db: ReadDb, where: QueueWhere): { from: string; values: (string | number)[]; partial: boolean } {
  const found = where.found === null ? '' : 't.sn IN (SELECT value FROM json_each(?)) AND ';
  const partial = where.found?.whole === false;
  const given = [...(where.found === null ? [] : [JSON.stringify(where.found.numbers)]), ...where.values];
  if (where.live)
    return { from: `FROM tickets t INDEXED BY tickets_queue WHERE ${found}${where.sql}`, values: given, partial };
  if (where.customers !== null || where.found !== null)
    return { from: `FROM tickets t WHERE ${found}${where.sql}`, values: given, partial };
  const cut = db.prepare('SELECT sn FROM tickets ORDER BY sn DESC LIMIT 1 OFFSET ?').get(NEWEST) as
    | { sn: number }
    | undefined;
  return {
    from: `FROM tickets t NOT INDEXED WHERE t.sn > ? AND ${where.sql}`,
    values: [cut?.sn ?? 0, ...given],
    partial: cut !== undefined,
  };
}

function byWord(words: readonly string[], rows: readonly Counted[]): Groups['groups'] {
  const place = (value: string | null) => (value === null ? words.length : words.indexOf(value));
  return rows
    .map((row) => ({ value: row.value as string | null, name: String(row.value ?? ''), count: row.n }))
    .toSorted((a, b) => place(a.value) - place(b.value));
}

interface Named {
  readonly sn: number;
  readonly id: string;
  readonly name: string;
  readonly mergedInto: number | null;
  readonly place: number;
}

/** By the place the company gave its lists, then by name; none last. Doubles of one customer count as one. */
function byRecord(db: ReadDb, by: Grouping, rows: readonly Counted[]): Groups['groups'] {
  const names = namedOf(
    db,
    rows.flatMap((row) => (row.value === null ? [] : [row.value as number])),
  );
  const groups = new Map<string | null, { value: string | null; name: string; count: number; place: number }>();
  for (const { value, n } of rows) {
    const own = value === null ? undefined : names.get(value as number);
    const row = by === 'customer' && own !== undefined && own.mergedInto !== null ? survivorNamed(db, own) : own;
    const key = row?.id ?? null;
    const group = groups.get(key) ?? {
      value: key,
      name: row?.name ?? '',
      count: 0,
      place: row?.place ?? Number.MAX_SAFE_INTEGER,
    };
    group.count += n;
    groups.set(key, group);
  }
  const collator = new Intl.Collator('it');
  const list = [...groups.values()].toSorted(
    (a, b) =>
      a.place - b.place || Number(a.value === null) - Number(b.value === null) || collator.compare(a.name, b.name),
  );
  return list.map(({ value, name, count }) => ({ value, name, count }));
}

function namedOf(db: ReadDb, numbers: readonly number[]): Map<number, Named> {
  const rows = db
    .prepare(
      `SELECT s.sn, s.id, COALESCE(r.name, '') AS name, r.mergedInto, COALESCE(json_extract(r.fields, '$.order'), 0) AS place
       FROM json_each(?) k CROSS JOIN streams s ON s.sn = k.value LEFT JOIN records r ON r.sn = s.sn`,
    )
    .all(JSON.stringify(numbers)) as Named[];
  return new Map(rows.map((row) => [row.sn, row]));
}

function survivorNamed(db: ReadDb, own: Named): Named {
  const sn = survivorOf(db, own.sn);
  return namedOf(db, [sn]).get(sn) ?? own;
}
