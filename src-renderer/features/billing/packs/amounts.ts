import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMoney } from '#shared/format/money.ts';
import type { Language } from '#shared/i18n/resources.ts';

export type PackUnit = 'minutes' | 'cents';

/** What a pack counts, in its unit: `4 h 30 min`, `250,00 €`. */
export function packAmount(amount: number, unit: PackUnit, lang: Language): string {
  return unit === 'minutes' ? formatMinutes(amount) : formatMoney(amount, lang);
}

/** The same with its sign in front, for movements. */
export function signedAmount(amount: number, unit: PackUnit, lang: Language): string {
  return amount > 0 ? `+${packAmount(amount, unit, lang)}` : packAmount(amount, unit, lang);
}

/** The day `months` months later; the last of a shorter month. `YYYY-MM-DD` in and out. */
export function monthsLater(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What went beyond the packs, hours and money, in words; '' when nothing did. */
export function overdraftWords(
  { overdraftMinutes, overdraftCents }: { overdraftMinutes: number; overdraftCents: number },
  language: Language,
): string {
  return [
    ...(overdraftMinutes > 0 ? [formatMinutes(overdraftMinutes)] : []),
    ...(overdraftCents > 0 ? [formatMoney(overdraftCents, language)] : []),
  ].join(' · ');
}
