import { type RefObject, useEffect, useRef } from 'react';
import type { CardDraft } from '#shared/domain/card/draft.ts';
import { focusPart } from './cardFocus.ts';

/** Takes the focus where the work now is when a step opens or closes: the solution, the place to hand on to, the problem. */
export function useFocusStep(root: RefObject<HTMLElement | null>, card: CardDraft, more: boolean): void {
  const was = useRef({ step: card.step, question: card.question, more });
  useEffect(() => {
    const before = was.current;
    was.current = { step: card.step, question: card.question, more };
    if (before.step !== card.step) {
      focusPart(root.current, card.step === 'solve' ? 'solution' : card.step === 'handOn' ? 'handOn' : 'problem');
    } else if (before.question !== card.question) {
      focusPart(root.current, 'problem');
    } else if (before.more !== more && more) {
      focusPart(root.current, 'more');
    }
  }, [root, card.step, card.question, more]);
}
