import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { type Language, resources } from '#shared/i18n/resources.ts';
import { type BillColumn, detailColumns, type ExportedBill, linesOf, summaryColumns } from '../bills/columns.ts';

const WIDTH = { money: 13, day: 12, number: 10, code: 16, text: 28 } as const;

/** Bills as a workbook of two sheets: a row for each bill, a row for each line. Every cell has its declared type. */
export async function billsXlsx(bills: readonly ExportedBill[], lang: Language): Promise<Uint8Array<ArrayBuffer>> {
  const words = resources[lang].documents.export;
  const sheets = [
    sheet(words.summary, summaryColumns(lang), bills),
    sheet(words.detail, detailColumns(lang), linesOf(bills)),
  ];
  return new Uint8Array(await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer());
}

function sheet<R>(name: string, columns: readonly BillColumn<R>[], rows: Iterable<R>): Sheet<never> {
  const data: Row[] = [columns.map((one) => ({ value: one.name, type: String, fontWeight: 'bold' as const }))];
  for (const row of rows) data.push(columns.map((column) => cell(column.sort, column.value(row))));
  return { sheet: name, data, columns: columns.map((one) => ({ width: WIDTH[one.sort] })), stickyRowsCount: 1 };
}

/** Words are always text, so that no spreadsheet takes them for a formula; a workbook keeps numbers as doubles. */
function cell(sort: BillColumn<never>['sort'], value: string | number | null): CellObject | null {
  if (value === null) return null;
  if (sort === 'money') return { value: Number(value) / 100, type: Number, format: '#,##0.00' };
  if (sort === 'number') return { value: Number(value), type: Number, format: '0' };
  if (sort === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: String(value), type: String };
}
