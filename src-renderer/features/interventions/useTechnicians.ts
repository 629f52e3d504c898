import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '#renderer/app/catalog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import type { ComboOption } from '#renderer/ui/comboOptions.ts';

/** Who can do the work: oneself first, then technicians, then everyone else, by name. */
export function useTechnicians(): readonly ComboOption[] {
  const { t } = useTranslation('common');
  const { active } = useCatalog();
  const { operator } = useSession();
  const operators = active('operators');
  return useMemo(() => {
    const rank = (one: (typeof operators)[number]): number =>
      one.id === operator.id ? 0 : (one.fields['roles'] as readonly string[]).includes('technician') ? 1 : 2;
    return operators
      .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
      .map((one) => ({ value: one.id, label: one.name, detail: one.id === operator.id ? t('states.me') : undefined }));
  }, [operators, operator.id, t]);
}
