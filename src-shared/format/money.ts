import type { Language } from '../i18n/resources.ts';
import { locales } from './language.ts';
import { parseNumber } from './number.ts';

/** Integer euro cents as `1.234,50 €` (it) or `€1,234.50` (en). */
export function formatMoney(cents: number, lang: Language): string {
  return new Intl.NumberFormat(locales[lang], { style: 'currency', currency: 'EUR', useGrouping: 'always' }).format(
    cents / 100,
  );
}

/** Integer cents as the text of a field being edited: `1234,50`, without groups or the sign of the euro. */
export function moneyInput(cents: number, lang: Language): string {
  return new Intl.NumberFormat(locales[lang], {
    useGrouping: false,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);
}

/** Integer cents from what a person typed (`12,5`, `€ 1.234,50`); null when it is no amount or has tenths of a cent. */
export function parseMoney(text: string, lang: Language): number | null {
  const value = parseNumber(text.replace(/€|eur(o)?/gi, ''), lang);
  if (value === null) return null;
  const cents = Math.round(value * 100);
  return Number.isSafeInteger(cents) && Math.abs(cents / 100 - value) < 1e-9 ? cents : null;
}
