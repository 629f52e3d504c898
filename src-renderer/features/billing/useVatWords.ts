import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vat } from '#shared/domain/billing/vat.ts';
import { formatNumber } from '#shared/format/number.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { natureKey } from './words.ts';

/** A VAT treatment in words: `22 %`, `N4 Esenti`. */
export function useVatWords(): (vat: Pick<Vat, 'rate' | 'nature'>) => string {
  const { t } = useTranslation('billing');
  const lang = useLanguage();
  return useCallback(
    ({ rate, nature }) =>
      nature === null
        ? `${formatNumber(rate / 100, lang, rate % 100 === 0 ? 0 : 2)} %`
        : `${nature} ${t(`natures.${natureKey(nature)}`)}`,
    [t, lang],
  );
}
