import { type CardDraft, isPristine, newCard } from './draft.ts';
import { type CardAction, reduceCard } from './reduce.ts';

/** The cards of one operator: at most one in front, the others parked in the order they were begun. */
export interface Cards {
  readonly cards: readonly CardDraft[];
  readonly front: string | null;
}

export const noCards: Cards = { cards: [], front: null };

export type CardsAction =
  /** A new card in front; the one there is parked. An empty one in front is used as it is. */
  | { readonly do: 'open'; readonly id: string; readonly now: number }
  | { readonly do: 'park' }
  | { readonly do: 'bring'; readonly id: string }
  | { readonly do: 'act'; readonly id: string; readonly action: CardAction }
  /** Saved or thrown away. */
  | { readonly do: 'remove'; readonly id: string }
  /** Thrown away by mistake. */
  | { readonly do: 'putBack'; readonly card: CardDraft }
  /** Kept by an earlier run of the program; those that are here already stay as they are. */
  | { readonly do: 'restore'; readonly cards: readonly CardDraft[] };

/** The cards after one action. An empty card that leaves the front leaves no trace. */
export function reduceCards(state: Cards, action: CardsAction): Cards {
  switch (action.do) {
    case 'open': {
      const present = frontCard(state);
      if (present !== undefined && isPristine(present)) return state;
      const parked = park(state);
      return { cards: [...parked.cards, newCard(action.id, action.now)], front: action.id };
    }
    case 'park':
      return park(state);
    case 'bring': {
      if (state.front === action.id || !state.cards.some((one) => one.id === action.id)) return state;
      const parked = park(state);
      return {
        cards: parked.cards.map((one) => (one.id === action.id ? { ...one, front: true } : one)),
        front: action.id,
      };
    }
    case 'act':
      return {
        ...state,
        cards: state.cards.map((one) => (one.id === action.id ? reduceCard(one, action.action) : one)),
      };
    case 'remove':
      return {
        cards: state.cards.filter((one) => one.id !== action.id),
        front: state.front === action.id ? null : state.front,
      };
    case 'putBack': {
      if (state.cards.some((one) => one.id === action.card.id)) return state;
      const parked = park(state);
      return { cards: [...parked.cards, { ...action.card, front: true }].toSorted(byStart), front: action.card.id };
    }
    case 'restore': {
      const here = new Set(state.cards.map((one) => one.id));
      const back = action.cards.filter((one) => !here.has(one.id) && !isPristine(one));
      const front = state.front ?? back.findLast((one) => one.front)?.id ?? null;
      return {
        cards: [...state.cards, ...back].map((one) => ({ ...one, front: one.id === front })).toSorted(byStart),
        front,
      };
    }
  }
}

/** The card being written. */
export function frontCard(state: Cards): CardDraft | undefined {
  return state.cards.find((one) => one.id === state.front);
}

/** The others, oldest first: the order in which they are numbered. */
export function parkedCards(state: Cards): CardDraft[] {
  return state.cards.filter((one) => one.id !== state.front);
}

function park(state: Cards): Cards {
  const cards = state.cards
    .filter((one) => one.id !== state.front || !isPristine(one))
    .map((one) => (one.front ? { ...one, front: false } : one));
  return { cards, front: null };
}

function byStart(a: CardDraft, b: CardDraft): number {
  return a.startedAt - b.startedAt;
}
