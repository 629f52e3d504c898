import type { ReadDb } from '../db.ts';

/**
 * Documents quote names: a call its customer's, requester's and machine's, a contact its company's. When one of those
 * changes, the documents that quote it are noted, to be made again when the desk is idle.
 */
export function makeStale(index: ReadDb, store: ReadDb, sn: number): void {
  const record = store.prepare('SELECT kind, parent FROM records WHERE sn = ?').get(sn) as
    | { kind: string; parent: number | null }
    | undefined;
  if (record === undefined) return;
  const note = index.prepare('INSERT OR IGNORE INTO stale(sn) VALUES(?)');
  for (const quoting of quotingOf(store, sn, record)) note.run(quoting);
}

function quotingOf(store: ReadDb, sn: number, record: { kind: string; parent: number | null }): number[] {
  const numbers = (sql: string, ...values: (number | null)[]) =>
    (store.prepare(sql).all(...values) as { sn: number }[]).map((row) => row.sn);
  switch (record.kind) {
    case 'customer':
      return [
        ...numbers('SELECT sn FROM tickets INDEXED BY tickets_customer WHERE customer = ?', sn),
        ...['contact', 'asset'].flatMap((kind) =>
          (
            store
              .prepare('SELECT sn FROM records INDEXED BY records_list WHERE kind = ? AND parent = ?')
              .all(kind, sn) as { sn: number }[]
          ).map((row) => row.sn),
        ),
        ...numbers('SELECT sn FROM records INDEXED BY records_merged WHERE mergedInto = ?', sn),
      ];
    // A call keeps its requester and machine when the record moves to another customer: few do, and they are found by number.
    case 'contact':
      return numbers(
        'SELECT sn FROM tickets INDEXED BY tickets_customer WHERE customer IS ? AND requester = ?',
        record.parent,
        sn,
      );
    case 'asset':
      return numbers(
        'SELECT sn FROM tickets INDEXED BY tickets_customer WHERE customer IS ? AND asset = ?',
        record.parent,
        sn,
      );
    default:
      return [];
  }
}
