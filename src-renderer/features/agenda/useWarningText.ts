import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '#shared/format/minutes.ts';
import { useWhen } from '#renderer/features/interventions/useWhen.ts';
import type { Warning } from './warnings.ts';

/** A warning in words. */
export function useWarningText(): (warning: Warning) => string {
  const { t } = useTranslation('agenda');
  const when = useWhen();
  return useCallback(
    (warning) => {
      const { line, from, to } = warning.other;
      const other = [when.span(from, to), line.customerName || line.number].filter(Boolean).join(' ');
      return warning.sort === 'overlap'
        ? t('warn.overlap', { other })
        : t('warn.travel', { other, gap: formatMinutes(warning.gap), needed: formatMinutes(warning.needed) });
    },
    [t, when],
  );
}
