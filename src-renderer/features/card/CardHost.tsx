import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, type StoreApi } from 'zustand';
import { frontCard } from '#shared/domain/card/cards.ts';
import { isPristine } from '#shared/domain/card/draft.ts';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { CallCard } from './CallCard.tsx';
import type { CardsState } from './cardsStore.ts';
import { useSavedNotice } from './useSavedNotice.ts';
import type { SavedCall } from './useSaveCard.ts';

/** The card in front, and what outlives it: the notice of what was saved, the undo of a discard. */
export function CardHost({ store }: { store: StoreApi<CardsState> }) {
  const state = useStore(store);
  const card = frontCard(state);
  const toasts = useToasts();
  const { t } = useTranslation('card');
  const notice = useSavedNotice();
  const { send, setLast } = state;
  const saved = useCallback(
    (id: string, call: SavedCall) => {
      send({ do: 'remove', id });
      setLast(call);
      notice.say(call);
    },
    [send, setLast, notice],
  );
  if (card === undefined) return null;
  const discard = (): void => {
    send({ do: 'remove', id: card.id });
    if (!isPristine(card)) toasts.show({ message: t('discarded'), undo: () => send({ do: 'putBack', card }) });
  };
  return (
    <CallCard key={card.id} store={store} card={card} onSaved={(call) => saved(card.id, call)} onDiscard={discard} />
  );
}
