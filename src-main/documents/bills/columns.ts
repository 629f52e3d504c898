import type { BillDocument, BillLine } from '#shared/domain/bill/document.ts';
import { type Language, resources } from '#shared/i18n/resources.ts';
import { hundredths, unitPrice } from '../pdf/words.ts';
import type { CellValue, Column } from '../table.ts';

/** A bill to be exported, and whether a credit note took it back. */
export interface ExportedBill {
  readonly document: BillDocument;
  readonly reversed: boolean;
}

/** A line of a bill to be exported; `n` counts from 1. */
export interface ExportedLine {
  readonly document: BillDocument;
  readonly line: BillLine;
  readonly n: number;
}

/** How a spreadsheet takes a column: money in cents, days as `YYYY-MM-DD`, whole numbers, words. */
export interface BillColumn<Row> {
  readonly name: string;
  readonly sort: 'money' | 'day' | 'number' | 'text' | 'code';
  readonly value: (row: Row) => string | number | null;
}

/** A bill on each row. Amounts of a credit note are negative, so that a column adds up. */
export function summaryColumns(lang: Language): BillColumn<ExportedBill>[] {
  const { columns: name, yes } = resources[lang].documents.export;
  const { bill } = resources[lang].documents;
  const money = (title: string, cents: (d: BillDocument) => number): BillColumn<ExportedBill> => ({
    name: title,
    sort: 'money',
    value: ({ document }) => signed(document, cents(document)),
  });
  const of = (
    title: string,
    sort: BillColumn<never>['sort'],
    value: (d: BillDocument) => string | null,
  ): BillColumn<ExportedBill> => ({ name: title, sort, value: ({ document }) => value(document) });
  return [
    of(name.number, 'code', (d) => d.number),
    of(name.type, 'code', (d) => d.type),
    of(name.date, 'day', (d) => d.date),
    of(name.month, 'code', (d) => d.month),
    of(name.customer, 'text', (d) => d.buyer.name),
    of(name.vatNumber, 'text', (d) => d.buyer.vatNumber),
    of(name.taxCode, 'text', (d) => d.buyer.taxCode),
    money(name.net, (d) => d.netCents),
    money(name.vat, (d) => d.vatCents),
    money(name.stamp, (d) => d.stampCents),
    money(name.total, (d) => d.totalCents),
    money(name.withholding, (d) => d.withholding?.cents ?? 0),
    money(name.pay, (d) => d.payCents),
    of(name.dueDate, 'day', (d) => d.payment.dueDate),
    of(name.method, 'text', (d) => bill.method[d.payment.method]),
    of(name.cig, 'text', (d) => d.cig),
    of(name.cup, 'text', (d) => d.cup),
    of(name.reverses, 'text', (d) => d.reverses?.number ?? null),
    { name: name.reversed, sort: 'text', value: ({ reversed }) => (reversed ? yes : null) },
  ];
}

/** A line on each row. Minutes and km are whole numbers; the unit price is per hour or per km. */
export function detailColumns(lang: Language): BillColumn<ExportedLine>[] {
  const { columns: name, kinds, units, covers, yes } = resources[lang].documents.export;
  const of = (
    title: string,
    sort: BillColumn<never>['sort'],
    value: (row: ExportedLine) => string | number | null,
  ): BillColumn<ExportedLine> => ({ name: title, sort, value });
  return [
    of(name.number, 'code', ({ document }) => document.number),
    of(name.type, 'code', ({ document }) => document.type),
    of(name.date, 'day', ({ document }) => document.date),
    of(name.customer, 'text', ({ document }) => document.buyer.name),
    of(name.line, 'number', ({ n }) => n),
    of(name.kind, 'text', ({ line }) => kinds[line.kind]),
    of(name.text, 'text', ({ line }) => line.text),
    of(name.call, 'code', ({ line }) => line.ticketNumber),
    of(name.from, 'day', ({ line }) => line.from),
    of(name.to, 'day', ({ line }) => line.to),
    of(name.quantity, 'number', ({ line }) => line.amount),
    of(name.unit, 'text', ({ line }) => units[line.unit]),
    of(name.price, 'code', ({ line }) => unitPrice(line.unitMicros, lang)),
    of(name.net, 'money', ({ document, line }) => signed(document, line.netCents)),
    of(name.rate, 'code', ({ line }) => hundredths(line.vat.rate, lang)),
    of(name.nature, 'code', ({ line }) => line.vat.nature),
    of(name.covered, 'text', ({ line }) => (line.covered === null ? null : covers[line.covered])),
    of(name.late, 'text', ({ line }) => (line.late ? yes : null)),
    of(name.overridden, 'text', ({ line }) => line.overridden?.reason ?? null),
  ];
}

/** The lines of bills, one bill after the other. */
export function* linesOf(bills: Iterable<ExportedBill>): Generator<ExportedLine> {
  for (const { document } of bills) {
    for (const [i, line] of document.lines.entries()) yield { document, line, n: i + 1 };
  }
}

/** As a column of CSV: money with two decimals as the language writes them, no thousands; what people wrote is guarded. */
export function csvColumn<Row>(column: BillColumn<Row>, lang: Language): Column<Row> {
  return {
    name: column.name,
    kind: column.sort === 'text' ? 'text' : 'typed',
    value: (row) => {
      const value: CellValue = column.value(row);
      return column.sort === 'money' && typeof value === 'number' ? plainMoney(value, lang) : value;
    },
  };
}

/** 123450 → `1234,50` (it), `1234.50` (en). Whole-number arithmetic only. */
function plainMoney(cents: number, lang: Language): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${lang === 'it' ? ',' : '.'}${digits.slice(-2)}`;
}

function signed(document: BillDocument, cents: number): number {
  return document.type === 'TD04' && cents !== 0 ? -cents : cents;
}
