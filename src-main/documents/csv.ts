import { stringify } from 'csv-stringify/sync';
import type { CellValue, Column } from './table.ts';

/** Rows laid out in one go: few enough to be gone from memory soon. */
const ROWS = 500;
/** What spreadsheets begin a formula with, the full-width forms too. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const PHONE = /^[+\d][\d\s()./-]*(?:(?:int\.?|x|#)\s*\d+)?$/i;

/**
 * A table as CSV, piece by piece: `;` and a byte order mark, as Italian spreadsheets expect, CRLF, quotes where needed. Text
 * that a spreadsheet would take for a formula gets an apostrophe in front; numbers, dates and phone numbers stay as they are.
 */
export function* csvPieces<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield `\uFEFF${lines([columns.map((column) => column.name)])}`;
  let batch: string[][] = [];
  for (const row of rows) {
    batch.push(columns.map((column) => csvCell(column.value(row), column.kind)));
    if (batch.length < ROWS) continue;
    yield lines(batch);
    batch = [];
  }
  if (batch.length > 0) yield lines(batch);
}

function lines(rows: readonly string[][]): string {
  return stringify(rows as string[][], { delimiter: ';', record_delimiter: 'windows' });
}

function csvCell(value: CellValue, kind: Column<never>['kind']): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  if (kind === 'typed' || (kind === 'phone' && PHONE.test(value))) return value;
  return FORMULA.test(value) ? `'${value}` : value;
}
