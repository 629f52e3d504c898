import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '#shared/domain/intervention/fields.ts';
import type { WorkBy } from '#shared/domain/statistics/workView.ts';
import { useWords } from '../useWords.ts';

/** What a group of interventions is called. */
export function useWorkNames(by: WorkBy): (group: { readonly key: string; readonly name: string }) => string {
  const { t } = useTranslation(['statistics', 'interventions', 'common', 'work']);
  const words = useWords();
  return useCallback(
    ({ key, name }) => {
      if (by === 'month' || by === 'week') return words.value(by, key, {});
      if (by === 'mode') return t(`interventions:mode.${key as Mode}`);
      if (key === '') return t(`work:nobody.${by}`);
      return name === '' ? t('common:states.erased') : name;
    },
    [by, t, words],
  );
}
