import { useCallback } from 'react';
import { usePreference } from './preferences.tsx';

interface Kept<F> {
  key: string;
  form: F;
}

/** Half-written forms kept under one name; older ones give way. */
const MOST = 10;
const none: readonly never[] = [];

/**
 * What was written into a form and not saved, kept for the operator under `name` (the sort of form) and `key` (what it is
 * about): closing a window asks nothing and loses nothing.
 */
export function useKeptForm<F>(
  name: string,
  key: string,
): { kept: F | null; keep: (form: F) => void; drop: () => void } {
  const [all, setAll] = usePreference<readonly Kept<F>[]>(`forms.${name}`, none);
  const keep = useCallback(
    (form: F) => setAll([{ key, form }, ...all.filter((one) => one.key !== key)].slice(0, MOST)),
    [key, all, setAll],
  );
  const drop = useCallback(() => {
    if (all.some((one) => one.key === key)) setAll(all.filter((one) => one.key !== key));
  }, [key, all, setAll]);
  return { kept: all.find((one) => one.key === key)?.form ?? null, keep, drop };
}
