import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useRun } from '#renderer/app/desk.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { PeopleKind } from './specs.ts';

/** Shows an error of a button in a notice. */
export function useComplain(): (error: unknown) => void {
  const { i18n } = useTranslation();
  const toasts = useToasts();
  return useCallback(
    (error: unknown) => {
      const { title, todo } = errorText(error, i18n);
      toasts.show({ kind: 'error', message: `${title}. ${todo}` });
    },
    [i18n, toasts],
  );
}

/** Retires a record or brings it back, at once, with an undo that does the opposite. */
export function useRetire(): (record: RecordOut, retired: boolean) => void {
  const { t } = useTranslation('people');
  const run = useRun();
  const toasts = useToasts();
  const complain = useComplain();
  return useCallback(
    (record, retired) => {
      const kind = record.kind as PeopleKind;
      const set = (to: boolean): Promise<unknown> => run('people.retire', { kind, id: record.id, retired: to });
      set(retired).then(
        () =>
          toasts.show({
            message: t(retired ? 'done.retired' : 'done.restored', { name: record.name }),
            undo: () => void set(!retired).then(() => toasts.show({ message: t('done.undone') }), complain),
          }),
        complain,
      );
    },
    [run, toasts, t, complain],
  );
}
