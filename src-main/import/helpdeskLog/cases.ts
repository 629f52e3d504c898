import type { LogRow } from '#shared/domain/import/helpdeskLog/columns.ts';
import { createRowReader, isLogHeader } from '#shared/domain/import/helpdeskLog/readRow.ts';
import type { CsvRecord } from '#shared/domain/import/csvRecords.ts';
import { SportelloError } from '#shared/result.ts';
import { readCsvFile } from '../readCsvFile.ts';
import type { Refusals } from '../refusals.ts';

/** Bytes read and bytes in all. */
export type Progress = (done: number, all: number) => void;

/**
 * Hands on the cases of a log, each once and whole, whatever the order of the rows: a first pass counts the rows of each
 * case, so that the second can let a case go with its last row. In memory are the counts, and the rows of the cases that
 * are open at that place of the file: one where the file is sorted by case.
 * @returns how many rows were read, refused ones too
 * @throws SportelloError invalid_input when the file is not this log
 */
export async function readCases(
  path: string,
  refused: Refusals,
  take: (rows: readonly [LogRow, ...LogRow[]]) => void,
  progress: Progress,
): Promise<number> {
  const left = new Map<string, number>();
  const rows = await readRows(path, {
    row: (row) => void left.set(row.caseId, (left.get(row.caseId) ?? 0) + 1),
    refuse: (line, reason) => refused.add(line, reason),
  });

  const open = new Map<string, [LogRow, ...LogRow[]]>();
  await readRows(
    path,
    {
      row(row) {
        const before = open.get(row.caseId);
        const mine: [LogRow, ...LogRow[]] = before ?? [row];
        if (before !== undefined) before.push(row);
        const rest = (left.get(row.caseId) ?? 1) - 1;
        if (rest > 0) {
          left.set(row.caseId, rest);
          if (before === undefined) open.set(row.caseId, mine);
          return;
        }
        left.delete(row.caseId);
        open.delete(row.caseId);
        take(mine);
      },
      refuse: () => undefined,
    },
    progress,
  );
  return rows;
}

interface RowTaker {
  readonly row: (row: LogRow) => void;
  readonly refuse: (line: number, reason: string) => void;
}

async function readRows(path: string, taker: RowTaker, progress?: Progress): Promise<number> {
  const readRow = createRowReader();
  let rows = -1;
  await readCsvFile(
    { path, encoding: 'utf-8', delimiter: ',' },
    (record: CsvRecord) => {
      rows += 1;
      if (rows === 0) {
        if (record.fields === undefined || !isLogHeader(record.fields))
          throw new SportelloError({ code: 'invalid_input', field: 'file', reason: 'notTheLog' });
        return;
      }
      const row = record.problem ?? readRow(record.line, record.fields);
      if (typeof row === 'string') taker.refuse(record.line, row);
      else taker.row(row);
    },
    progress,
  );
  if (rows < 0) throw new SportelloError({ code: 'invalid_input', field: 'file', reason: 'notTheLog' });
  return rows;
}
