import { MantineProvider } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';
import { ScrollMemoryProvider } from './scrollMemory.tsx';
import { theme } from './theme.ts';
import './fonts.css';
import './tokens.css';
import './mantine.css';
import './base.css';

/** What a person can choose; `system` follows the operating system, also when it changes while the app is open. */
export type ColorSchemeChoice = 'system' | 'light' | 'dark';

const darkQuery = '(prefers-color-scheme: dark)';
const noSchemeManager = {
  get: (fallback: 'light' | 'dark' | 'auto') => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(darkQuery);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(darkQuery).matches,
  );
}

export interface UiProviderProps {
  /** Default `system`. */
  colorScheme?: ColorSchemeChoice;
  children: ReactNode;
}

/**
 * Fonts, tokens, and Mantine, once, around everything. The choice is kept in localStorage for theme.js alone, which
 * paints the first frame before any of this is loaded; the app's own store of preferences stays the truth.
 */
export function UiProvider({ colorScheme = 'system', children }: UiProviderProps) {
  const systemDark = useSystemDark();
  const painted = colorScheme === 'system' ? (systemDark ? 'dark' : 'light') : colorScheme;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = painted;
    try {
      localStorage.setItem('sportello.theme', colorScheme);
    } catch {
      // Storage refused: only the first frame of the next start may flash; nothing else depends on it.
    }
  }, [painted, colorScheme]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={painted}
      colorSchemeManager={noSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ScrollMemoryProvider>{children}</ScrollMemoryProvider>
    </MantineProvider>
  );
}
