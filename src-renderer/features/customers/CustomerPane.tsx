import { IconAddressBook, IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { CustomerPage } from './CustomerPage.tsx';
import styles from './customers.module.css';

/** The main pane of the customers: the page of the one that is open. Where one pane fits, also the way back to the list. */
export function CustomerPane() {
  const { t } = useTranslation('people');
  const { customer, showPane } = useNav();
  return (
    <div className={styles.whole}>
      <div className={styles.back}>
        <Button size="small" variant="quiet" icon={IconArrowLeft} onClick={() => showPane('list')}>
          {t('customers')}
        </Button>
      </div>
      <div className={styles.rest}>
        {customer === null ? (
          <EmptyState icon={IconAddressBook} title={t('page.choose')} hint={t('page.chooseHint')} />
        ) : (
          <OpenCustomer id={customer} />
        )}
      </div>
    </div>
  );
}

function OpenCustomer({ id }: { id: string }) {
  const { i18n } = useTranslation();
  const { data, error, reload } = useAsk('customer.get', { id });
  if (data === undefined) {
    if (error === null) return <Skeleton lines={6} />;
    const { title, safe, todo, reference } = errorText(error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={reload} />;
  }
  return <CustomerPage key={data.customer.id} page={data} />;
}
