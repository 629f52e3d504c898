import type { MeasureUnit } from '#shared/domain/statistics/measures.ts';
import { formatMoney } from '#shared/format/money.ts';
import { formatNumber, formatPercent } from '#shared/format/number.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { durationText } from './duration.ts';

/** A figure as it is read: null is a dash. */
export function figureText(unit: MeasureUnit, value: number | null, lang: Language): string {
  if (value === null) return '–';
  switch (unit) {
    case 'count':
      return formatNumber(value, lang);
    case 'share':
      return formatPercent(value, lang);
    case 'number':
      return formatNumber(value, lang, 1);
    case 'minutes':
      return durationText(value, lang);
    case 'cents':
      return formatMoney(value, lang);
  }
}
