import type { Content, TableCell } from 'pdfmake';
import type { Definition } from './definition.ts';
import type { BillDocument, BillLine } from '#shared/domain/bill/document.ts';
import { formatDay } from '#shared/format/date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { billSums } from './billSums.ts';
import { type Letterhead, page } from './page.ts';
import { facts, note, passage, table } from './parts.ts';
import { amountColumns, amountRow } from './pricedLines.ts';
import { COLOR } from './style.ts';
import { fill, wordsOf } from './words.ts';

/** A bill to print. Sentences of each line's steps are handed in, in the reader's language, by the line's place. */
export interface BillData {
  readonly lang: Language;
  readonly company: Letterhead;
  readonly document: BillDocument;
  readonly explanations: readonly (readonly string[])[];
}

/** The courtesy copy of a bill or credit note: what the electronic document says, for people to read. */
export function billDefinition(data: BillData): Definition {
  const { lang, document } = data;
  const words = wordsOf(lang);
  const title = {
    text: words.bill.type[document.type],
    number: fill(words.number, { number: document.number }),
    details: [fill(words.ofDay, { day: formatDay(document.date, lang) })],
    tag: words.bill.courtesyTag,
  };
  return page(lang, data.company, title, [
    note(words.bill.courtesy, [0, -4, 0, 10]),
    ...header(data),
    ...passage(words.bill.notes, document.notes),
    linesTable(data),
    ...billSums(document, lang),
  ]);
}

function header({ lang, document }: BillData): Content[] {
  const words = wordsOf(lang);
  const { buyer, reverses } = document;
  const lines = [
    ...addressLines(buyer),
    ...(buyer.vatNumber === null ? [] : [fill(words.vatNumber, { value: buyer.vatNumber })]),
    ...(buyer.taxCode === null || buyer.taxCode === buyer.vatNumber
      ? []
      : [fill(words.taxCode, { value: buyer.taxCode })]),
    ...(buyer.recipientCode === null ? [] : [fill(words.bill.recipientCode, { value: buyer.recipientCode })]),
    ...(buyer.pec === null ? [] : [fill(words.bill.pec, { value: buyer.pec })]),
  ];
  const details = [
    ...(reverses === null
      ? []
      : [fill(words.bill.reverses, { number: reverses.number, day: formatDay(reverses.date, lang) })]),
    ...(document.month === null ? [] : [`${words.bill.month}: ${document.month.split('-').toReversed().join('/')}`]),
    ...(document.cig === null ? [] : [`${words.bill.cig}: ${document.cig}`]),
    ...(document.cup === null ? [] : [`${words.bill.cup}: ${document.cup}`]),
  ];
  return [
    facts(2, [
      [words.bill.buyer, [buyer.name, ...lines]],
      [words.bill.details, details],
    ]),
  ];
}

/** Street, then postcode, city, province and, abroad, the country. */
function addressLines(of: BillDocument['buyer']): string[] {
  const city = [of.postcode, of.city, of.province === null ? null : `(${of.province})`].filter((one) => one !== null);
  const abroad = of.country === 'IT' ? [] : [of.country];
  return [...(of.address === null ? [] : [of.address]), ...(city.length > 0 ? [city.join(' ')] : []), ...abroad];
}

function linesTable({ lang, document, explanations }: BillData): Content {
  const words = wordsOf(lang);
  const rows: TableCell[][] = [];
  const grouped = document.lines.some((line) => line.intervention !== null);
  let last: string | null | undefined;
  document.lines.forEach((line, i) => {
    const small = [...(explanations[i] ?? [])];
    if (line.late) small.push(words.lines.late);
    const row = amountRow({ ...line, explanations: small }, lang);
    rows.push(grouped && line.intervention !== last ? under(groupName(line, lang), row) : row);
    last = line.intervention;
  });
  return table(words.bill.detail, amountColumns(lang), rows);
}

/** The first row of a group with the group's name over it: in one row, so that the name never ends a page. */
function under(name: string, row: readonly Content[]): TableCell[] {
  return row.map((cell, i) => ({
    stack: [
      { text: i === 0 ? name : ' ', bold: true, color: COLOR.ink, noWrap: true, margin: [0, 4, 0, 4] },
      right(cell),
    ],
    alignment: i === 0 ? 'left' : 'right',
  }));
}

/** Figures stay on one line. */
function right(cell: Content): Content {
  return typeof cell === 'string' ? { text: cell, noWrap: true } : cell;
}

/** Over the lines of one intervention: call and days. */
function groupName(line: BillLine, lang: Language): string {
  const { bill } = wordsOf(lang);
  const parts: string[] = [];
  if (line.intervention === null) parts.push(bill.others);
  else parts.push(line.ticketNumber === null ? bill.work : fill(bill.call, { ticket: line.ticketNumber }));
  if (line.intervention !== null && line.from !== null) {
    const [from, to] = [formatDay(line.from, lang), formatDay(line.to ?? line.from, lang)];
    parts.push(from === to ? from : fill(bill.period, { from, to }));
  }
  return parts.join(' · ');
}
