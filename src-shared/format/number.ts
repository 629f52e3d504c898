import { numberFormat } from './intl.ts';
import type { Language } from '../i18n/resources.ts';
import { locales } from './language.ts';

/** A number with its thousands grouped, also below 10,000 (Italian would leave 4580 bare). */
export function formatNumber(value: number, lang: Language, digits = 0): string {
  return numberFormat(locales[lang], {
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A ratio 0-1 as a percentage, no decimals unless asked. */
export function formatPercent(ratio: number, lang: Language, digits = 0): string {
  return numberFormat(locales[lang], {
    style: 'percent',
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(ratio);
}

/**
 * Reads a number typed by a person: `1.234,5` and `1234,5` in Italian, `1,234.5` in English. A single point or comma
 * with other than three digits after it is taken as the decimal mark in both. Null when it is not a number.
 */
export function parseNumber(text: string, lang: Language): number | null {
  const decimal = parseDecimal(text, lang);
  if (decimal === null) return null;
  const value = Number(decimal);
  return Number.isFinite(value) ? value : null;
}

/** The same as the digits of a decimal (`-1234.5`), exact however many they are: money never goes through floats. */
export function parseDecimal(text: string, lang: Language): string | null {
  const clean = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  if (!/^-?[\d.,]+$/.test(clean) || !/\d/.test(clean)) return null;
  const decimal = lang === 'it' ? ',' : '.';
  const group = lang === 'it' ? '.' : ',';
  const [whole = '', fraction, ...rest] = clean.split(decimal);
  if (rest.length > 0) return null;
  if (fraction === undefined) {
    const lone = new RegExp(`^-?\\d*\\${group}(\\d+)$`).exec(whole);
    if (lone !== null && lone[1]?.length !== 3) return whole.replace(group, '.');
  }
  if (fraction?.includes(group) === true) return null;
  const parts = whole.replace('-', '').split(group);
  if (
    parts.length > 1 &&
    (parts[0] === '' || (parts[0]?.length ?? 0) > 3 || parts.slice(1).some((p) => p.length !== 3))
  )
    return null;
  const digits = whole.replaceAll(group, '');
  return `${/\d/.test(digits) ? digits : `${digits}0`}${fraction === undefined || fraction === '' ? '' : `.${fraction}`}`;
}
