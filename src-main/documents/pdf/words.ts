import { numberFormat } from '#shared/format/intl.ts';
import { type Language, resources } from '#shared/i18n/resources.ts';
import { locales } from '#shared/format/language.ts';
import { formatMinutes } from '#shared/format/minutes.ts';
import type { LineUnit } from '#shared/domain/billing/lines.ts';

/** The texts of printed documents in a language. */
export function wordsOf(lang: Language): (typeof resources)[Language]['documents'] {
  return resources[lang].documents;
}

/** Puts values into the `{{places}}` of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A whole number of units as a decimal, exactly: (12345, 2) → `123.45`. */
function decimal(value: number, places: number): `${number}` {
  const digits = BigInt(Math.abs(value))
    .toString()
    .padStart(places + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}` as `${number}`;
}

/** Cents as `1.234,50`, no sign of the euro: for columns whose heading says it. */
export function amount(cents: number, lang: Language): string {
  const format = { useGrouping: 'always', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  return minus(numberFormat(locales[lang], format).format(decimal(cents, 2)));
}

/** A true minus, as wide as a figure. */
function minus(text: string): string {
  return text.replace('-', '\u2212');
}

/** Cents as `1.234,50 €`. */
export function euros(cents: number, lang: Language): string {
  const format = { style: 'currency', currency: 'EUR', useGrouping: 'always' } as const;
  return minus(numberFormat(locales[lang], format).format(decimal(cents, 2)));
}

/** Millionths of a euro as a price: two decimals, more only where there are more. */
export function unitPrice(micros: number, lang: Language): string {
  return numberFormat(locales[lang], {
    useGrouping: 'always',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  }).format(decimal(micros, 6));
}

/** Hundredths (of a percent, of a factor) as `22`, `1,5`. */
export function hundredths(value: number, lang: Language): string {
  return numberFormat(locales[lang], { maximumFractionDigits: 2 }).format(decimal(value, 2));
}

/** How much of a line: `1 h 30 min`, `34 km`, `2`; nothing for a lump sum. */
export function quantity(value: number, unit: LineUnit, lang: Language): string {
  if (unit === 'flat') return '';
  if (unit === 'minutes') return formatMinutes(value);
  const number = numberFormat(locales[lang], { useGrouping: 'always' }).format(value);
  return unit === 'km' ? `${number} km` : number;
}

/** An IBAN in groups of four. */
export function ibanGroups(iban: string): string {
  return iban
    .replaceAll(/\s/g, '')
    .replaceAll(/(.{4})/g, '$1 ')
    .trim();
}
