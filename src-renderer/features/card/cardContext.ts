import { createContext, use } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { CardAction } from '#shared/domain/card/reduce.ts';
import type { ChoiceField, CardDraft } from '#shared/domain/card/draft.ts';
import type { Derived } from '#shared/domain/card/derive.ts';
import type { CallerFacts } from '#shared/domain/card/facts.ts';

/** What the parts of one open card share. */
export interface CardView {
  readonly card: CardDraft;
  readonly act: (action: CardAction) => void;
  readonly derived: Derived;
  readonly facts: CallerFacts;
  /** Calls of who calls; null while nobody is known. */
  readonly calls: Pick<OutputOf<'people.caller'>, 'open' | 'recent'> | null;
  /** Enter was pressed before it was known who calls. */
  readonly finding: boolean;
  readonly setFinding: (finding: boolean) => void;
  /** Goes to the first choice nobody has decided, after `from`, once the screen shows what was just chosen. */
  readonly advance: (from: ChoiceField | null) => void;
  readonly focusProblem: () => void;
}

export const CardContext = createContext<CardView | null>(null);

export function useCard(): CardView {
  const view = use(CardContext);
  if (view === null) throw new Error('useCard is for the parts of a call card');
  return view;
}
