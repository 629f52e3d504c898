import type { Language } from '#shared/i18n/resources.ts';
import { csvPieces } from '../csv.ts';
import { csvColumn, detailColumns, type ExportedBill, linesOf, summaryColumns } from './columns.ts';

/** Bills as CSV, piece by piece: one row each, or one row for each of their lines. Holds one bill at a time. */
export function billsCsv(what: 'summary' | 'detail', bills: Iterable<ExportedBill>, lang: Language): Generator<string> {
  return what === 'summary'
    ? csvPieces(
        summaryColumns(lang).map((one) => csvColumn(one, lang)),
        bills,
      )
    : csvPieces(
        detailColumns(lang).map((one) => csvColumn(one, lang)),
        linesOf(bills),
      );
}
