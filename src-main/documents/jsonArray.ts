import type { CellValue, Column } from './table.ts';

const ROWS = 500;

/** A table as one JSON array, an object on each line: read whole as JSON, or line by line by who has little memory. */
export function* jsonPieces<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  let piece = '[';
  let count = 0;
  for (const row of rows) {
    const object: Record<string, CellValue> = {};
    for (const column of columns) object[column.name] = column.value(row);
    piece += `${count === 0 ? '' : ','}\n${JSON.stringify(object)}`;
    count += 1;
    if (count % ROWS !== 0) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${count === 0 ? '' : '\n'}]\n`;
}
