import { IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SearchBox.module.css';
import { useAriaShortcut } from './useAriaShortcut.ts';

export interface SearchBoxProps {
  label: string;
  placeholder?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  hotkey?: string | undefined;
  hotkeyId?: string | undefined;
  /** ArrowDown, Enter, Esc when empty: to the results. */
  onLeave?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Search as you type; Esc empties it, then leaves it. */
export function SearchBox({ label, placeholder, value, onChange, hotkey, hotkeyId, onLeave, ref }: SearchBoxProps) {
  const { t } = useTranslation('common');
  const aria = useAriaShortcut(hotkey, hotkeyId);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key) && onLeave !== undefined) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.box}>
      <Icon of={IconSearch} size={16} className={styles.icon} />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        aria-keyshortcuts={aria}
        placeholder={placeholder ?? label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keys}
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
      />
      {value !== '' ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('actions.clear')}
          className={styles.clear}
          onClick={() => onChange('')}
        >
          <Icon of={IconX} size={14} />
        </button>
      ) : (
        hotkey !== undefined && <Kbd keys={hotkey} id={hotkeyId} />
      )}
    </search>
  );
}
