import { once } from 'node:events';
import type { ExportFormat, ExportName } from '#shared/api/exports.ts';
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

/** A whole export on its way out: every row, without a cap. What is saved meanwhile is not in it: one export is one moment. */
export interface Exporting {
  /** Rows in all. */
  readonly all: number;
  /** Rows given so far. */
  readonly done: () => number;
  readonly pieces: Generator<string>;
}

/** Begins an export; rows are read as pieces are taken. */
export function beginExport(store: ReadStore, what: ExportName, format: ExportFormat): Exporting {
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
  return {
    all,
    done: () => done,
    pieces:
      what === 'tickets'
        ? pieces(ticketColumns(time, names), exportTickets(store))
        : what === 'interventions'
          ? pieces(interventionColumns(time, names), exportInterventions(store))
          : pieces(EVENT_COLUMNS, exportEvents(store)),
  };
}

/**
 * Writes a whole export to `out`, row after row; `progress` is told rows written and rows in all.
 * @returns how many rows there were
 */
export async function writeExport(
  store: ReadStore,
  what: ExportName,
  format: ExportFormat,
  out: NodeJS.WritableStream,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<number> {
  const { all, done, pieces } = beginExport(store, what, format);
  for (const piece of pieces) {
    if (!out.write(piece)) await once(out, 'drain');
    progress(done(), all);
  }
  return done();
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
