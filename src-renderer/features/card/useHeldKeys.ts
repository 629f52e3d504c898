import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** Keys that only change what others mean: they come again with those. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/**
 * Holds keys back while the place they are meant for is not on screen yet, and plays them there once it is: whoever types
 * faster than the desk answers loses no key and writes none into the wrong field. Only for keys that choose or act.
 */
export function useHeldKeys(root: RefObject<HTMLElement | null>): { hold: () => void; release: () => void } {
  const holding = useRef(false);
  const held = useRef<KeyboardEventInit[]>([]);
  useEffect(() => {
    const catchKey = (event: KeyboardEvent): void => {
      const dialog = root.current?.closest('[role="dialog"]');
      if (
        !holding.current ||
        !event.isTrusted ||
        MODIFIERS.has(event.key) ||
        dialog?.contains(document.activeElement) !== true
      )
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
      held.current.push({ key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true });
    };
    // Before anything else hears of it.
    window.addEventListener('keydown', catchKey, true);
    return () => window.removeEventListener('keydown', catchKey, true);
  }, [root]);
  const hold = useCallback(() => {
    holding.current = true;
  }, []);
  const release = useCallback(() => {
    if (!holding.current) return;
    // One at a time, each after what the one before it changed is on screen.
    const play = (): void => {
      const next = held.current.shift();
      if (next === undefined) holding.current = false;
      else {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', next));
        window.setTimeout(play);
      }
    };
    window.setTimeout(play);
  }, []);
  return { hold, release };
}
