import type { RecordOut } from '#shared/api/records.ts';
import type { ReadDb } from '../db.ts';

/** A record row with ids in place of local numbers. */
export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly retired: number;
  readonly mergedInto: string | null;
  readonly erased: number;
  readonly fields: string;
}

export const RECORD_COLUMNS = `s.id, r.kind, r.name, r.retired, ms.id AS mergedInto, r.erased, r.fields`;
export const RECORD_JOINS = `JOIN streams s ON s.sn = r.sn LEFT JOIN streams ms ON ms.sn = r.mergedInto`;

/** The record screens get. */
export function toRecord(row: RecordRow): RecordOut {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    retired: row.retired === 1,
    mergedInto: row.mergedInto,
    erased: row.erased === 1,
    fields: JSON.parse(row.fields) as Record<string, unknown>,
  };
}

/** All records of a kind, retired ones too, by name. For the short lists of the catalogue. */
export function recordsOfKind(db: ReadDb, kind: string): RecordOut[] {
  const rows = db
    .prepare(`SELECT ${RECORD_COLUMNS} FROM records r ${RECORD_JOINS} WHERE r.kind = ? ORDER BY r.name COLLATE NOCASE`)
    .all(kind);
  return (rows as RecordRow[]).map(toRecord);
}

/** One record by id, or null. */
export function recordById(db: ReadDb, id: string): RecordOut | null {
  const row = db
    .prepare(
      `SELECT ${RECORD_COLUMNS} FROM records r ${RECORD_JOINS} WHERE r.sn = (SELECT sn FROM streams WHERE id = ?)`,
    )
    .get(id) as RecordRow | undefined;
  return row === undefined ? null : toRecord(row);
}

/** Records by local number, in the order given; what is no record is left out. */
export function recordsOfNumbers(db: ReadDb, numbers: readonly number[]): RecordOut[] {
  const rows = db
    .prepare(
      `SELECT ${RECORD_COLUMNS} FROM json_each(?) k CROSS JOIN records r ON r.sn = k.value ${RECORD_JOINS} ORDER BY k.key`,
    )
    .all(JSON.stringify(numbers)) as RecordRow[];
  return rows.map(toRecord);
}
