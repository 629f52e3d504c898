/**
 * Shortcuts as text, e.g. `n`, `?`, `F8`, `Ctrl+Enter`, `Ctrl+Shift+Space`. `Ctrl` stands for ⌘ on macOS.
 * Pure: what the platform is, is handed in.
 */
export interface Shortcut {
  /** Lower case for letters; `Enter`, `Space`, `ArrowUp`, `F8` for the rest, as KeyboardEvent.key names them (Space for " "). */
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

/** What of a KeyboardEvent decides; so that tests need no DOM. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  altGraph: boolean;
}

const named: Readonly<Record<string, string>> = {
  enter: 'Enter',
  return: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Delete',
  del: 'Delete',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  plus: '+',
};

/** Reads a shortcut; throws a RangeError naming it when it is not one. */
export function parseShortcut(text: string): Shortcut {
  const parts = text === '+' ? ['plus'] : text.split('+').map((p) => p.trim());
  const last = parts.pop() ?? '';
  const modifiers = new Set(parts.map((p) => p.toLowerCase()));
  const ctrl = modifiers.has('ctrl') || modifiers.has('mod');
  const shift = modifiers.has('shift');
  const alt = modifiers.has('alt');
  const known = Number(modifiers.has('ctrl')) + Number(modifiers.has('mod')) + Number(shift) + Number(alt);
  const lower = last.toLowerCase();
  const key =
    named[lower] ??
    (/^f([1-9]|1[0-2])$/.test(lower) ? lower.toUpperCase() : [...lower].length === 1 ? lower : undefined);
  if (key === undefined || known !== parts.length) throw new RangeError(`not a shortcut: ${text}`);
  return { key, ctrl, shift, alt };
}

/** A plain character key: it must never act while someone writes, and people may switch such keys off. */
export function isLetterKey(shortcut: Shortcut): boolean {
  return !shortcut.ctrl && !shortcut.alt && [...shortcut.key].length === 1;
}

const isAlphanumeric = (key: string): boolean => /^[\p{L}\p{N}]$/u.test(key);

/**
 * Does this key press mean this shortcut? AltGr never does (on an Italian keyboard it writes @ # [ ]; Windows reports it as
 * Ctrl+Alt). For signs such as `?` the Shift that some layouts need to write them is not asked for.
 */
export function matches(shortcut: Shortcut, press: KeyPress, mac: boolean): boolean {
  if (press.altGraph) return false;
  const ctrl = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || ctrl !== shortcut.ctrl || press.altKey !== shortcut.alt) return false;
  const key = press.key === ' ' ? 'Space' : [...press.key].length === 1 ? press.key.toLowerCase() : press.key;
  const sign = [...shortcut.key].length === 1 && !isAlphanumeric(shortcut.key);
  if (!sign && press.shiftKey !== shortcut.shift) return false;
  if (key === shortcut.key) return true;
  // A chord's letter by its place where the layout writes no Latin letters, and digits under Shift.
  const byPlace = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]?.toLowerCase();
  const latin = /^[a-z]$/.test(key);
  return (shortcut.ctrl || shortcut.alt) && !latin && byPlace === shortcut.key;
}

const glyphs: Readonly<Record<string, string>> = {
  Enter: '↵',
  Space: '␣',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Delete: '⌦',
  PageUp: '⇞',
  PageDown: '⇟',
};

/** For the eye: `Ctrl ⇧ ↵`, on macOS `⌘⇧↵`; letters in capitals. */
export function formatShortcut(text: string, mac: boolean): string {
  const { key, ctrl, shift, alt } = parseShortcut(text);
  const shown = glyphs[key] ?? ([...key].length === 1 ? key.toUpperCase() : key);
  const parts = [ctrl ? (mac ? '⌘' : 'Ctrl') : '', alt ? (mac ? '⌥' : 'Alt') : '', shift ? '⇧' : '', shown].filter(
    (p) => p !== '',
  );
  return parts.join(mac ? '' : ' ');
}

/** For assistive technology (`aria-keyshortcuts`): `Control+Shift+Enter`. */
export function ariaShortcut(text: string, mac: boolean): string {
  const { key, ctrl, shift, alt } = parseShortcut(text);
  const parts = [
    ctrl ? (mac ? 'Meta' : 'Control') : '',
    alt ? 'Alt' : '',
    shift ? 'Shift' : '',
    key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key,
  ];
  return parts.filter((p) => p !== '').join('+');
}
