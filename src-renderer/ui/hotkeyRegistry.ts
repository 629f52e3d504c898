import { isLetterKey, type KeyPress, matches, parseShortcut } from './keys.ts';

/** Where keys act; a later one comes first when several could. */
export const keyScopes = ['global', 'screen', 'pane', 'card', 'dialog'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** One key and what it does. */
export interface KeyBinding {
  /** Stable across versions, e.g. `ticket.take`: the person's remapping is kept under it. */
  id: string;
  /** Already in the reader's language; shown in the list of keys and in the palette. */
  label: string;
  /** Default shortcut, or several that do the same. */
  keys: string | readonly string[];
  /** Called with the event, whose default action is already prevented. */
  run: (event: KeyboardEvent) => void;
  /** Default true; a binding that is off is listed but does nothing and lets the key pass. */
  enabled?: boolean;
  /** Acts again while the key is held down (moving through a list). Default false. */
  repeat?: boolean;
  /** For a key that is not a chord (Escape, F8, Enter): act inside a text field too. Letters never do. Default true for F keys and Escape, false otherwise. */
  inFields?: boolean;
}

export interface KeyLayer {
  scope: KeyScope;
  bindings: readonly KeyBinding[];
  /** `all`: nothing below hears any key (a modal dialog). `letters`: nothing below hears plain letters (the call card). */
  blocks: 'nothing' | 'letters' | 'all';
  /** The layer acts, and blocks, only while this holds. */
  active: () => boolean;
}

/** What a person changed: id -> shortcut, and whether plain letters act at all. */
export interface KeyPreferences {
  remap: Readonly<Record<string, string>>;
  lettersOff: boolean;
}

/** The shortcuts a binding has for this person, in order. */
export function effectiveKeys(binding: Pick<KeyBinding, 'id' | 'keys'>, prefs: KeyPreferences): string[] {
  const own = prefs.remap[binding.id];
  const keys = own !== undefined ? [own] : typeof binding.keys === 'string' ? [binding.keys] : [...binding.keys];
  return prefs.lettersOff ? keys.filter((k) => !isLetterKey(parseShortcut(k))) : keys;
}

/**
 * The binding a key press means, or undefined: the highest scope first, the latest layer first within it, and nothing below
 * a layer that blocks. `inField` is whether the focus is where text is written.
 */
export function findBinding(
  layers: readonly KeyLayer[],
  press: KeyPress & { repeat: boolean },
  where: { inField: boolean; mac: boolean },
  prefs: KeyPreferences,
): KeyBinding | undefined {
  const ordered = layers
    .map((layer, index) => ({ layer, order: keyScopes.indexOf(layer.scope) * 1e6 + index }))
    .toSorted((a, b) => b.order - a.order);
  let lettersBlocked = false;
  for (const { layer } of ordered) {
    if (!layer.active()) continue;
    for (const binding of layer.bindings) {
      if (binding.enabled === false || (press.repeat && binding.repeat !== true)) continue;
      for (const text of effectiveKeys(binding, prefs)) {
        const shortcut = parseShortcut(text);
        const letter = isLetterKey(shortcut);
        const chord = shortcut.ctrl || shortcut.alt;
        const always =
          chord || (!letter && (binding.inFields ?? (shortcut.key === 'Escape' || shortcut.key.startsWith('F'))));
        if (where.inField && !always) continue;
        if (letter && lettersBlocked) continue;
        if (matches(shortcut, press, where.mac)) return binding;
      }
    }
    if (layer.blocks === 'all') return undefined;
    if (layer.blocks === 'letters') lettersBlocked = true;
  }
  return undefined;
}
