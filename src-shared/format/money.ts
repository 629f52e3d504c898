import { numberFormat } from './intl.ts';
import type { Language } from '../i18n/resources.ts';
import { locales } from './language.ts';
import { parseDecimal } from './number.ts';

/** Integer euro cents as `1.234,50 €` (it) or `€1,234.50` (en). */
export function formatMoney(cents: number, lang: Language): string {
  return numberFormat(locales[lang], { style: 'currency', currency: 'EUR', useGrouping: 'always' }).format(
    decimalOf(cents),
  );
}

/** A price in whole millionths of a euro, grouped, with so many decimals (2 to 6): `0,425`. */
export function formatMicros(micros: number, lang: Language, digits: number): string {
  return numberFormat(locales[lang], {
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimalOf(micros, 6));
}

/**
 * Integer cents as the text of a field being edited: `1234,50`, without groups or the sign of the euro. With other
 * `places` what is counted is as small a part of the euro: 3 for thousandths.
 */
export function moneyInput(amount: number, lang: Language, places = 2): string {
  return numberFormat(locales[lang], {
    useGrouping: false,
    minimumFractionDigits: 2,
    maximumFractionDigits: places,
  }).format(decimalOf(amount, places));
}

/**
 * Integer cents (or smaller parts, by `places`) from what a person typed (`12,5`, `€ 1.234,50`); null when it is no
 * amount or says more decimals than are kept.
 */
export function parseMoney(text: string, lang: Language, places = 2): number | null {
  const [, minus = '', whole = '', fraction = ''] =
    /^(-?)(\d*)\.?(\d*)$/.exec(parseDecimal(text.replace(/€|eur(o)?/gi, ''), lang) ?? '-') ?? [];
  const said = fraction.replace(/0+$/, '');
  if (`${whole}${fraction}` === '' || said.length > places) return null;
  const amount = Number(`${minus}${whole}${said.padEnd(places, '0')}`);
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Cents (or smaller parts, by `places`) as a decimal, exactly: 12345 → `123.45`. A float would lose the cents of the greatest amounts. */
function decimalOf(amount: number, places = 2): `${number}` {
  const digits = BigInt(Math.round(Math.abs(amount)))
    .toString()
    .padStart(places + 1, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}` as `${number}`;
}
