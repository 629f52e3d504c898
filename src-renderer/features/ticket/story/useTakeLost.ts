import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../useAct.ts';
import type { LostValue } from './conflicts.ts';
import { useWords } from './useWords.ts';
import { fieldName } from './values.ts';

/** Takes the value that another desk had written, in place of the one that stayed. */
export function useTakeLost(): (lost: LostValue) => void {
  const { t } = useTranslation('ticket');
  const words = useWords();
  const { attempt } = useAct();
  return useCallback(
    ({ field, lost }) =>
      void attempt(
        'change',
        { fields: { [field]: lost }, reason: null },
        t('done.lostTaken', { field: fieldName(field, words) }),
      ),
    [attempt, t, words],
  );
}
