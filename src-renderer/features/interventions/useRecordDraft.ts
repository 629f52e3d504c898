import { useCallback } from 'react';
import { usePreference } from '#renderer/app/preferences.tsx';
import type { RecordForm } from './recordForm.ts';

interface Kept {
  key: string;
  form: RecordForm;
}

/** Half-written records kept for one operator; older ones give way. */
const MOST = 10;
const none: readonly Kept[] = [];

/** What was written and not saved, under the intervention or the call it is for: closing the dialog asks nothing and loses nothing. */
export function useRecordDraft(key: string): { draft: RecordForm | null; keep: (form: RecordForm) => void; drop: () => void } {
  const [kept, setKept] = usePreference<readonly Kept[]>('interventions.drafts', none);
  const others = kept.filter((one) => one.key !== key);
  const keep = useCallback((form: RecordForm) => setKept([{ key, form }, ...others].slice(0, MOST)), [key, others, setKept]);
  const drop = useCallback(() => {
    if (others.length < kept.length) setKept(others);
  }, [others, kept.length, setKept]);
  return { draft: kept.find((one) => one.key === key)?.form ?? null, keep, drop };
}
