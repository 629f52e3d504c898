import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { packAlerts } from './packAlerts.ts';

/** Warns that a customer's packs are going, where more work is planned or written down. Nothing while all is well. */
export function PackTags({ customer }: { customer: string | null }) {
  return usePackTags(customer);
}

/** The same one by one, to stand among other tags. */
export function usePackTags(customer: string | null): ReactNode[] {
  const { t } = useTranslation('billing');
  const { data } = useAsk('packs.ledger', customer === null ? null : { customer });
  if (data === undefined) return [];
  return packAlerts(data).map((one) => (
    <Tag key={one} tone={one === 'exhausted' || one === 'overdraft' ? 'late' : 'warn'}>
      {t(`pack.alerts.${one}`)}
    </Tag>
  ));
}
