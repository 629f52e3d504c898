import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { nextUndecided } from '#shared/domain/card/advance.ts';
import type { Choices } from '#shared/domain/card/derive.ts';
import type { ChoiceField } from '#shared/domain/card/draft.ts';
import { useHeldKeys } from '#renderer/ui/useHeldKeys.ts';
import { focusChoice } from './cardFocus.ts';

/**
 * Going from choice to choice. What comes next depends on what was just chosen, so the focus moves once the screen shows
 * it; and not before the desk has said what it knows of the caller: keys pressed meanwhile wait. After the last choice it
 * comes to rest on Save.
 */
export function useAdvance(
  root: RefObject<HTMLElement | null>,
  choices: Choices,
  loading: boolean,
): (from: ChoiceField | null) => void {
  const pending = useRef<{ from: ChoiceField | null } | null>(null);
  const [, wake] = useState(0);
  const { hold, release } = useHeldKeys((focus) => root.current?.closest('[role="dialog"]')?.contains(focus) === true);
  useLayoutEffect(() => {
    if (pending.current === null) return;
    if (loading) return hold();
    const { from } = pending.current;
    pending.current = null;
    const next = nextUndecided(choices, from);
    const shown = next !== null && focusChoice(root.current, next);
    if (!shown) root.current?.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-part="save"]')?.focus();
    release();
  });
  return useCallback((from) => {
    pending.current = { from };
    wake((n) => n + 1);
  }, []);
}
