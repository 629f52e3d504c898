import { DAY_MS } from '#shared/time/civil.ts';
import type { ReadDb } from '../db.ts';

/** The columns a decision may ask by; a fixed list, so that no name reaches SQL from outside. */
const REFERRING = {
  'ticket.customer':
    'SELECT s.id FROM tickets t JOIN streams s ON s.sn = t.sn WHERE t.customer = ? ORDER BY t.openedAt',
  'ticket.requester':
    'SELECT s.id FROM tickets t JOIN streams s ON s.sn = t.sn WHERE t.requester = ? ORDER BY t.openedAt',
  'ticket.operator':
    'SELECT s.id FROM tickets t JOIN streams s ON s.sn = t.sn WHERE t.operator = ? AND t.live = 1 ORDER BY t.openedAt',
  'intervention.ticket':
    'SELECT s.id FROM interventions i JOIN streams s ON s.sn = i.sn WHERE i.ticket = ? ORDER BY i.sortAt',
  'intervention.customer':
    'SELECT s.id FROM interventions i JOIN streams s ON s.sn = i.sn WHERE i.customer = ? ORDER BY i.sortAt',
  'intervention.operator': `SELECT s.id FROM interventions i JOIN streams s ON s.sn = i.sn WHERE i.operator = ? AND i.status IN ('planned', 'running') ORDER BY i.sortAt`,
} as const;

/** Ids of the streams that refer to `id` in a column. */
export function referring(db: ReadDb, kind: string, column: string, id: string): readonly string[] {
  const sql = REFERRING[`${kind}.${column}` as keyof typeof REFERRING];
  if (sql === undefined) throw new Error(`no reference ${kind}.${column}`);
  const target = db.prepare('SELECT sn FROM streams WHERE id = ?').get(id) as { sn: number } | undefined;
  if (target === undefined) return [];
  return (db.prepare(sql).all(target.sn) as { id: string }[]).map((row) => row.id);
}

/** Ids of the records of a kind that hang on `parent` (null: on nothing), retired ones left out. */
export function children(db: ReadDb, kind: string, parent: string | null): readonly string[] {
  const above =
    parent === null
      ? undefined
      : (db.prepare('SELECT sn FROM streams WHERE id = ?').get(parent) as { sn: number } | undefined);
  if (parent !== null && above === undefined) return [];
  const rows = db
    .prepare(
      `SELECT s.id FROM records r JOIN streams s ON s.sn = r.sn
       WHERE r.kind = ? AND r.parent IS ? AND r.retired = 0 ORDER BY r.name COLLATE NOCASE`,
    )
    .all(kind, above?.sn ?? null) as { id: string }[];
  return rows.map((row) => row.id);
}

/**
 * Ids of the interventions an operator led or took part in whose recorded work touches a span of time (ms UTC). Nothing
 * recorded is longer than a day, so what began a day before the span is the first that can.
 */
export function workOf(db: ReadDb, operator: string, from: number, to: number): readonly string[] {
  const leader = db.prepare('SELECT sn FROM streams WHERE id = ?').get(operator) as { sn: number } | undefined;
  const rows = db
    .prepare(
      `SELECT s.id FROM interventions i JOIN streams s ON s.sn = i.sn
       WHERE i.sortAt > CAST(? AS INTEGER) AND i.sortAt < CAST(? AS INTEGER) AND i.status = 'done' AND i."end" > ?
         AND (i.operator = ? OR EXISTS (SELECT 1 FROM json_each(s.state, '$.others') o WHERE o.value = ?))
       ORDER BY i.sortAt`,
    )
    .all(from - DAY_MS, to, from, leader?.sn ?? -1, operator) as { id: string }[];
  return rows.map((row) => row.id);
}
