import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTRACT_KINDS } from '#shared/domain/people/contract.ts';
import { CONTRACT_WORDS } from '#renderer/features/customers/specs.ts';
import { useLanguage } from '#renderer/ui/useLanguage.ts';
import { monthName } from '../months.ts';
import type { GroupBy } from './StatsFilters.tsx';

/** What a group is called: a month by its name, a contract kind by ours, everything else as the desk says. */
export function useGroupName(by: GroupBy): (group: { key: string; name: string }) => string {
  const { t } = useTranslation(['billing', 'people']);
  const lang = useLanguage();
  return useCallback(
    ({ key, name }) => {
      if (by === 'month' && /^\d{4}-\d{2}$/.test(key)) return monthName(key, lang);
      const kind = CONTRACT_KINDS.find((one) => one === name);
      if (by === 'contract' && kind !== undefined) return t(`people:contractKind.${CONTRACT_WORDS[kind]}`);
      return name === '' ? t(`billing:stats.nobody.${by}`) : name;
    },
    [by, t, lang],
  );
}
