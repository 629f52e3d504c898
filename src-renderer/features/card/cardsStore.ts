import { createStore, type StoreApi } from 'zustand';
import { type Cards, type CardsAction, noCards, reduceCards } from '#shared/domain/card/cards.ts';
import type { SavedCall } from './useSaveCard.ts';

/** How a card's draft stands on the desk's disk. */
export type Kept = 'kept' | 'pending' | 'failed';

export interface CardsState extends Cards {
  readonly kept: Readonly<Record<string, Kept>>;
  /** The call saved last, to be opened or read out again. */
  readonly last: SavedCall | null;
  readonly send: (action: CardsAction) => void;
  readonly setLast: (saved: SavedCall) => void;
  readonly setKept: (id: string, kept: Kept) => void;
}

/** The cards of whoever is signed in; one store for each, so that two people on one PC never share a draft. */
export function createCardsStore(): StoreApi<CardsState> {
  return createStore<CardsState>()((set) => ({
    ...noCards,
    kept: {},
    last: null,
    send: (action) => set((now) => reduceCards(now, action)),
    setLast: (last) => set({ last }),
    setKept: (id, kept) => set((now) => (now.kept[id] === kept ? now : { kept: { ...now.kept, [id]: kept } })),
  }));
}
