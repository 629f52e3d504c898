import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { Board } from './boardFocus.ts';
import type { BoardColumn } from './boardColumns.ts';

export interface CarryOptions {
  columns: readonly BoardColumn[];
  /** Calls that go with the one under the focus. */
  idsOf: (id: string) => readonly string[];
  onDrop: (ids: readonly string[], column: BoardColumn) => void;
  /** For those who cannot see it. */
  say: (what: 'picked' | 'over' | 'dropped' | 'given-up', column: BoardColumn, count: number) => void;
}

/**
 * Carries cards with the keyboard: Space takes them, arrows go from column to column, Space or Enter puts them down, Esc gives
 * up. To be heard before the cards' own keys.
 */
export function useCarry({ columns, idsOf, onDrop, say }: CarryOptions): {
  carry: Board['carry'];
  onKeyDownCapture: (event: KeyboardEvent) => void;
  stop: () => void;
} {
  const [carry, setCarry] = useState<Board['carry']>(null);
  const from = useRef<string | null>(null);
  const stop = useCallback(() => setCarry(null), []);

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const card = event.target instanceof HTMLElement ? event.target.dataset['card'] : undefined;
    if (card === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const over = carry?.over ?? (event.target as HTMLElement).closest<HTMLElement>('[data-column]')?.dataset['column'];
    const at = columns.findIndex((one) => one.key === over);
    const column = columns[at];
    if (column === undefined) return;
    if (carry === null) {
      if (event.key !== ' ') return;
      const ids = idsOf(card);
      from.current = column.key;
      setCarry({ ids, over: column.key });
      say('picked', column, ids.length);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home' || event.key === 'End') {
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 }[event.key];
      const next = columns[Math.max(0, Math.min(columns.length - 1, to))];
      if (next !== undefined) {
        setCarry({ ...carry, over: next.key });
        say('over', next, carry.ids.length);
      }
    } else if (event.key === ' ' || event.key === 'Enter') {
      setCarry(null);
      const still = column.key === from.current && carry.ids.length === 1;
      say(still ? 'given-up' : 'dropped', column, carry.ids.length);
      if (!still) onDrop(carry.ids, column);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      setCarry(null);
      say('given-up', column, carry.ids.length);
      if (event.key === 'Tab') return;
    }
    // While something is carried no other key acts.
    event.preventDefault();
    event.stopPropagation();
  };
  return { carry, onKeyDownCapture, stop };
}
