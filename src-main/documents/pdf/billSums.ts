import type { Content } from 'pdfmake';
import type { BillDocument } from '#shared/domain/bill/document.ts';
import { formatDay } from '#shared/format/date.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { facts, note, table, widthsOf } from './parts.ts';
import { BAND, COLOR, FACTS, WIDTH } from './style.ts';
import { amount, euros, fill, hundredths, ibanGroups, wordsOf } from './words.ts';

/** What stands under the lines of a bill: VAT summary, totals, notes of law, payment. They stay together. */
export function billSums(document: BillDocument, lang: Language): Content[] {
  const { bill } = wordsOf(lang);
  const label = document.type === 'TD04' ? bill.credit : bill.pay;
  return [
    {
      unbreakable: true,
      stack: [
        {
          table: {
            widths: widthsOf([VAT_WIDTH + 24, WIDTH - VAT_WIDTH - 24], 10),
            body: [[vatTable(document, lang), { stack: totals(document, lang), margin: [0, 22, 0, 0] }]],
          },
          layout: FACTS,
        },
        toPay(label, euros(document.payCents, lang)),
        ...legalNotes(document, lang),
        ...payment(document, lang),
      ],
    },
  ];
}

/** Room for the VAT summary, beside the totals. */
const VAT_WIDTH = 262;

function vatTable({ vat }: BillDocument, lang: Language): Content {
  const { bill } = wordsOf(lang);
  return table(
    bill.summary,
    [
      { head: bill.rate, width: VAT_WIDTH - 134 },
      { head: `${bill.net} €`, width: 72, right: true },
      { head: `${bill.tax} €`, width: 62, right: true },
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
    total(bill.netTotal, euros(document.netCents, lang)),
    total(bill.vatTotal, euros(document.vatCents, lang)),
    total(bill.total, euros(document.totalCents, lang)),
  ];
  if (split > 0) rows.push(total(bill.split, euros(-split, lang)));
  if (withholding !== null)
    rows.push(
      total(fill(bill.withholding, { rate: hundredths(withholding.rate, lang) }), euros(-withholding.cents, lang)),
    );
  return rows;
}

/** `label  value`, in the room beside the VAT summary. */
function total(label: string, value: string): Content {
  const width = WIDTH - VAT_WIDTH - 24;
  return {
    table: {
      widths: widthsOf([width - 84, 84], 10),
      body: [
        [
          { text: label, alignment: 'right', color: COLOR.soft },
          { text: value, alignment: 'right', noWrap: true },
        ],
      ],
    },
    layout: FACTS,
    margin: [0, 2, 0, -4],
  };
}

/** The one figure that is looked for first. */
function toPay(label: string, value: string): Content {
  return {
    table: {
      widths: [WIDTH - 160, 120],
      body: [
        [
          { text: label, bold: true, fontSize: 11, alignment: 'right', margin: [0, 0, 0, 6] },
          {
            text: value,
            bold: true,
            fontSize: 13,
            alignment: 'right',
            color: COLOR.accent,
            noWrap: true,
            margin: [0, -2, 0, 6],
          },
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
    { text: '', margin: [0, 6, 0, 0] },
    facts(2, [
      [bill.payment, bill.method[terms.method]],
      [bill.iban, terms.iban === null ? null : ibanGroups(terms.iban)],
      [bill.dueDate, terms.dueDate === null ? null : formatDay(terms.dueDate, lang)],
    ]),
  ];
}
