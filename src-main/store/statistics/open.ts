import type { CallColumns } from '#shared/domain/statistics/columns.ts';
import { createZone } from '#shared/time/zone.ts';
import type { ReadStore } from '../store.ts';
import { readAllCalls, readCall } from './readCalls.ts';
import { followLog } from './tail.ts';
import { createTicketColumns, type TicketColumns } from './ticketColumns.ts';
import { readAllWork, readWork, type WorkRow } from './workRows.ts';

/** What statistics count of a store, as its log stands when it is asked for. */
export interface StatisticsColumns {
  /** The calls in columns, brought up to the log. Read at once: what is saved next changes them. */
  readonly calls: () => CallColumns & Pick<TicketColumns, 'sn'>;
  /** Interventions by their local number, likewise. */
  readonly work: () => ReadonlyMap<number, WorkRow>;
}

/** Calls out of their order that a question may look at one by one. */
const MOST_UNORDERED = 4096;

/**
 * Calls and interventions beside the store: read whole when first asked, then kept up by the tail of the log, so that a save pays nothing
 * for them. Nothing of them is written anywhere: they go with the connection, and are read again with the next.
 */
export function openStatistics(store: ReadStore): StatisticsColumns {
  const { db } = store;
  let columns: TicketColumns | null = null;
  let work: Map<number, WorkRow> | null = null;
  const callsTail = followLog(db);
  const workTail = followLog(db);

  function load(): TicketColumns {
    // The tail first: what is saved while the table is read is read again, which changes nothing.
    callsTail.touched();
    const { n } = db.prepare('SELECT count(*) AS n FROM tickets').get() as { n: number };
    const find = db.prepare('SELECT id FROM streams WHERE sn = ?');
    const loaded = createTicketColumns(
      createZone(store.zone),
      (sn) => (find.get(sn) as { id: string }).id,
      Math.ceil(n * 1.1),
    );
    for (const row of readAllCalls(db)) loaded.put(row.sn, row);
    if (loaded.ordered < loaded.count) loaded.order();
    return loaded;
  }

  return {
    calls() {
      if (columns === null) return (columns = load());
      for (const sn of callsTail.touched()) columns.put(sn, readCall(db, sn));
      if (columns.count - columns.ordered > MOST_UNORDERED) columns.order();
      return columns;
    },
    work() {
      const touched = workTail.touched();
      if (work === null) return (work = readAllWork(db));
      for (const sn of touched) {
        const row = readWork(db, sn);
        if (row === undefined) work.delete(sn);
        else work.set(sn, row);
      }
      return work;
    },
  };
}
