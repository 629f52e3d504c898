import type { CsvKind } from '#shared/domain/import/csv/fields.ts';
import type { CsvMap } from '#shared/domain/import/csv/map.ts';
import { readCells } from '#shared/domain/import/csv/readCells.ts';
import { rowEvents } from '#shared/domain/import/csv/rowEvents.ts';
import type { CsvRecord } from '#shared/domain/import/csvRecords.ts';
import { notThere, numberThere } from '#shared/domain/import/notThere.ts';
import { sourceId } from '#shared/domain/import/sourceId.ts';
import type { ImportCommand, ImportDesk } from '#main/core/importDesk.ts';
import type { Progress } from '../helpdeskLog/cases.ts';
import { readCsvFile } from '../readCsvFile.ts';
import { createRefusals, type RefusedRow } from '../refusals.ts';
import { sha256 } from '../sha256.ts';
import { createFinder } from './references.ts';
import { type DateColumn, survey } from './survey.ts';

/** The report of an import, or of what one would do. `rows` = added + duplicates + already + rejected. */
export interface CsvReport {
  readonly kind: CsvKind;
  readonly dryRun: boolean;
  /** Records or calls that are new. */
  readonly added: number;
  readonly events: number;
  /** Rows of an earlier run. */
  readonly already: number;
  /** Rows that stand in the file more than once, word for word. */
  readonly duplicates: number;
  readonly rejected: number;
  readonly rows: number;
  readonly unknownColumns: readonly string[];
  readonly dates: readonly DateColumn[];
  readonly refused: readonly RefusedRow[];
}

/** Rows in one transaction. */
const BATCH = 200;

/**
 * Imports a file as its map says. Each row is one command under an id made of source, kind and key: what was imported
 * stays as it is, a second run adds nothing. A row that is wrong is refused and the rest goes on.
 * @throws SportelloError when the file or its header cannot be read, and as `save`
 */
export async function importCsv(
  desk: ImportDesk,
  path: string,
  map: CsvMap,
  dryRun: boolean,
  progress: Progress = () => undefined,
): Promise<CsvReport> {
  const { header, unknownColumns, dates } = await survey(path, map);
  const refused = createRefusals();
  const find = createFinder(desk, map.source);
  /** Key of a row → digest of its text: tells a repeated row from a key given twice. */
  const seen = new Map<string, string>();
  const sum = { added: 0, events: 0, already: 0, duplicates: 0 };
  let rows = -1;
  let batch: ImportCommand<number>[] = [];

  function flush(): void {
    for (const { result, repeated } of desk.save(batch)) {
      if (repeated || result === 0) sum.already += 1;
      else {
        sum.added += 1;
        sum.events += result;
      }
    }
    batch = [];
  }

  function take(record: CsvRecord): void {
    rows += 1;
    if (rows === 0) return;
    if (record.fields === undefined) return refused.add(record.line, record.problem);
    if (record.fields.length !== header.length) return refused.add(record.line, 'columns');
    const text = JSON.stringify(record.fields);
    const cells = new Map(header.map((name, i) => [name, record.fields[i] ?? '']));
    const key = map.key === null ? text : (cells.get(map.key) ?? '').trim();
    if (key === '') return refused.add(record.line, 'keyMissing', map.key ?? undefined);
    if (map.key !== null && key.length > 120) return refused.add(record.line, 'tooLong', map.key);
    const before = seen.get(key);
    const digest = Buffer.from(sha256(text)).toString('base64').slice(0, 12);
    if (before === digest) {
      sum.duplicates += 1;
      return;
    }
    if (before !== undefined) return refused.add(record.line, 'keyTwice', map.key ?? undefined);
    const read = readCells(map, cells, find);
    if ('reason' in read) return refused.add(record.line, read.reason, read.column);
    const made = rowEvents(map.kind, read.values, map.source, map.key === null ? `${record.line}` : key);
    if (!made.ok) return refused.add(record.line, made.reason, made.field);
    seen.set(key, digest);
    const { at, events } = made.value;
    batch.push({
      commandId: sourceId(sha256, map.source, `row.${map.kind}`, key),
      decide(ctx) {
        const id = sourceId(sha256, map.source, map.kind, key);
        const told = notThere(events(id, at === null ? '' : (numberThere(id, ctx) ?? ctx.nextCallNumber(at))), ctx);
        return { events: told, result: told.length };
      },
    });
    if (batch.length >= BATCH) flush();
  }

  await readCsvFile({ path, encoding: map.encoding, delimiter: map.delimiter }, take, progress);
  if (batch.length > 0) flush();
  return {
    kind: map.kind,
    dryRun,
    ...sum,
    rejected: refused.count(),
    rows: Math.max(0, rows),
    unknownColumns,
    dates,
    refused: refused.list(),
  };
}
