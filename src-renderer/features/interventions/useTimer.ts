import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { errorText, fieldError } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { Mode } from '#shared/domain/intervention/fields.ts';

/** Starts the timer on a call (`{ ticket, mode }`) or on planned work (`{ id, mode }`, where `mode` is for the notice); what is refused is told in a notice. Gives the id. */
export type StartTimer = (what: { ticket: string; mode: Mode } | { id: string; mode: Mode }) => Promise<string | null>;

export function useStartTimer(): StartTimer {
  const { t, i18n } = useTranslation('interventions');
  const run = useRun();
  const toasts = useToasts();
  return useCallback(
    async (what) => {
      const input: InputOf<'intervention.start'>['what'] = 'id' in what ? { id: what.id } : what;
      try {
        const { result } = await run('intervention.start', { what: input });
        toasts.show({ message: t('timer.started', { mode: t(`mode.${what.mode}`) }) });
        return result.id;
      } catch (error) {
        const { title, todo } = errorText(error, i18n);
        toasts.show({ kind: 'error', message: `${fieldError(error, i18n)?.message ?? title}. ${todo}` });
        return null;
      }
    },
    [run, toasts, t, i18n],
  );
}
