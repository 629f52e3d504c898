import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { CustomerPage } from './CustomerPage.tsx';

/** The main pane of the customers: the page of the one that is open. */
export function CustomerPane() {
  const { t, i18n } = useTranslation('people');
  const { customer } = useNav();
  const { data, error, reload } = useAsk('customer.get', customer === null ? null : { id: customer });
  if (customer === null)
    return <EmptyState icon={IconAddressBook} title={t('page.choose')} hint={t('page.chooseHint')} />;
  if (data === undefined) {
    if (error === null) return <Skeleton lines={6} />;
    const { title, safe, todo, reference } = errorText(error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={reload} />;
  }
  return <CustomerPage key={data.customer.id} page={data} />;
}
