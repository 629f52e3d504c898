import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

/** Retires a pack sold by mistake, at once, with an undo; the desk refuses it once it was billed or used. */
export function useRetirePack(): (pack: RecordOut) => void {
  const { t, i18n } = useTranslation(['billing', 'people']);
  const run = useRun();
  const toasts = useToasts();
  return useCallback(
    ({ id, name }) => {
      const complain = (error: unknown): void => {
        const { title, todo } = errorText(error, i18n);
        toasts.show({ kind: 'error', message: `${title}. ${todo}` });
      };
      const set = (retired: boolean): Promise<unknown> =>
        run('billing.retire', { kind: 'pack', id, retired, reason: null });
      set(true).then(
        () =>
          toasts.show({
            message: t('billing:pack.retired', { name }),
            undo: () => void set(false).then(() => toasts.show({ message: t('people:done.undone') }), complain),
          }),
        complain,
      );
    },
    [run, toasts, t, i18n],
  );
}
