import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AGE_BANDS, Grouping } from '#shared/api/queue.ts';
import type { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import type { Status } from '#shared/domain/ticket/fields.ts';
import type { Urgency } from '#shared/domain/catalog/catalog.ts';
import { useCatalog } from '#renderer/app/catalog.tsx';

type AgeBand = (typeof AGE_BANDS)[number];
type Family = 'software' | 'machine';

/** Words for a value of any field a list can be grouped or filtered by; null is "nobody" or "not indicated". */
export function useValueName(): (by: Grouping, value: string | null, known?: string) => string {
  const { t } = useTranslation(['queue', 'common', 'ticket']);
  const { byId, types } = useCatalog();
  return useCallback(
    (by, value, known) => {
      if (by === 'age') return t(`queue:ageBand.${(value ?? '0') as AgeBand}`);
      if (value === null || value === 'none') return t(`queue:none.${by}`);
      if (by === 'status') return t(`ticket:status.${value as Status}`);
      if (by === 'urgency') return t(`common:urgency.${value as Urgency}`);
      if (by === 'contract') return t(`ticket:contractKind.${value as (typeof CONTRACT_KINDS)[number]}`);
      const record = byId(value);
      const name = record?.name ?? known ?? '';
      if (name === '') return t('queue:unknownValue');
      // "Altro" is in both families: the family tells them apart.
      const twice = by === 'type' && types.some((one) => one.id !== value && one.name === name);
      const family = record?.fields['family'] as Family | undefined;
      return twice && family !== undefined ? `${name} (${t(`queue:family.${family}`)})` : name;
    },
    [t, byId, types],
  );
}
