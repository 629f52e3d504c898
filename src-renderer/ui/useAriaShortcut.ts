import { useKeyDisplay } from './hotkeys.tsx';
import { ariaShortcut } from './keys.ts';

/** The value of aria-keyshortcuts for a control whose key is `keys`, remapped under `id` if given. */
export function useAriaShortcut(keys: string | undefined, id: string | undefined): string | undefined {
  const { mac, shortcutOf } = useKeyDisplay();
  if (keys === undefined) return undefined;
  const shown = id === undefined ? keys : shortcutOf(id, keys);
  return shown === undefined ? undefined : ariaShortcut(shown, mac);
}
