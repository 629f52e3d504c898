import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { MeasureUnit } from '#shared/domain/statistics/measures.ts';

const FORMATS: Readonly<Record<MeasureUnit, string>> = {
  count: '#,##0',
  minutes: '[h]:mm',
  share: '0.0%',
  number: '#,##0.0#',
  cents: '#,##0.00 €',
};
/** How many of a unit make one of what a spreadsheet counts in: a day, a euro. */
const PARTS: Readonly<Partial<Record<MeasureUnit, number>>> = { minutes: 1440, cents: 100 };

/**
 * A table as a workbook of one sheet: heads, then names and figures. A time in minutes is kept as a part of a day, which
 * spreadsheets show as hours and minutes and add up; words are always text, so that none is taken for a formula.
 */
export async function tableXlsx(
  name: string,
  units: readonly MeasureUnit[],
  table: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const data: Row[] = table.map((row, n) =>
    row.map((value, column): CellObject | null => {
      if (value === null) return null;
      if (typeof value === 'string')
        return { value, type: String, ...(n === 0 ? { fontWeight: 'bold' as const } : {}) };
      const unit = units[column - 1] ?? 'number';
      return { value: value / (PARTS[unit] ?? 1), type: Number, format: FORMATS[unit] };
    }),
  );
  const columns = [{ width: 28 }, ...units.map(() => ({ width: 14 }))];
  const sheet = { sheet: sheetName(name), data, columns, stickyRowsCount: 1, stickyColumnsCount: 1 };
  return new Uint8Array(await writeXlsxFile([sheet], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer());
}

/** At most 31 letters, none of which a sheet's name may not have. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet';
}
