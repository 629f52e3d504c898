import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { useAriaShortcut } from './useAriaShortcut.ts';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `primary`: one per view. `quiet`: no border, for bars. `danger`: what cannot simply be undone. Default `secondary`. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** `small` is 24 px high, for lines of text and headers. Default 32 px. */
  size?: 'small' | 'normal' | undefined;
  icon?: TablerIcon | undefined;
  /** Its key, shown and announced; giving it to the window is `useHotkeys`' work. */
  hotkey?: string | undefined;
  /** Id of that binding, so that a remapped key is shown. */
  hotkeyId?: string | undefined;
  /** Takes the whole width. */
  wide?: boolean | undefined;
  /** Something is under way: stays focusable, says so, and ignores presses. */
  busy?: boolean | undefined;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button that shows its key. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  hotkey,
  hotkeyId,
  wide,
  busy,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const aria = useAriaShortcut(hotkey, hotkeyId);
  return (
    <button
      {...rest}
      type={type}
      className={classes(
        styles.button,
        styles[variant],
        size === 'small' && styles.small,
        wide === true && styles.wide,
      )}
      aria-keyshortcuts={aria}
      aria-busy={busy === true || undefined}
      aria-disabled={busy === true || undefined}
      onClick={busy === true ? (event) => event.preventDefault() : onClick}
    >
      {icon !== undefined && <Icon of={icon} size={16} className={styles.icon} />}
      <span className={styles.label}>{children}</span>
      {hotkey !== undefined && <Kbd keys={hotkey} id={hotkeyId} className={styles.kbd} />}
    </button>
  );
}
