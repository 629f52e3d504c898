import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { useKeyDisplay } from './hotkeys.tsx';
import { Icon } from './Icon.tsx';
import { formatShortcut } from './keys.ts';
import styles from './Rail.module.css';
import { Tooltip } from './Tooltip.tsx';
import { useAriaShortcut } from './useAriaShortcut.ts';

export interface RailItem {
  id: string;
  label: string;
  icon: TablerIcon;
  hotkey?: string | undefined;
  hotkeyId?: string | undefined;
  /** The section on screen. */
  current?: boolean | undefined;
  /** Something waits there; said after the name. */
  badge?: string | undefined;
  run: () => void;
}

function RailButton({ item }: { item: RailItem }) {
  const { mac, shortcutOf } = useKeyDisplay();
  const aria = useAriaShortcut(item.hotkey, item.hotkeyId);
  const key =
    item.hotkey === undefined
      ? undefined
      : item.hotkeyId === undefined
        ? item.hotkey
        : shortcutOf(item.hotkeyId, item.hotkey);
  return (
    <Tooltip label={item.label} position="right" hotkey={item.hotkey} hotkeyId={item.hotkeyId}>
      <button
        type="button"
        aria-label={item.badge === undefined ? item.label : `${item.label}, ${item.badge}`}
        aria-keyshortcuts={aria}
        aria-current={item.current === true ? 'page' : undefined}
        className={classes(styles.item, item.current === true && styles.on)}
        onClick={item.run}
      >
        <Icon of={item.icon} />
        {key !== undefined && LETTER.test(key) && (
          <span className={styles.key} aria-hidden="true">
            {key.length === 1 ? formatShortcut(key, mac) : `⇧${key.slice(-1).toUpperCase()}`}
          </span>
        )}
        {item.badge !== undefined && <span className={styles.badge} aria-hidden="true" />}
      </button>
    </Tooltip>
  );
}

/** Keys there is room for beside an icon: one letter, alone or with Shift. */
const LETTER = /^(?:Shift\+)?.$/;

const none: readonly RailItem[] = [];

/** The sections at the left edge; `foot` (settings, who is signed in) at the bottom. */
export function Rail({ items, foot = none }: { items: readonly RailItem[]; foot?: readonly RailItem[] | undefined }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('kit.mainNavigation')} className={styles.rail}>
      <span className={styles.mark} aria-hidden="true">
        S
      </span>
      {items.map((item) => (
        <RailButton key={item.id} item={item} />
      ))}
      <span className={styles.space} />
      {foot.map((item) => (
        <RailButton key={item.id} item={item} />
      ))}
    </nav>
  );
}
