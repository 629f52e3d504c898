import type { Language } from '#shared/i18n/resources.ts';
import type { ExportCell, TableExport } from './exportTable.ts';

/**
 * A table as a spreadsheet of the reader's country reads it: `;` and decimal commas in Italian, `,` and points in English.
 * Cents become euro. A cell that begins like a formula has an apostrophe in front (OWASP, CSV injection).
 */
export function tableCsv({ table, units }: TableExport, lang: Language): string {
  const text = (cell: ExportCell, column: number): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
    const digits = units[column - 1] === 'cents' ? euro(cell) : String(Math.round(cell * 10_000) / 10_000);
    return quoted(lang === 'it' ? digits.replace('.', ',') : digits);
  };
  const separator = lang === 'it' ? ';' : ',';
  // The mark tells spreadsheets that the text is UTF-8.
  return `\uFEFF${table.map((row) => row.map(text).join(separator)).join('\r\n')}\r\n`;
}

/** Whole cents as euro with two decimals. */
function euro(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function quoted(text: string): string {
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
