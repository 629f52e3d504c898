import { BANDS, type PriceList } from '#shared/domain/billing/priceList.ts';
import type { Mode } from '#shared/domain/intervention/fields.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { euros, fill, hundredths, quantity, unitPrice, wordsOf } from './words.ts';

/** A price as a customer reads it: what for, and how much. */
export type PriceRow = readonly [what: string, price: string];

/**
 * What of a price list applies to an intervention of this kind, in words: rates, minimum, rounding, bands that cost
 * more, urgency where it was asked for, call-out and travel on site, parts. What is free is not listed.
 */
export function priceRows(prices: PriceList, mode: Mode, urgent: boolean, lang: Language): PriceRow[] {
  return [
    ...rates(prices, mode, lang),
    ...time(prices, mode, lang),
    ...factors(prices, urgent, lang),
    ...(mode === 'onsite' ? travel(prices, lang) : []),
    ...(prices.partsMarkupPercent === 0 ? [] : [partsRow(prices.partsMarkupPercent, lang)]),
  ];
}

function rates(prices: PriceList, mode: Mode, lang: Language): PriceRow[] {
  const words = wordsOf(lang);
  const { request } = words;
  return prices.rates
    .filter((one) => one.mode === mode)
    .map(
      (one): PriceRow => [
        one.level === null ? request.rate[mode] : `${request.rate[mode]}, ${request.level[one.level]}`,
        fill(words.lines.perHour, { price: euros(one.centsPerHour, lang) }),
      ],
    );
}

function time({ minimumMinutes, rounding }: PriceList, mode: Mode, lang: Language): PriceRow[] {
  const { request } = wordsOf(lang);
  const rows: PriceRow[] = [];
  const minimum = minimumMinutes[mode];
  if (minimum > 0) rows.push([request.minimum, formatMinutes(minimum)]);
  if (rounding.direction !== 'none' && rounding.unit > 1)
    rows.push([
      request.rounding,
      fill(request.roundingTo[rounding.direction], { minutes: formatMinutes(rounding.unit) }),
    ]);
  return rows;
}

function factors(prices: PriceList, urgent: boolean, lang: Language): PriceRow[] {
  const { request } = wordsOf(lang);
  const { dayFrom, dayTo, eveningTo } = prices.clock;
  const rows: PriceRow[] = [];
  for (const band of BANDS) {
    const percent = prices.bands[band];
    if (percent === 100) continue;
    const evening = band === 'evening';
    const label = fill(request.band[band], {
      from: clock(evening ? dayTo : dayFrom),
      to: clock(evening ? eveningTo : dayTo),
    });
    rows.push([label, fill(request.factor, { factor: hundredths(percent, lang) })]);
  }
  if (urgent && prices.urgentPercent !== 100)
    rows.push([request.urgent, fill(request.factor, { factor: hundredths(prices.urgentPercent, lang) })]);
  return rows;
}

/** Minutes after midnight as `18:00`. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function travel({ callOutCents, travel: terms }: PriceList, lang: Language): PriceRow[] {
  const words = wordsOf(lang);
  const { request } = words;
  const rows: PriceRow[] = [];
  if (callOutCents > 0) rows.push([request.callOut, euros(callOutCents, lang)]);
  const legs = request[terms.legs];
  if (terms.by === 'time' && terms.centsPerHour > 0)
    rows.push([
      fill(request.travelTime, { legs }),
      fill(words.lines.perHour, { price: euros(terms.centsPerHour, lang) }),
    ]);
  if (terms.by === 'km' && terms.kmMillis > 0) {
    const price = fill(words.lines.perKm, { price: `${unitPrice(terms.kmMillis * 1000, lang)} €` });
    const free = fill(request.included, { km: quantity(terms.includedKm, 'pieces', lang) });
    rows.push([fill(request.travelKm, { legs }), terms.includedKm > 0 ? `${price}, ${free}` : price]);
  }
  return rows;
}

function partsRow(percent: number, lang: Language): PriceRow {
  const { request } = wordsOf(lang);
  return [request.parts, fill(request.markup, { percent })];
}
