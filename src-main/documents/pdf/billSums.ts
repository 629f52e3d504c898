import type { Content } from 'pdfmake/interfaces';
import type { BillDocument } from '#shared/domain/bill/document.ts';
import { formatDay } from '#shared/format/date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { facts, heading, note, sumRow, table } from './parts.ts';
import { BAND, COLOR, WIDTH } from './style.ts';
import { amount, euros, fill, hundredths, ibanGroups, wordsOf } from './words.ts';

/** What stands under the lines of a bill: VAT summary, totals, notes of law, payment. The sums stay together. */
export function billSums(document: BillDocument, lang: Language): Content[] {
  return [
    vatTable(document, lang),
    { unbreakable: true, stack: [...totals(document, lang), ...legalNotes(document, lang), ...payment(document, lang)] },
  ];
}

function vatTable({ vat }: BillDocument, lang: Language): Content {
  const { bill } = wordsOf(lang);
  return table(
    bill.summary,
    [
      { head: bill.rate, width: WIDTH - 200 },
      { head: `${bill.net} €`, width: 100, right: true },
      { head: `${bill.tax} €`, width: 100, right: true },
    ],
    vat.map((one) => {
      const what = one.nature === null ? `${hundredths(one.rate, lang)}%` : fill(bill.nature, { nature: one.nature });
      const due = one.nature === null ? bill.due[one.due] : null;
      return [
        [what, one.note, due].filter((part) => part !== null && part !== '').join(' · '),
        amount(one.netCents, lang),
        amount(one.vatCents, lang),
      ];
    }),
  );
}

function totals(document: BillDocument, lang: Language): Content[] {
  const { bill } = wordsOf(lang);
  const split = document.vat.filter((one) => one.due === 'S').reduce((sum, one) => sum + one.vatCents, 0);
  const { withholding } = document;
  const rows: Content[] = [
    sumRow(bill.netTotal, euros(document.netCents, lang)),
    sumRow(bill.vatTotal, euros(document.vatCents, lang)),
    sumRow(bill.total, euros(document.totalCents, lang)),
  ];
  if (split > 0) rows.push(sumRow(bill.split, euros(-split, lang)));
  if (withholding !== null)
    rows.push(
      sumRow(fill(bill.withholding, { rate: hundredths(withholding.rate, lang) }), euros(-withholding.cents, lang)),
    );
  const label = document.type === 'TD04' ? bill.credit : bill.pay;
  return [{ stack: rows, margin: [0, 8, 0, 4] }, toPay(label, euros(document.payCents, lang))];
}

/** The one figure that is looked for first. */
function toPay(label: string, value: string): Content {
  return {
    table: {
      widths: [WIDTH - 160, 120],
      body: [
        [
          { text: label, bold: true, fontSize: 11, alignment: 'right', margin: [0, 0, 0, 6] },
          { text: value, bold: true, fontSize: 13, alignment: 'right', color: COLOR.accent, noWrap: true, margin: [0, -2, 0, 6] },
        ],
      ],
    },
    layout: { ...BAND, paddingTop: () => 8 },
    margin: [0, 6, 0, 2],
  };
}

function legalNotes(document: BillDocument, lang: Language): Content[] {
  const { bill } = wordsOf(lang);
  const notes: string[] = [];
  if (document.stampCents > 0) notes.push(fill(bill.stamp, { amount: euros(document.stampCents, lang) }));
  if (document.vat.some((one) => one.due === 'S')) notes.push(bill.splitNote);
  const { intent } = document.buyer;
  if (intent !== null) notes.push(fill(bill.intent, { protocol: intent.protocol, day: formatDay(intent.date, lang) }));
  return notes.map((text) => note(text));
}

/** Nobody pays a credit note: it has no terms. */
function payment({ type, payment: terms }: BillDocument, lang: Language): Content[] {
  if (type === 'TD04') return [];
  const { bill } = wordsOf(lang);
  return [
    heading(bill.payment),
    facts(3, [
      [bill.payment, bill.method[terms.method]],
      [bill.dueDate, terms.dueDate === null ? null : formatDay(terms.dueDate, lang)],
      [bill.iban, terms.iban === null ? null : ibanGroups(terms.iban)],
    ]),
  ];
}
