import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createI18n } from '#shared/i18n/createI18n.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { KeyPreferences } from '#renderer/ui/hotkeyRegistry.ts';
import { KeysProvider } from '#renderer/ui/hotkeys.tsx';
import { type ColorSchemeChoice, UiProvider } from '#renderer/ui/UiProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

export interface ScreenProps {
  language: Language;
  colorScheme: ColorSchemeChoice;
  keys?: KeyPreferences | undefined;
  children: ReactNode;
}

/** What every page stands on: look, words, keys, and a net for defects. Notices are the desk's own: see SignedIn. */
export function Screen({ language, colorScheme, keys, children }: ScreenProps) {
  // A translator of its own for each language, ready at once: changing the language never shows half a page of the other.
  const i18n = useMemo(() => createI18n(language, (instance) => instance.use(initReactI18next)), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <UiProvider colorScheme={colorScheme}>
      <I18nextProvider i18n={i18n}>
        <ErrorBoundary page>
          <KeysProvider {...(keys !== undefined && { preferences: keys })}>{children}</KeysProvider>
        </ErrorBoundary>
      </I18nextProvider>
    </UiProvider>
  );
}
