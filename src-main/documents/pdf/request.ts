import type { Content } from 'pdfmake';
import type { Definition } from './definition.ts';
import type { InterventionRequest } from '#shared/domain/ticket/requests.ts';
import { formatDay, formatInstant } from '#shared/format/date.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import { type Language, resources } from '#shared/i18n/resources.ts';
import { type Letterhead, page } from './page.ts';
import { facts, heading, note, passage, sumRow, table } from './parts.ts';
import { amountColumns, amountRow, type PrintedLine } from './pricedLines.ts';
import type { Party } from './report.ts';
import { acceptanceBox } from './requestAcceptance.ts';
import { priceRows } from './requestPrices.ts';
import { WIDTH } from './style.ts';
import { euros, fill, hundredths, quantity, wordsOf } from './words.ts';

/** An intervention request with names in place of ids. */
export interface RequestData {
  readonly lang: Language;
  readonly zone: string;
  readonly company: Letterhead;
  readonly number: string;
  readonly ticket: string;
  readonly title: string;
  readonly customer: Party;
  readonly person: Party | null;
  readonly site: Party | null;
  readonly request: InterventionRequest;
  /** The estimate's lines with their sentences. */
  readonly lines: readonly PrintedLine[];
}

/** The request (richiesta di intervento): what is proposed, at which prices, until when, and a box to accept it. */
export function requestDefinition(data: RequestData): Definition {
  const { lang, request } = data;
  const words = wordsOf(lang);
  const validity =
    request.validUntil === null ? [] : [fill(words.request.validUntil, { day: formatDay(request.validUntil, lang) })];
  const title = {
    text: words.request.title,
    number: fill(words.number, { number: data.number }),
    details: [
      fill(words.ofDay, { day: formatInstant(request.at, 'date', { timeZone: data.zone, lang }) }),
      ...validity,
    ],
    tag: null,
  };
  return page(lang, data.company, title, [
    ...parties(data),
    ...passage(words.request.proposal, request.text),
    ...prices(data),
    ...estimate(data),
    acceptanceBox(lang, request.answer),
  ]);
}

function parties({ lang, customer, person, site, ticket, title, request }: RequestData): Content[] {
  const words = wordsOf(lang);
  const { mode } = resources[lang].interventions;
  const urgent = request.urgent ? `, ${words.report.urgent}` : '';
  const whole = (one: Party | null): string[] | null => (one === null ? null : [one.name, ...one.lines]);
  return [
    facts(2, [
      [words.report.customer, whole(customer)],
      [words.report.place, whole(site)],
    ]),
    facts(4, [
      [words.report.call, ticket],
      [words.report.person, whole(person)],
      [words.report.mode, `${mode[request.mode]}${urgent}`],
    ]),
    facts(1, [[words.request.object, title]], WIDTH, true),
  ];
}

function prices({ lang, request }: RequestData): Content[] {
  const words = wordsOf(lang);
  const { vat } = request.prices;
  const vatWords =
    vat.nature === null
      ? `${words.request.vatExcluded} ${fill(words.request.vat, { rate: hundredths(vat.rate, lang) })}.`
      : `${fill(words.request.exempt, { nature: vat.nature })}${vat.note === null ? '' : `: ${vat.note}`}.`;
  return [
    table(
      words.request.prices,
      [
        { head: words.request.what, width: WIDTH - 240 },
        { head: words.request.price, width: 240, right: true },
      ],
      priceRows(request.prices, request.mode, request.urgent, lang).map(([what, price]) => [what, price]),
    ),
    note(`${fill(words.request.priceList, { name: request.prices.name })}. ${vatWords}`),
  ];
}

function estimate({ lang, request, lines }: RequestData): Content[] {
  if (lines.length === 0 && request.minutes === null && request.km === null) return [];
  const words = wordsOf(lang);
  const expected = [
    ...(request.minutes === null ? [] : [formatMinutes(request.minutes)]),
    ...(request.km === null ? [] : [quantity(request.km, 'km', lang)]),
  ].join(', ');
  const about = expected === '' ? [] : [note(fill(words.request.estimateFor, { work: expected }))];
  if (lines.length === 0) return [heading(words.request.estimate), ...about];
  const net = lines.reduce((sum, one) => sum + one.netCents, 0);
  return [
    table(
      words.request.estimate,
      amountColumns(lang),
      lines.map((one) => amountRow(one, lang)),
    ),
    sumRow(words.lines.net, euros(net, lang), true),
    ...about,
    note(words.request.estimateNote, [0, 2, 0, 0]),
  ];
}
