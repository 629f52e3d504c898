import { PROJECTIONS } from '#main/store/schema.ts';
import type { ReadStore } from '#main/store/store.ts';

/** Everything a rebuild makes, as one value to compare: tables, roll-ups, states and order keys. */
export function dumpProjections(store: ReadStore): Record<string, unknown[]> {
  const tables = Object.fromEntries(
    PROJECTIONS.map((table) => [table, store.db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
  );
  return {
    ...tables,
    streams: store.db.prepare('SELECT sn, id, kind, last, pending, state FROM streams ORDER BY sn').all(),
  };
}

/** Names and definitions of the indexes on those tables. */
export function dumpIndexes(store: ReadStore): unknown[] {
  return store.db
    .prepare(`SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`)
    .all();
}
