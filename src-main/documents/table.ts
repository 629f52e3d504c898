/** A cell of an export. */
export type CellValue = string | number | boolean | null;

/**
 * One column. `kind` says how far the value can be trusted in a spreadsheet: `typed` values come from lists, clocks and
 * counters, `phone` may begin with a plus, `text` is what people wrote.
 */
export interface Column<Row> {
  readonly name: string;
  readonly kind: 'text' | 'typed' | 'phone';
  readonly value: (row: Row) => CellValue;
}
