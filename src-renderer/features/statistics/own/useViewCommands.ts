import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';

/** Saved views as commands without a key: the palette finds them by name, from anywhere; a key may be given to one. */
export function useViewCommands(): void {
  const { t } = useTranslation('views');
  const show = useNav((nav) => nav.showStatistics);
  const { data } = useAsk('views.list', {});
  const bindings = useMemo(
    () =>
      (data?.views ?? []).map(({ id, name }) => ({
        id: `view.${id}`,
        label: t('command', { name }),
        keys: [],
        run: () => show(`dashboard/${id}`),
      })),
    [data, show, t],
  );
  useHotkeys(bindings, { scope: 'global' });
}
