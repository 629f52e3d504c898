import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/domain/card/derive.ts';
import type { Option } from '#shared/domain/card/options.ts';
import type { ChoiceField } from '#shared/domain/card/draft.ts';

/** Words of choices that belong to the language, and of where a derived value comes from. */
export function useChoiceWords() {
  const { t } = useTranslation(['card', 'common']);
  const labelOf = useCallback(
    (field: ChoiceField, option: Option): string => {
      if (option.label !== null) return option.label;
      if (field === 'urgency') return t(`common:urgency.${option.value as 'high' | 'medium' | 'low'}`);
      if (field === 'blocked') return t(option.value === 'yes' ? 'common:states.yes' : 'common:states.no');
      return t(`contractKind.${(option.detail ?? 'undefined') as 'maintenance'}`);
    },
    [t],
  );
  const sourceOf = useCallback(
    ({ source }: Choice): string | undefined =>
      source === null || source === 'chosen' || source === 'asset' || source === 'only'
        ? undefined
        : t(`source.${source}`),
    [t],
  );
  return {
    labelOf,
    sourceOf,
    nameOf: (field: ChoiceField) => t(`common:fields.${field}`),
    notIndicated: t('notIndicated'),
  };
}
