import { type KeyPress, parseShortcut } from '#renderer/ui/keys.ts';

/** Why a key press cannot be a shortcut; null text while only modifiers are held. */
export type Pressed =
  | { readonly ok: true; readonly shortcut: string }
  | { readonly ok: false; readonly reason: 'altGr' | 'reserved' | 'alone' };

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);
/** Signs that an Italian keyboard writes with AltGr only. */
const ITALIAN_ALT_GR = new Set(['@', '#', '[', ']', '{', '}', '€', '~', '`']);
/** Move, leave, choose: what every list and window needs. */
const OWN = new Set([
  'Escape',
  'Enter',
  'Tab',
  'Space',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
/** Taken by browsers or the system, with Ctrl (⌘): closing, new windows, copying, reloading. */
const SYSTEM = new Set(['w', 't', 'n', 'q', 'c', 'v', 'x', 'a', 'z', 'r', 'f', 'p', 'l', 'Tab']);

/**
 * The shortcut a key press would be, as `keys.ts` writes it, or why it cannot be one. Null while only modifiers are held.
 * No shortcut needs AltGr on an Italian keyboard, none takes what lists, the browser or the system need.
 */
export function readPress(press: KeyPress, mac: boolean): Pressed | null {
  if (MODIFIERS.has(press.key))
    return press.altGraph || press.key === 'AltGraph' ? { ok: false, reason: 'altGr' } : null;
  if (press.altGraph || ITALIAN_ALT_GR.has(press.key)) return { ok: false, reason: 'altGr' };
  const ctrl = mac ? press.metaKey : press.ctrlKey;
  if (mac ? press.ctrlKey : press.metaKey) return { ok: false, reason: 'reserved' };
  const name =
    press.key === ' '
      ? 'Space'
      : press.key === '+'
        ? 'plus'
        : [...press.key].length === 1
          ? press.key.toLowerCase()
          : press.key;
  const sign = [...press.key].length === 1 && !/^[\p{L}\p{N}]$/u.test(press.key);
  const shift = press.shiftKey && !sign;
  const shortcut = [ctrl ? 'mod' : '', press.altKey ? 'alt' : '', shift ? 'shift' : '', name]
    .filter((part) => part !== '')
    .join('+');
  try {
    const parsed = parseShortcut(shortcut);
    if (OWN.has(parsed.key) && !parsed.ctrl && !parsed.alt) return { ok: false, reason: 'alone' };
    if (parsed.ctrl && !parsed.alt && !parsed.shift && SYSTEM.has(parsed.key)) return { ok: false, reason: 'reserved' };
    if (parsed.alt && !parsed.ctrl && (OWN.has(parsed.key) || parsed.key === 'F4'))
      return { ok: false, reason: 'reserved' };
    return { ok: true, shortcut };
  } catch {
    // A key that has no name here (media keys, a second Windows key) cannot be written down.
    return { ok: false, reason: 'reserved' };
  }
}

/** Do two shortcuts mean the same press? */
export function sameShortcut(a: string, b: string): boolean {
  const [one, two] = [parseShortcut(a), parseShortcut(b)];
  return one.key === two.key && one.ctrl === two.ctrl && one.alt === two.alt && one.shift === two.shift;
}
