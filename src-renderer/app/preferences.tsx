import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useAsk, useRun } from './desk.tsx';

export type PreferencesState = 'asking' | 'loaded' | 'failed';

/** What one operator likes on this desk. Keys are named for what they hold: `queue.columns`, `theme`. */
interface Preferences {
  values: Readonly<Record<string, unknown>>;
  /** `failed`: the desk did not give them; what was changed since still holds. */
  state: PreferencesState;
  set: (key: string, value: unknown) => void;
}

const PreferencesContext = createContext<Preferences>({ values: {}, state: 'asking', set: () => undefined });

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const { data, error } = useAsk('preferences.get', {});
  const state = data !== undefined ? 'loaded' : error !== null ? 'failed' : 'asking';
  const run = useRun();
  const [now, setNow] = useState<Readonly<Record<string, unknown>>>({});
  const set = useCallback(
    (key: string, value: unknown) => {
      // Shown at once, kept in the background; what cannot be kept is no reason to stop anybody.
      setNow((all) => ({ ...all, [key]: value }));
      run('preferences.set', { key, value: value as never }).catch((error: unknown) => reportError(error));
    },
    [run],
  );
  const value = useMemo<Preferences>(() => ({ values: { ...data, ...now }, state, set }), [data, now, state, set]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

/** One preference and how to change it. */
export function usePreference<T>(key: string, fallback: T): [T, (value: T) => void] {
  const { values, set } = use(PreferencesContext);
  const change = useCallback((value: T) => set(key, value), [set, key]);
  return [(values[key] as T | undefined) ?? fallback, change];
}

/** Whether the desk has given the preferences yet; before that every one has its fallback. */
export function usePreferencesState(): PreferencesState {
  return use(PreferencesContext).state;
}
