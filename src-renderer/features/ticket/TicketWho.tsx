import { nameOrErased } from '#renderer/ui/nameOrErased.ts';
import { IconPhone } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOut } from '#shared/api/records.ts';
import { useNav } from '#renderer/app/nav.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './TicketPage.module.css';
import { useTicket } from './ticket.ts';
import { useCopy } from './useCopy.ts';

/** Who reported it, for whom, how to reach them, on what: one line. */
export function TicketWho({ phone, asset }: { phone: string | null; asset: RecordOut | undefined }) {
  const { t } = useTranslation(['ticket', 'common']);
  const { line, state, nameOf } = useTicket();
  const { openCustomer } = useNav();
  const copy = useCopy();
  const customer = line.customer;
  const serial = asset?.fields['serial'];
  const rest: ReactNode[] = [];
  if (phone !== null) {
    rest.push(
      <span key="phone" className={styles.phone}>
        <button
          type="button"
          className={styles.link}
          title={t('actions.copyPhone')}
          onClick={() => copy(phone, t('done.phoneCopied', { phone }))}
        >
          {phone}
        </button>
        <a
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          aria-label={`${t('actions.callPhone')} ${phone}`}
          className={styles.tel}
        >
          <Icon of={IconPhone} size={14} />
        </a>
      </span>,
    );
  }
  if (state.asset !== null) {
    const name = asset?.name ?? nameOf(state.asset);
    rest.push(typeof serial === 'string' && serial !== '' ? `${name}, ${t('serial', { serial })}` : name);
  }
  return (
    <>
      <b>{line.requesterName === '' ? t('noRequester') : line.requesterName}</b>,{' '}
      {customer === null ? (
        t('noCustomer')
      ) : (
        <button
          type="button"
          className={styles.link}
          title={t('actions.openCustomer')}
          onClick={() => openCustomer(customer)}
        >
          {nameOrErased(customer, line.customerName, t('common:states.erased'))}
        </button>
      )}
      {rest.map((one, n) => (
        <Fragment key={n}>
          {' · '}
          {one}
        </Fragment>
      ))}
    </>
  );
}
