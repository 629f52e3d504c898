import { Activity, useEffect } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { OperatorOut } from '#shared/api/session.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { LockScreen } from '#renderer/features/session/LockScreen.tsx';
import type { KeyPreferences } from '#renderer/ui/hotkeyRegistry.ts';
import { ToastsProvider } from '#renderer/ui/toasts.tsx';
import type { ColorSchemeChoice } from '#renderer/ui/UiProvider.tsx';
import { lastColorScheme } from './browserDefaults.ts';
import { CatalogProvider } from './catalog.tsx';
import { DeskShell } from './DeskShell.tsx';
import { followAddress } from './nav.ts';
import { OverlaysProvider } from './overlays.tsx';
import { usePreference, usePreferencesState } from './preferences.tsx';
import { Screen } from './Screen.tsx';
import { SessionProvider } from './session.tsx';
import { Starting } from './Starting.tsx';
import { useScreenLock } from './useScreenLock.ts';

type State = OutputOf<'session.state'>;

const plainKeys: KeyPreferences = { remap: {}, lettersOff: false };

export interface SignedInProps {
  operator: OperatorOut;
  company: NonNullable<State['company']>;
  operators: State['operators'];
  noticed: State['noticed'];
  locked: boolean;
  reload: () => void;
}

/** The desk of whoever is signed in, in that person's language, look and keys; the lock over it. */
export function SignedIn({ operator, company, operators, noticed, locked, reload }: SignedInProps) {
  const preferences = usePreferencesState();
  const [colorScheme] = usePreference<ColorSchemeChoice>(
    'theme',
    preferences === 'loaded' ? 'system' : lastColorScheme(),
  );
  const [language] = usePreference<Language>('language', operator.language ?? company.language);
  const [keys] = usePreference<KeyPreferences>('keys', plainKeys);
  useEffect(followAddress, []);
  const { hidden, lock, opened } = useScreenLock(locked, reload);
  return (
    <Screen language={language} colorScheme={colorScheme} keys={keys}>
      <SessionProvider
        operator={operator}
        company={company}
        noticed={noticed}
        language={language}
        refresh={reload}
        lock={lock}
      >
        {hidden && <LockScreen operators={operators} onDone={opened} />}
        {preferences === 'asking' && !hidden && <Starting />}
        {/*
          Hidden while locked, not thrown away: what was half written is there again after the password. Whatever may tell of
          a call stands in here, notices too: they name callers, and a lock screen is read by whoever walks by.
        */}
        {preferences !== 'asking' && (
          <Activity mode={hidden ? 'hidden' : 'visible'}>
            <ToastsProvider>
              <CatalogProvider>
                <OverlaysProvider>
                  <DeskShell />
                </OverlaysProvider>
              </CatalogProvider>
            </ToastsProvider>
          </Activity>
        )}
      </SessionProvider>
    </Screen>
  );
}
