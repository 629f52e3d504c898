import { IconRotate } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '#renderer/ui/classes.ts';
import { type ListedKey, useKeyDisplay } from '#renderer/ui/hotkeys.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { formatShortcut } from '#renderer/ui/keys.ts';
import styles from './Keys.module.css';
import { readPress } from './pressed.ts';

export interface KeyRowProps {
  binding: ListedKey;
  /** The person's own key, not the one it came with. */
  own: boolean;
  /** Says what is wrong with a key, null when it can be taken. */
  refuse: (shortcut: string) => string | null;
  onTake: (shortcut: string) => void;
  onReset: () => void;
}

/** One action and its key; Enter or a press on the key, then the new one. */
export function KeyRow({ binding, own, refuse, onTake, onReset }: KeyRowProps) {
  const { t } = useTranslation('keys');
  const { mac } = useKeyDisplay();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { label, keys } = binding;
  const stop = (): void => {
    setAsking(false);
    setProblem(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!asking || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && !event.ctrlKey && !event.altKey) return stop();
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    const read = readPress(
      { key, code, ctrlKey, metaKey, shiftKey, altKey, altGraph: event.getModifierState('AltGraph') },
      mac,
    );
    if (read === null) return;
    if (!read.ok) return setProblem(t(`refused.${read.reason}`));
    const wrong = refuse(read.shortcut);
    if (wrong !== null) return setProblem(wrong);
    stop();
    onTake(read.shortcut);
  };
  const shown = keys.length === 0 ? t('off') : keys.map((one) => formatShortcut(one, mac)).join(', ');
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        {label}
        {asking && (
          <span role="status" className={problem === null ? undefined : styles.problem}>
            {problem === null ? <span className="sr-only">{t('pressHint')}</span> : problem}
          </span>
        )}
      </span>
      {own && !asking && (
        <IconButton icon={IconRotate} size="small" label={t('resetOne', { label })} onClick={onReset} />
      )}
      <button
        type="button"
        className={classes(styles.keys, asking && styles.asking)}
        aria-label={asking ? t('pressKey') : t('change', { label, keys: shown })}
        // Esc ends the asking, not the window: Mantine's dialog listens before us and asks this.
        data-mantine-stop-propagation={asking || undefined}
        onClick={() => setAsking(true)}
        onKeyDown={onKeyDown}
        onBlur={stop}
      >
        {asking ? t('pressKey') : keys.length === 0 ? t('off') : keys.map((one) => <Kbd key={one} keys={one} />)}
      </button>
    </li>
  );
}
