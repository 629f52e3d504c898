import { once } from 'node:events';
import { createZone } from '#shared/time/zone.ts';
import {
  EVENT_COLUMNS,
  interventionColumns,
  type NameOf,
  ticketColumns,
  utcInstants,
  wallInstants,
} from '#main/documents/columns.ts';
import { csvPieces } from '#main/documents/csv.ts';
import { jsonPieces } from '#main/documents/jsonArray.ts';
import type { Column } from '#main/documents/table.ts';
import { exportEvents, exportInterventions, exportTickets } from '#main/store/query/exportRows.ts';
import { recordsOfKind } from '#main/store/query/records.ts';
import type { ReadStore } from '#main/store/store.ts';

export const EXPORTS = ['tickets', 'interventions', 'events'] as const;
export type ExportName = (typeof EXPORTS)[number];
export type ExportFormat = 'csv' | 'json';

/**
 * Writes a whole export to `out`, row after row, without a cap; `progress` is told rows written and rows in all. What is
 * saved meanwhile is not in it: one export is one moment.
 * @returns how many rows there were
 */
export async function writeExport(
  store: ReadStore,
  what: ExportName,
  format: ExportFormat,
  out: NodeJS.WritableStream,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<number> {
  const time = format === 'csv' ? wallInstants(createZone(store.zone)) : utcInstants;
  const { n: all } = store.db.prepare(`SELECT count(*) AS n FROM ${what}`).get() as { n: number };
  let done = 0;
  function* counted<Row>(rows: Iterable<Row>): Generator<Row> {
    for (const row of rows) {
      done += 1;
      yield row;
    }
  }
  const pieces = <Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> =>
    (format === 'csv' ? csvPieces : jsonPieces)(columns, counted(rows));
  const names = what === 'events' ? () => null : namesOf(store);
  const text =
    what === 'tickets'
      ? pieces(ticketColumns(time, names), exportTickets(store))
      : what === 'interventions'
        ? pieces(interventionColumns(time, names), exportInterventions(store))
        : pieces(EVENT_COLUMNS, exportEvents(store));
  for (const piece of text) {
    if (!out.write(piece)) await once(out, 'drain');
    progress(done, all);
  }
  return done;
}

/** Names of the company's lists: few, so they are looked up once. */
function namesOf(store: ReadStore): NameOf {
  const names = new Map(
    ['product', 'type', 'service', 'group', 'operator'].flatMap((kind) =>
      recordsOfKind(store.db, kind).map((one) => [one.id, one.name] as const),
    ),
  );
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
