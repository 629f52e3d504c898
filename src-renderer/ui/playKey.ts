import { isTextField } from './hotkeys.tsx';
import { focusNext } from './focusNext.ts';

/** A key press kept for later. */
export type KeptKey = Pick<KeyboardEventInit, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

export function keepKey({ key, code, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): KeptKey {
  return { key, code, ctrlKey, shiftKey, altKey, metaKey };
}

/**
 * Plays a kept key where the focus is now. A browser does nothing of itself with a key that no hand pressed, so what it
 * would have done is done here: a character is written, Tab goes on, Enter presses the button or sends the form.
 */
export function playKey(kept: KeptKey): void {
  const at = document.activeElement ?? document.body;
  const taken = !at.dispatchEvent(new KeyboardEvent('keydown', { ...kept, bubbles: true, cancelable: true }));
  const { key = '', ctrlKey, altKey, metaKey } = kept;
  if (taken || ctrlKey === true || altKey === true || metaKey === true || !(at instanceof HTMLElement)) return;
  if (key.length === 1 && isTextField(at)) write(at, key);
  else if (key === 'Tab' && kept.shiftKey !== true) focusNext(at);
  else if (key === 'Enter' && at instanceof HTMLInputElement) at.form?.requestSubmit();
  else if (key === 'Enter' && at instanceof HTMLTextAreaElement) write(at, '\n');
  else if ((key === 'Enter' || key === ' ') && at.matches('button, [role="radio"]')) at.click();
}

function write(at: HTMLElement, text: string): void {
  if (!(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) return;
  at.setRangeText(text, at.selectionStart ?? at.value.length, at.selectionEnd ?? at.value.length, 'end');
  at.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}
