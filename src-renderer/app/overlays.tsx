import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { parkedCards } from '#shared/domain/card/cards.ts';
import type { CardCaller } from '#shared/domain/card/draft.ts';
import { CardHost } from '#renderer/features/card/CardHost.tsx';
import { createCardsStore } from '#renderer/features/card/cardsStore.ts';
import { ParkedCards } from '#renderer/features/card/ParkedCards.tsx';
import { useCardsKeys } from '#renderer/features/card/useCardsKeys.ts';
import { useDrafts } from '#renderer/features/card/useDrafts.ts';
import { freshId } from '#renderer/transport/freshId.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';

/** What lies over the panes. The card itself is the card feature's; this only says whether one is open. */
interface Overlays {
  /** The open call card, to be laid over the main pane; null when none is open. */
  card: ReactNode;
  /** Opens a new call card; the one in front is parked, unless it is still empty. */
  openCard: () => void;
  /** The same, with who calls already on it. */
  openCardFor: (caller: CardCaller) => void;
  /** Parked cards, for the status line; opens the list of them. */
  parked: number;
  showParked: () => void;
  /** That list, to be laid over everything within the frame. */
  parkedList: ReactNode;
}

const none: Overlays = {
  card: null,
  openCard: () => undefined,
  openCardFor: () => undefined,
  parked: 0,
  showParked: () => undefined,
  parkedList: null,
};
const OverlaysContext = createContext<Overlays>(none);

/** Holds the cards of whoever is signed in. What is typed on a card renders the card alone, never what is under it. */
export function OverlaysProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('card');
  const toasts = useToasts();
  const [store] = useState(createCardsStore);
  const [listed, setListed] = useState(false);
  const open = useStore(store, (now) => now.front !== null);
  const parked = useStore(store, (now) => parkedCards(now).length);
  const showParked = useCallback(() => setListed(true), []);
  const restored = useCallback((count: number) => toasts.show({ message: t('draftsBack', { count }) }), [toasts, t]);
  useDrafts(store, restored);
  useCardsKeys(store, showParked);
  const value = useMemo<Overlays>(
    () => ({
      card: open ? <CardHost store={store} /> : null,
      openCard: () => store.getState().send({ do: 'open', id: freshId(), now: Date.now() }),
      openCardFor: (caller) => {
        store.getState().send({ do: 'open', id: freshId(), now: Date.now() });
        const { front, send } = store.getState();
        if (front !== null) send({ do: 'act', id: front, action: { do: 'takeCaller', caller } });
      },
      parked,
      showParked,
      parkedList: <ParkedCards store={store} open={listed} onClose={() => setListed(false)} />,
    }),
    [open, parked, showParked, store, listed],
  );
  return <OverlaysContext value={value}>{children}</OverlaysContext>;
}

export function useOverlays(): Overlays {
  return use(OverlaysContext);
}
