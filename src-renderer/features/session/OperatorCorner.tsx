import { IconChevronUp, IconKey, IconKeyboard, IconLock, IconLogout, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#shared/i18n/resources.ts';
import { asSportelloError, useRun } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { usePreference } from '#renderer/app/preferences.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { useHotkeys } from '#renderer/ui/hotkeys.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useToasts } from '#renderer/ui/toasts.tsx';
import type { ColorSchemeChoice } from '#renderer/ui/UiProvider.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { LANGUAGE_NAMES } from './languageNames.ts';
import styles from './OperatorCorner.module.css';
import { SwitchOperator } from './SwitchOperator.tsx';
import { useAutoLock } from './useAutoLock.ts';

const themes: readonly ColorSchemeChoice[] = ['system', 'light', 'dark'];

/** Who is signed in, and what belongs to that person: switch, lock, sign out, look, language, password, keys. */
export function OperatorCorner() {
  const { t, i18n } = useTranslation('session');
  const { operator, company, language, refresh, lock } = useSession();
  const { over, show } = useNav();
  const run = useRun();
  const toasts = useToasts();
  const [theme, setTheme] = usePreference<ColorSchemeChoice>('theme', 'system');
  const [, setLanguage] = usePreference<Language>('language', language);

  const signOut = (): void => {
    run('session.signOut', {}).then(refresh, (error: unknown) =>
      toasts.show({ kind: 'error', message: errorText(asSportelloError(error), i18n).title }),
    );
  };
  useAutoLock(company.lockMinutes, lock);
  useHotkeys(
    [
      { id: 'session.switch', keys: 'mod+shift+u', label: t('switchOperator'), run: () => show('switch') },
      { id: 'session.lock', keys: 'mod+shift+l', label: t('lock'), run: lock },
    ],
    { scope: 'global' },
  );
  return (
    <>
      <Menu
        label={t('menuOf', { name: operator.name })}
        offers="session"
        offersIn="global"
        sections={[
          {
            id: 'session',
            items: [
              {
                id: 'switch',
                label: t('switchOperator'),
                icon: IconUsers,
                hotkey: 'mod+shift+u',
                hotkeyId: 'session.switch',
                run: () => show('switch'),
              },
              {
                id: 'lock',
                label: t('lock'),
                icon: IconLock,
                hotkey: 'mod+shift+l',
                hotkeyId: 'session.lock',
                run: lock,
              },
              { id: 'signOut', label: t('signOut'), icon: IconLogout, run: signOut },
            ],
          },
          {
            id: 'theme',
            label: t('theme'),
            items: themes.map((one) => ({
              id: one,
              label: t(`themes.${one}`),
              checked: theme === one,
              run: () => setTheme(one),
            })),
          },
          {
            id: 'language',
            label: t('language'),
            items: languages.map((one) => ({
              id: one,
              label: LANGUAGE_NAMES[one],
              checked: language === one,
              run: () => setLanguage(one),
            })),
          },
          {
            id: 'own',
            items: [
              { id: 'password', label: t('changePassword'), icon: IconKey, run: () => show('password') },
              {
                id: 'keys',
                label: t('keys'),
                icon: IconKeyboard,
                hotkey: '?',
                hotkeyId: 'keys',
                run: () => show('keys'),
              },
            ],
          },
        ]}
      >
        <button type="button" className={styles.name} aria-label={t('menuOf', { name: operator.name })}>
          {operator.name} ({language})
          <Icon of={IconChevronUp} size={14} />
        </button>
      </Menu>
      <SwitchOperator open={over === 'switch'} onClose={() => show(null)} />
      <ChangePassword open={over === 'password'} onClose={() => show(null)} />
    </>
  );
}
