import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '#renderer/app/host.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { SavedCall } from './useSaveCard.ts';

/** How long the number stays to be read out, ms. */
const STAY = 12_000;

/** Says the number of the saved call, to be told to who calls, with ways to open it and to copy the number. */
export function useSavedNotice(): {
  say: (saved: SavedCall) => void;
  open: (saved: SavedCall) => void;
  copy: (saved: SavedCall) => void;
} {
  const { t } = useTranslation('card');
  const toasts = useToasts();
  const host = useHost();
  const openTicket = useNav((nav) => nav.openTicket);
  const open = useCallback((saved: SavedCall) => openTicket(saved.id), [openTicket]);
  const copy = useCallback(
    ({ number }: SavedCall) => {
      host.copy(number).then(
        () => toasts.show({ message: t('numberCopied', { number }) }),
        () => toasts.show({ kind: 'error', message: number }),
      );
    },
    [toasts, host, t],
  );
  const say = useCallback(
    (saved: SavedCall) => {
      const { number, to } = saved;
      const message = {
        save: () => t('saved', { number }),
        solve: () => t('savedSolved', { number }),
        handOn: () => t('savedHandedOn', { number, to }),
        dropped: () => t('savedDropped', { number }),
        note: () => t('noteSaved', { number }),
      }[saved.mode]();
      toasts.show({
        message,
        stay: STAY,
        action: [
          { label: t('openCall'), run: () => open(saved) },
          { label: t('copyNumber'), run: () => copy(saved) },
        ],
      });
    },
    [copy, open, t, toasts],
  );
  return { say, open, copy };
}
