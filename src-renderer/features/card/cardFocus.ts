import type { ChoiceField } from '#shared/domain/card/draft.ts';

/** Puts the focus on a choice: on its chosen or first option, or in its box. False when it is not on screen. */
export function focusChoice(root: HTMLElement | null, field: ChoiceField): boolean {
  const place = root?.querySelector<HTMLElement>(`[data-choice="${field}"]`);
  const control = place?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], input, [role="radio"]');
  control?.focus();
  return control !== undefined && control !== null;
}

/** Puts the focus on a part of the card by its `data-part`. */
export function focusPart(
  root: HTMLElement | null,
  part: 'caller' | 'problem' | 'solution' | 'handOn' | 'handOnNote' | 'templates' | 'more',
): boolean {
  const control = root?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const target =
    control?.matches('input, textarea, button') === true
      ? control
      : control?.querySelector<HTMLElement>('input, textarea, [role="radio"][tabindex="0"], button');
  target?.focus();
  return target !== undefined && target !== null;
}
