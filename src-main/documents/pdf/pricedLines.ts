import type { Content } from 'pdfmake';
import type { LineKind, LineUnit } from '#shared/domain/billing/lines.ts';
import type { Vat } from '#shared/domain/billing/vat.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { table, type TableColumn } from './parts.ts';
import { COLOR, WIDTH } from './style.ts';
import { amount, fill, hundredths, quantity, unitPrice, wordsOf } from './words.ts';

/** A priced line as it is printed: `explanations` are the sentences of its steps, in the reader's language. */
export interface PrintedLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly amount: number;
  readonly unit: LineUnit;
  readonly unitMicros: number;
  readonly netCents: number;
  readonly vat: Vat;
  readonly covered: 'contract' | 'pack' | 'warranty' | null;
  readonly overridden: { readonly reason: string } | null;
  readonly explanations: readonly string[];
}

/** Columns of lines with their amounts. */
export function amountColumns(lang: Language): readonly TableColumn[] {
  const { lines } = wordsOf(lang);
  return [
    { head: lines.text, width: WIDTH - 254 },
    { head: lines.quantity, width: 62, right: true },
    { head: `${lines.price} €`, width: 76, right: true },
    { head: lines.vat, width: 44, right: true },
    { head: `${lines.amount} €`, width: 72, right: true },
  ];
}

/** A row of that table. */
export function amountRow(line: PrintedLine, lang: Language): Content[] {
  return [
    { stack: described(line, lang) },
    quantity(line.amount, line.unit, lang),
    line.unit === 'flat' ? '' : priceOf(line, lang),
    line.vat.nature ?? `${hundredths(line.vat.rate, lang)}%`,
    {
      text: amount(line.netCents, lang),
      alignment: 'right',
      noWrap: true,
      color: line.covered === null ? COLOR.ink : COLOR.soft,
    },
  ];
}

/** Lines without amounts: what was done, and who bears it. */
export function coverTable(title: string, lines: readonly PrintedLine[], lang: Language): Content {
  const words = wordsOf(lang).lines;
  return table(
    title,
    [
      { head: words.text, width: WIDTH - 230 },
      { head: words.quantity, width: 80, right: true },
      { head: words.cover, width: 150, right: true },
    ],
    lines.map((line) => [
      line.text,
      quantity(line.amount, line.unit, lang),
      line.covered === null ? words.toBill : words[line.covered],
    ]),
  );
}

/** What the line is, and small under it how its amount came to be. */
function described(line: PrintedLine, lang: Language): Content[] {
  const words = wordsOf(lang).lines;
  const small = [...line.explanations];
  // Steps, where they are told, end with who bears it.
  if (line.covered !== null && small.length === 0) small.push(words[line.covered]);
  if (line.overridden !== null) small.push(fill(words.overridden, { reason: line.overridden.reason }));
  return [
    { text: line.text },
    ...small.map((text): Content => ({ text, fontSize: 7.5, color: COLOR.soft, margin: [0, 1, 0, 0] })),
  ];
}

function priceOf(line: PrintedLine, lang: Language): string {
  const { lines } = wordsOf(lang);
  const price = unitPrice(line.unitMicros, lang);
  if (line.unit === 'minutes') return fill(lines.perHour, { price });
  return line.unit === 'km' ? fill(lines.perKm, { price }) : price;
}
