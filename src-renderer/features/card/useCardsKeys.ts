import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand';
import { parkedCards } from '#shared/domain/card/cards.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { useSavedNotice } from './useSavedNotice.ts';
import type { CardsState } from './cardsStore.ts';
import type { SavedCall } from './useSaveCard.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Keys that go between cards, wherever one is: Ctrl+Shift+1 for the oldest on hold, and so on. */
export function useCardsKeys(store: StoreApi<CardsState>, showParked: () => void): void {
  const { t } = useTranslation('card');
  const notice = useSavedNotice();
  const withLast = (run: (saved: SavedCall) => void) => (): void => {
    const { last } = store.getState();
    if (last !== null) run(last);
  };
  useHotkeys(
    [
      { id: 'cards.list', keys: 'mod+j', label: t('parkedList'), run: showParked },
      { id: 'cards.openLast', keys: 'mod+shift+o', label: t('openLast'), run: withLast(notice.open) },
      { id: 'cards.copyLast', keys: 'mod+shift+k', label: t('copyLast'), run: withLast(notice.copy) },
      ...NUMBERS.map((n) => ({
        id: `cards.${n}`,
        keys: `mod+shift+${n}`,
        label: t('openSameCard', { n }),
        run: () => {
          const state = store.getState();
          const card = parkedCards(state)[n - 1];
          if (card !== undefined) state.send({ do: 'bring', id: card.id });
        },
      })),
    ],
    { scope: 'global' },
  );
}
