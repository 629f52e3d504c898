import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ChoiceField } from '#shared/domain/card/draft.ts';
import { focusChoice, focusPart } from './cardFocus.ts';

/**
 * Keeps the focus in the card when what had it goes away: another product has other types, and the keys of a card act only
 * while the focus is in it. It then stays with the same choice, else goes to the problem.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: HTMLElement; field: string | undefined } | null>(null);
  useEffect(() => {
    const dialog = root.current?.closest<HTMLElement>('[role="dialog"]');
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement)
        last.current = { element: target, field: target.closest<HTMLElement>('[data-choice]')?.dataset['choice'] };
    };
    dialog?.addEventListener('focusin', remember);
    return () => dialog?.removeEventListener('focusin', remember);
  }, [root]);
  useLayoutEffect(() => {
    const lost =
      last.current !== null &&
      !last.current.element.isConnected &&
      (document.activeElement === null || document.activeElement === document.body);
    if (!lost) return;
    const field = last.current?.field as ChoiceField | undefined;
    if (field === undefined || !focusChoice(root.current, field)) focusPart(root.current, 'problem');
  });
}
