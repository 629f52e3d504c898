import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { useAsk, useRun } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

export type SavedView = OutputOf<'views.list'>['views'][number];
export type NewView = InputOf<'views.add'>['view'];

/** A view on one's own dashboard. */
export interface Pin {
  readonly id: string;
  readonly wide: boolean;
}

const nothing: readonly Pin[] = [];

/** Which views are on the dashboard of whoever is signed in, in their order: a preference of this desk. */
export function usePins(): [readonly Pin[], (pins: readonly Pin[]) => void] {
  return usePreference<readonly Pin[]>('statistics.pins', nothing);
}

/** Saved views: the list, and what is done with one, each with its notice and its way back. */
export function useViews() {
  const { t, i18n } = useTranslation('views');
  const run = useRun();
  const toasts = useToasts();
  const show = useNav((nav) => nav.showStatistics);
  const list = useAsk('views.list', {});
  const failed = useCallback(
    (error: unknown) => toasts.show({ kind: 'error', message: errorText(error, i18n).title }),
    [toasts, i18n],
  );
  return {
    views: list.data?.views,
    error: list.error,
    reload: list.reload,
    /** Keeps a new view and opens it. */
    add: (view: NewView): void => {
      run('views.add', { view }).then(({ result }) => {
        show(`dashboard/${result.id}`);
        toasts.show({ message: t('done.added', { name: view.name }) });
      }, failed);
    },
    change: (of: SavedView, view: InputOf<'views.change'>['view']): void => {
      const { name, roles, view: was, period, chart } = of;
      run('views.change', { id: of.id, view }).then(() => {
        show(`dashboard/${of.id}`);
        toasts.show({
          message: t('done.changed', { name: view.name ?? name }),
          undo: () =>
            void run('views.change', { id: of.id, view: { name, roles, view: was, period, chart } }).catch(failed),
        });
      }, failed);
    },
    retire: (of: SavedView): void => {
      run('views.retire', { id: of.id, retired: true }).then(() => {
        show('dashboard');
        toasts.show({
          message: t('done.retired', { name: of.name }),
          undo: () => void run('views.retire', { id: of.id, retired: false }).catch(failed),
        });
      }, failed);
    },
  };
}
