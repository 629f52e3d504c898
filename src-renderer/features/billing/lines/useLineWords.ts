import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { formatMicros } from '#shared/format/money.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import type { Line } from './groupLines.ts';

/** What one line counts and what one of it costs, in words. */
export function useLineWords(): { amount: (line: Line) => string; unitPrice: (line: Line) => string } {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  return useMemo(
    () => ({
      amount({ amount, unit }) {
        if (unit === 'minutes') return formatMinutes(amount);
        if (unit === 'km') return `${formatNumber(amount, lang)} km`;
        return unit === 'pieces' ? formatNumber(amount, lang) : '';
      },
      unitPrice({ unit, unitMicros }) {
        if (unit === 'flat') return '';
        // Tenths of a cent only where the price has them: km have, hours have not.
        const digits = unitMicros % 10_000 === 0 ? 2 : unitMicros % 1000 === 0 ? 3 : 4;
        return t(`lines.per.${unit}`, { price: formatMicros(unitMicros, lang, digits) });
      },
    }),
    [t, lang],
  );
}
