import { Tooltip as MantineTooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd.tsx';
import { useOverlayPortal } from './overlayHost.tsx';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  label: string;
  hotkey?: string | undefined;
  hotkeyId?: string | undefined;
  position?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** Exactly one element that can have a ref. */
  children: ReactElement;
}

/** What a control does, after a moment's rest of the pointer and at once on keyboard focus. Never the only place a thing is said. */
export function Tooltip({ label, hotkey, hotkeyId, position = 'bottom', children }: TooltipProps) {
  const portal = useOverlayPortal();
  return (
    <MantineTooltip
      label={
        <span className={styles.content}>
          {label}
          {hotkey !== undefined && <Kbd keys={hotkey} id={hotkeyId} className={styles.kbd} />}
        </span>
      }
      position={position}
      events={{ hover: true, focus: true, touch: false }}
      offset={6}
      portalProps={portal}
      classNames={{ tooltip: styles.tooltip ?? '' }}
    >
      {children}
    </MantineTooltip>
  );
}
