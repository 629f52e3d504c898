import type { Cell, Kind } from '#shared/domain/kind.ts';
import type { ReadDb } from '../db.ts';
import { REFERENCES } from '../schema.ts';
import type { SweptStream } from './sweep.ts';
import type { Problems } from './verify.ts';

export type Row = Readonly<Record<string, Cell>>;
export type Table = 'tickets' | 'records' | 'interventions' | 'bills';
export const TABLES: readonly Table[] = ['tickets', 'records', 'interventions', 'bills'];
/** Rows of some streams as the tables have them, by local number. */
export type Rows = Readonly<Record<Table, Map<number, Row>>>;

/** Ids remembered by local number: what rows point at are mostly the same few customers, products, operators. */
const MOST_IDS = 100_000;

/**
 * Compares the row of a stream with its state's and takes it out of `rows`; what stays there at the end is stray.
 * Returns the table the stream has its row in, or null.
 */
export function createRowCheck(db: ReadDb): (stream: SweptStream, rows: Rows, problems: Problems) => Table | null {
  const ids = new Map<number, string | null>();
  const find = db.raw.prepare('SELECT id FROM streams WHERE sn = ?').pluck();
  const columns = new Map<Kind, readonly Column[]>();

  function idOf(sn: number): string | null {
    const known = ids.get(sn);
    if (known !== undefined) return known;
    if (ids.size >= MOST_IDS) ids.clear();
    const id = (find.get(sn) as string | undefined) ?? null;
    ids.set(sn, id);
    return id;
  }

  function columnsOf(definition: Kind, wanted: Row): readonly Column[] {
    const known = columns.get(definition);
    if (known !== undefined) return known;
    const references = REFERENCES[definition.table] ?? {};
    const made = Object.keys(wanted)
      .filter((name) => name !== 'id')
      .map((name) => ({ name, refers: references[name] !== undefined }));
    columns.set(definition, made);
    return made;
  }

  function isSame(definition: Kind, wanted: Row, present: Row): boolean {
    for (const { name, refers } of columnsOf(definition, wanted)) {
      const value = wanted[name] ?? null;
      const there = present[name] ?? null;
      if (refers && typeof value === 'string') {
        if (typeof there !== 'number' || idOf(there) !== value) return false;
      } else if (there !== value) return false;
    }
    return true;
  }

  return ({ definition, state, sn, kind, id }, rows, problems) => {
    if (definition === undefined || state === undefined) return null;
    const wanted = definition.row(state);
    if (wanted === null) return null;
    const present = rows[definition.table].get(sn);
    rows[definition.table].delete(sn);
    if (present === undefined || !isSame(definition, wanted, present)) problems.add('row', { kind, stream: id });
    return definition.table;
  };
}

interface Column {
  readonly name: string;
  /** Holds another stream's local number. */
  readonly refers: boolean;
}
