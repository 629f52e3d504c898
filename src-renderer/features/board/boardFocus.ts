import { createContext, use } from 'react';
import type { Visit } from '#renderer/features/agenda/week.ts';

/** A card the focus should go to: in which column, at which row (counted over its groups). */
export interface WantedCard {
  readonly column: string;
  readonly row: number;
}

/** What cards and columns share of the board. */
export interface Board {
  readonly selected: ReadonlySet<string>;
  /** The card that has, or last had, the focus, and its column. */
  readonly active: string | null;
  readonly activeColumn: string | null;
  readonly activeRow: number;
  readonly wanted: WantedCard | null;
  /** Calls that are held with the keyboard, and the column they are over. */
  readonly carry: { readonly ids: readonly string[]; readonly over: string } | null;
  readonly now: number;
  readonly onFocused: (column: string, id: string, row: number) => void;
  readonly onWanted: (wanted: WantedCard | null) => void;
  readonly onSelected: (ids: ReadonlySet<string>) => void;
  readonly onSide: (column: string, row: number, step: 1 | -1) => void;
  readonly onOpen: (id: string) => void;
  /** A planned visit has the focus; null: none has. */
  readonly onVisit: (visit: Visit | null) => void;
  readonly onOpenVisit: (visit: Visit) => void;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = use(BoardContext);
  if (board === null) throw new Error('BoardContext is missing');
  return board;
}
