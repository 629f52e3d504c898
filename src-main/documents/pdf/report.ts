import type { Content } from 'pdfmake';
import type { Definition } from './definition.ts';
import type { Mode, OUTCOMES } from '#shared/domain/intervention/fields.ts';
import type { Signature } from '#shared/domain/intervention/report.ts';
import type { ContractKind } from '#shared/domain/people/contract.ts';
import { formatInstant, localDay } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { type Language, resources } from '#shared/i18n/resources.ts';
import { type Letterhead, page } from './page.ts';
import { facts, heading, note, passage, sumRow, table } from './parts.ts';
import { amountColumns, amountRow, coverTable, type PrintedLine } from './pricedLines.ts';
import { reportSignatures } from './reportSignatures.ts';
import { BAND, WIDTH } from './style.ts';
import { amount, euros, fill, quantity, wordsOf } from './words.ts';

/** A name and what stands under it, as it is to be read. */
export interface Party {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Why amounts are not shown: under contract, warranty, terms open, or not priced yet. */
export type HiddenAmounts = 'contract' | 'warranty' | 'undecided' | 'unknown';

/** All that a report says, with names in place of ids. Instants ms UTC, durations minutes, money cents. */
export interface ReportData {
  readonly lang: Language;
  readonly zone: string;
  readonly company: Letterhead;
  readonly number: string;
  readonly ticket: string;
  /** Signed version; null = a draft, as things stand. */
  readonly version: number | null;
  /** When it was signed or, for a draft, when the work was done. */
  readonly at: number;
  readonly customer: Party;
  readonly site: Party | null;
  readonly person: Party | null;
  readonly mode: Mode;
  readonly urgent: boolean;
  readonly warranty: boolean;
  readonly contract: {
    readonly kind: ContractKind;
    readonly code: string | null;
    readonly covers: readonly ('labour' | 'travel' | 'parts')[];
  } | null;
  readonly asset: { readonly name: string; readonly model: string | null; readonly serial: string | null } | null;
  readonly fault: string;
  readonly diagnosis: string;
  readonly workDone: string;
  readonly remarks: string;
  readonly technicians: readonly string[];
  readonly times: { readonly [K in (typeof TIMES)[number]]: number | null };
  readonly breakMinutes: number;
  readonly workMinutes: number | null;
  readonly travelMinutes: number;
  readonly km: number;
  readonly expenses: readonly { readonly what: string; readonly cents: number }[];
  readonly parts: readonly { readonly what: string; readonly serial: string | null; readonly quantity: number }[];
  readonly outcome: (typeof OUTCOMES)[number] | null;
  /** Null while unknown: priced lines, or `hidden` says why their amounts are not shown. */
  readonly lines: readonly PrintedLine[] | null;
  readonly hidden: HiddenAmounts | null;
  readonly signed: {
    readonly signer: string;
    readonly signature: Signature | null;
    readonly remark: string;
    readonly at: number;
  } | null;
}

const TIMES = ['request', 'departure', 'arrival', 'start', 'end', 'back'] as const;

/** The intervention report (rapporto di intervento): what was done, when, by whom, and the customer's signature. */
export function reportDefinition(data: ReportData): Definition {
  const { lang } = data;
  const words = wordsOf(lang);
  const title = {
    text: words.report.title,
    number: fill(words.number, { number: data.number }),
    details: [
      fill(words.ofDay, { day: instant(data, data.at, 'date') }),
      ...(data.version === null ? [] : [fill(words.report.version, { version: data.version })]),
    ],
    tag: data.version === null ? words.report.draft : null,
  };
  return page(lang, data.company, title, [
    ...parties(data),
    ...passage(words.report.fault, data.fault),
    ...passage(words.report.diagnosis, data.diagnosis),
    ...passage(words.report.work, data.workDone),
    ...timesAndHours(data),
    ...partsUsed(data),
    ...expensesPaid(data),
    ...charges(data),
    ...outcome(data),
    ...passage(words.report.remarks, data.remarks),
    reportSignatures(data),
  ]);
}

function parties(data: ReportData): Content[] {
  const { report } = wordsOf(data.lang);
  const { mode } = resources[data.lang].interventions;
  const urgent = data.urgent ? `, ${report.urgent}` : '';
  return [
    facts(2, [
      [report.customer, whole(data.customer)],
      [report.place, data.site === null ? null : whole(data.site)],
    ]),
    facts(4, [
      [report.call, data.ticket],
      [report.person, data.person === null ? null : whole(data.person)],
      [report.mode, `${mode[data.mode]}${urgent}`],
      [report.contract, contractWords(data)],
      [
        report.machine,
        data.asset === null ? null : [data.asset.name, ...(data.asset.model === null ? [] : [data.asset.model])],
      ],
      [report.serial, data.asset?.serial ?? null],
      [data.technicians.length > 1 ? report.technicians : report.technician, data.technicians.join(', ')],
    ]),
  ];
}

function whole({ name, lines }: Party): string[] {
  return [name, ...lines];
}

function contractWords({ lang, contract, warranty }: ReportData): string[] {
  const { report } = wordsOf(lang);
  const first =
    contract === null
      ? report.noContract
      : `${report.kind[contract.kind]}${contract.code === null ? '' : ` ${contract.code}`}`;
  const out = [first];
  if (contract?.kind === 'maintenance' && contract.covers.length > 0)
    out.push(fill(report.covers, { what: contract.covers.map((one) => report.cover[one]).join(', ') }));
  if (warranty) out.push(report.warranty);
  return out;
}

/** Times in one row, hours and km in the next. */
function timesAndHours(data: ReportData): Content[] {
  const { report } = wordsOf(data.lang);
  const base = data.times.start ?? data.at;
  const times = TIMES.map((name) => [report[name], timeOf(data, data.times[name], base)] as const);
  const callOut = data.lines === null ? null : data.lines.some((one) => one.kind === 'callOut');
  const expenses = data.expenses.reduce((sum, one) => sum + one.cents, 0);
  return [
    heading(report.times),
    {
      table: {
        widths: [WIDTH - 20],
        body: [
          [
            {
              stack: [
                facts(6, times, WIDTH - 20, true),
                facts(
                  6,
                  [
                    [report.workHours, data.workMinutes === null ? '–' : formatMinutes(data.workMinutes)],
                    [report.breaks, formatMinutes(data.breakMinutes)],
                    [report.travelHours, formatMinutes(data.travelMinutes)],
                    [report.km, quantity(data.km, 'km', data.lang)],
                    [report.callOut, callOut === null ? null : callOut ? report.callOutYes : report.callOutNo],
                    [report.expenses, expenses === 0 || data.hidden !== null ? null : euros(expenses, data.lang)],
                  ],
                  WIDTH - 20,
                ),
              ],
            },
          ],
        ],
      },
      layout: BAND,
    },
  ];
}

/** Just the time on the day of the work, else with the day; a dash where it is not known. */
function timeOf(data: ReportData, at: number | null, base: number): string {
  if (at === null) return '–';
  const sameDay = localDay(at, data.zone) === localDay(base, data.zone);
  return sameDay ? instant(data, at, 'time') : `${instant(data, at, 'dayMonth')} ${instant(data, at, 'time')}`;
}

function instant({ zone, lang }: ReportData, at: number, style: 'date' | 'time' | 'dayMonth'): string {
  return formatInstant(at, style, { timeZone: zone, lang });
}

function partsUsed({ lang, parts }: ReportData): Content[] {
  if (parts.length === 0) return [];
  const { report } = wordsOf(lang);
  return [
    table(
      report.parts,
      [
        { head: report.part, width: WIDTH - 200 },
        { head: report.serial, width: 140 },
        { head: report.quantity, width: 60, right: true },
      ],
      parts.map((one) => [one.what, one.serial ?? '', quantity(one.quantity, 'pieces', lang)]),
    ),
  ];
}

function expensesPaid({ lang, expenses, hidden }: ReportData): Content[] {
  if (expenses.length === 0) return [];
  const words = wordsOf(lang);
  return hidden === null
    ? [
        table(
          words.report.expenses,
          [
            { head: words.lines.text, width: WIDTH - 100 },
            { head: `${words.lines.amount} €`, width: 100, right: true },
          ],
          expenses.map((one) => [one.what, amount(one.cents, lang)]),
        ),
      ]
    : passage(words.report.expenses, expenses.map((one) => one.what).join('\n'));
}

function charges({ lang, lines, hidden }: ReportData): Content[] {
  const words = wordsOf(lang);
  if (lines === null || hidden === 'unknown') return [note(words.report.hidden[hidden ?? 'unknown'], [0, 10, 0, 0])];
  if (hidden !== null) {
    const cover = lines.length === 0 ? [] : [coverTable(words.report.services, lines, lang)];
    return [...cover, note(words.report.hidden[hidden], [0, 6, 0, 0])];
  }
  if (lines.length === 0) return [heading(words.report.amounts), note(words.lines.none)];
  const net = lines.reduce((sum, one) => sum + one.netCents, 0);
  return [
    table(
      words.report.amounts,
      amountColumns(lang),
      lines.map((one) => amountRow(one, lang)),
    ),
    sumRow(words.lines.net, euros(net, lang), true),
  ];
}

function outcome({ lang, outcome: how }: ReportData): Content[] {
  if (how === null) return [];
  const { report } = wordsOf(lang);
  return [heading(report.outcome), { text: resources[lang].interventions.outcome[how], bold: true }];
}
