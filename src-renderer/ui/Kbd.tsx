import { classes } from './classes.ts';
import { useKeyDisplay } from './hotkeys.tsx';
import styles from './Kbd.module.css';
import { formatShortcut } from './keys.ts';

export interface KbdProps {
  /** The default shortcut, as in `keys.ts`: `p`, `Ctrl+Enter`. */
  keys: string;
  /** Id of the binding: what the person remapped is then shown, nothing when it is switched off. */
  id?: string | undefined;
  className?: string | undefined;
}

/** A key, drawn. Hidden from assistive technology: what it belongs to carries aria-keyshortcuts. */
export function Kbd({ keys, id, className }: KbdProps) {
  const { mac, shortcutOf } = useKeyDisplay();
  const shown = id === undefined ? keys : shortcutOf(id, keys);
  if (shown === undefined) return null;
  return (
    <kbd className={classes(styles.kbd, className)} aria-hidden="true">
      {formatShortcut(shown, mac)}
    </kbd>
  );
}
