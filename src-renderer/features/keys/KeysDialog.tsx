import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNav } from '#renderer/app/nav.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { KeyPreferences } from '#renderer/ui/hotkeyRegistry.ts';
import { useKeyDisplay, useKeyList } from '#renderer/ui/hotkeys.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { formatShortcut } from '#renderer/ui/keys.ts';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import { keyGroups, takenBy } from './keyGroups.ts';
import { KeyRow } from './KeyRow.tsx';
import styles from './Keys.module.css';

const plain: KeyPreferences = { remap: {}, lettersOff: false };

/** Keys of every list, that cannot be changed. */
const FIXED = [
  ['move', ['ArrowUp', 'ArrowDown']],
  ['ends', ['Home', 'End']],
  ['open', ['Enter']],
  ['select', ['Space']],
  ['extend', ['Shift+ArrowDown']],
  ['all', ['Ctrl+a']],
  ['leave', ['Escape']],
] as const;

/** Every key that acts now, by where it acts; each can be changed, and letters switched off altogether. */
export function KeysDialog() {
  const { t } = useTranslation(['keys', 'common']);
  const { show } = useNav();
  const list = useKeyList();
  const { mac } = useKeyDisplay();
  const toasts = useToasts();
  const [prefs, setPrefs] = usePreference<KeyPreferences>('keys', plain);
  const [find, setFind] = useState('');
  const groups = useMemo(() => keyGroups(list, find), [list, find]);
  const take = (id: string, label: string, shortcut: string): void => {
    setPrefs({ ...prefs, remap: { ...prefs.remap, [id]: shortcut } });
    toasts.show({
      message: t('keys:saved', { label, keys: formatShortcut(shortcut, mac) }),
      undo: () => setPrefs(prefs),
    });
  };
  const reset = (id: string): void => {
    const { [id]: _gone, ...remap } = prefs.remap;
    setPrefs({ ...prefs, remap });
  };
  const resetAll = (): void => {
    setPrefs({ ...prefs, remap: {} });
    toasts.show({ message: t('keys:back'), undo: () => setPrefs(prefs) });
  };
  const refuse =
    (id: string) =>
    (shortcut: string): string | null => {
      const other = takenBy(list, id, shortcut);
      return other === undefined ? null : t('keys:conflict', { label: other.label });
    };
  return (
    <Dialog
      open
      size="wide"
      onClose={() => show(null)}
      title={t('keys:title')}
      lead={t('keys:lead')}
      actions={
        <>
          <Button variant="primary" onClick={() => show(null)}>
            {t('common:actions.close')}
          </Button>
          {Object.keys(prefs.remap).length > 0 && <Button onClick={resetAll}>{t('keys:resetAll')}</Button>}
        </>
      }
    >
      <div className={styles.top}>
        <Switch
          label={t('keys:lettersOff')}
          hint={t('keys:lettersOffHint')}
          checked={prefs.lettersOff}
          onChange={(lettersOff) => setPrefs({ ...prefs, lettersOff })}
        />
        <TextField
          label={t('keys:find')}
          hideLabel
          placeholder={t('keys:find')}
          value={find}
          onChange={setFind}
          data-autofocus
        />
      </div>
      {groups.length === 0 && <p>{t('keys:nothing')}</p>}
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.scope} aria-label={t(`keys:scope.${group.scope}`)}>
            <h3 className={styles.heading}>{t(`keys:scope.${group.scope}`)}</h3>
            <ul>
              {group.keys.map((one) => (
                <KeyRow
                  key={one.id}
                  binding={one}
                  own={one.id in prefs.remap}
                  refuse={refuse(one.id)}
                  onTake={(shortcut) => take(one.id, one.label, shortcut)}
                  onReset={() => reset(one.id)}
                />
              ))}
            </ul>
          </section>
        ))}
        {find.trim() === '' && (
          <section aria-label={t('keys:always')}>
            <h3 className={styles.heading}>{t('keys:always')}</h3>
            <ul>
              {FIXED.map(([id, keys]) => (
                <li key={id} className={styles.row}>
                  <span className={styles.label}>{t(`keys:fixed.${id}`)}</span>
                  <span className={styles.plain}>
                    <span className="sr-only">{keys.join(', ')}</span>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
