import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';
import { Icon } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';
import { useAriaShortcut } from './useAriaShortcut.ts';

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children' | 'aria-label'> {
  icon: TablerIcon;
  /** What it does; the accessible name and the tooltip. */
  label: string;
  hotkey?: string | undefined;
  hotkeyId?: string | undefined;
  /** `outlined` has the hairline of a button beside buttons. Default `quiet`. */
  variant?: 'quiet' | 'outlined' | undefined;
  size?: 'small' | 'normal' | undefined;
  tooltipPosition?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button that is only an icon: always named, its tooltip shows the name and the key. */
export function IconButton({
  icon,
  label,
  hotkey,
  hotkeyId,
  variant = 'quiet',
  size = 'normal',
  tooltipPosition = 'bottom',
  type = 'button',
  ...rest
}: IconButtonProps) {
  const aria = useAriaShortcut(hotkey, hotkeyId);
  return (
    <Tooltip label={label} position={tooltipPosition} hotkey={hotkey} hotkeyId={hotkeyId}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-keyshortcuts={aria}
        className={classes(styles.button, variant === 'outlined' && styles.outlined, size === 'small' && styles.small)}
      >
        <Icon of={icon} size={size === 'small' ? 16 : 18} />
      </button>
    </Tooltip>
  );
}
