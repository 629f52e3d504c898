import type { Content } from 'pdfmake';
import type { Definition } from './definition.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { formatDay } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { textOf } from '#shared/text/textOf.ts';
import { type Letterhead, page } from './page.ts';
import { facts, table } from './parts.ts';
import type { Party } from './report.ts';
import { BAND, COLOR, WIDTH } from './style.ts';
import { euros, fill, wordsOf } from './words.ts';

type Ledger = OutputOf<'packs.ledger'>;
type Unit = Ledger['balances'][number]['unit'];

/** The prepaid ledger of a customer, to be printed. */
export interface PacksData {
  readonly lang: Language;
  readonly company: Letterhead;
  readonly customer: Party;
  /** Day up to which it is told, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly ledger: Ledger;
}

/** The pack statement (estratto conto): what was bought, which intervention used it, what expired, what is left. */
export function packsDefinition(data: PacksData): Definition {
  const { lang, ledger } = data;
  const { packs, report } = wordsOf(lang);
  const title = {
    text: packs.title,
    number: '',
    details: [fill(packs.asOf, { day: formatDay(data.asOf, lang) })],
    tag: null,
  };
  const units = (['minutes', 'cents'] as const).filter((unit) => ledger.balances.some((one) => one.unit === unit));
  return page(lang, data.company, title, [
    facts(2, [[report.customer, [data.customer.name, ...data.customer.lines]]]),
    ...(units.length === 0 && ledger.entries.length === 0
      ? [{ text: packs.none }]
      : [left(data, units), packTable(data)]),
    ...units.map((unit) => movements(data, unit)),
  ]);
}

/** What is left of each kind, in a band at the top: it is what the customer looks for. */
function left({ lang, ledger }: PacksData, units: readonly Unit[]): Content {
  const { packs } = wordsOf(lang);
  const of = (unit: Unit): string =>
    shown(
      ledger.balances.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.left, 0),
      unit,
      lang,
    );
  const over = [
    ...(ledger.overdraftMinutes > 0 ? [formatMinutes(ledger.overdraftMinutes)] : []),
    ...(ledger.overdraftCents > 0 ? [euros(ledger.overdraftCents, lang)] : []),
  ].join(' · ');
  return {
    table: {
      widths: [WIDTH - 20],
      body: [
        [
          facts(
            3,
            [
              [packs.leftHours, units.includes('minutes') ? of('minutes') : null],
              [packs.leftMoney, units.includes('cents') ? of('cents') : null],
              [packs.overdraft, over === '' ? null : over],
            ],
            WIDTH - 20,
            true,
          ),
        ],
      ],
    },
    layout: BAND,
    fontSize: 12,
    margin: [0, 4, 0, 4],
  };
}

function packTable({ lang, ledger }: PacksData): Content {
  const { packs } = wordsOf(lang);
  return table(
    packs.packs,
    [
      { head: packs.pack, width: WIDTH - 372 },
      { head: packs.boughtOn, width: 62 },
      { head: packs.expiresOn, width: 78 },
      { head: packs.bought, width: 58, right: true },
      { head: packs.used, width: 58, right: true },
      { head: packs.expired, width: 58, right: true },
      { head: packs.left, width: 58, right: true },
    ],
    ledger.balances.map((one) => {
      const { boughtOn, expiresOn } = one.pack.fields;
      const amounts = [one.bought, one.used, one.expired].map((n) => shown(n, one.unit, lang));
      return [
        named(one.pack.name, one.warnings.map((word) => packs.warning[word]).join(', ')),
        dayOr(boughtOn, '', lang),
        dayOr(expiresOn, packs.never, lang),
        ...amounts,
        { text: shown(one.left, one.unit, lang), alignment: 'right', bold: true, noWrap: true },
      ];
    }),
  );
}

function named(name: string, warning: string): Content {
  if (warning === '') return { text: name };
  return { stack: [{ text: name }, { text: warning, fontSize: 7.5, color: COLOR.warn }] };
}

function movements({ lang, ledger }: PacksData, unit: Unit): Content {
  const { packs } = wordsOf(lang);
  const packOf = new Map(ledger.balances.map((one) => [one.pack.id, one]));
  return table(
    unit === 'minutes' ? packs.movements : packs.movementsMoney,
    [
      { head: packs.day, width: 62 },
      { head: packs.what, width: WIDTH - 332 },
      { head: packs.pack, width: 120 },
      { head: packs.amount, width: 76, right: true },
      { head: packs.balance, width: 74, right: true },
    ],
    ledger.entries
      .filter((one) => one.unit === unit)
      .map((one) => [
        formatDay(one.day, lang),
        described(one, lang),
        packOf.get(one.pack)?.pack.name ?? '',
        `${one.amount > 0 ? '+' : ''}${shown(one.amount, unit, lang)}`,
        shown(one.balance, unit, lang),
      ]),
  );
}

function described(entry: Ledger['entries'][number], lang: Language): Content {
  const { packs } = wordsOf(lang);
  const known = entry.ticketNumber !== null && (entry.what === 'used' || entry.what === 'overdraft');
  const text = known
    ? fill(entry.what === 'used' ? packs.entry.usedFor : packs.entry.overdraftFor, { ticket: entry.ticketNumber ?? '' })
    : packs.entry[entry.what];
  if (!entry.provisional) return { text };
  return { stack: [{ text }, { text: packs.provisional, fontSize: 7.5, color: COLOR.soft }] };
}

function shown(amount: number, unit: Unit, lang: Language): string {
  return unit === 'minutes' ? formatMinutes(amount) : euros(amount, lang);
}

function dayOr(value: unknown, none: string, lang: Language): string {
  const day = textOf(value);
  return day === '' ? none : formatDay(day, lang);
}
