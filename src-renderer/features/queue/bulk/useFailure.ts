import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SportelloError } from '#shared/result.ts';
import { errorText } from '#renderer/ui/errorText.ts';

/** Why an action was refused, in words; undefined when there are none for it. */
export function useReason(): (reason: string | undefined) => string | undefined {
  const { t, i18n } = useTranslation('errors');
  return useCallback(
    (reason) => {
      const found = [`refused.${reason ?? ''}`, `field.${reason ?? ''}`].find((key) => i18n.exists(`errors:${key}`));
      return reason === undefined || found === undefined ? undefined : t(found as 'refused.closed');
    },
    [t, i18n],
  );
}

/** One line for a notice: the reason when there is one, else what kind of failure it was and what to do. */
export function useFailure(): (error: unknown) => string {
  const { i18n } = useTranslation();
  const reasonText = useReason();
  return useCallback(
    (error) => {
      const { title, todo } = errorText(error, i18n);
      const reason = error instanceof SportelloError ? reasonText(error.reason) : undefined;
      const number = error instanceof SportelloError ? error.params?.['number'] : undefined;
      return reason === undefined ? `${title}. ${todo}` : [number, reason].filter(Boolean).join(': ');
    },
    [i18n, reasonText],
  );
}
