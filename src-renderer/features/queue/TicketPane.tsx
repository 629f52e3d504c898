import { IconArrowLeft, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNav } from '#renderer/app/nav.ts';
import { TicketPage } from '#renderer/features/ticket/TicketPage.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import styles from './TicketPane.module.css';

/** Beside a list of calls: the one that is open, or what to do when none is. Where one pane fits, also the way back to the list. */
export function TicketPane() {
  const { t } = useTranslation('queue');
  const ticket = useNav((now) => now.ticket);
  const showPane = useNav((now) => now.showPane);
  return (
    <>
      <div className={styles.back}>
        <Button size="small" variant="quiet" icon={IconArrowLeft} onClick={() => showPane('list')}>
          {t('list')}
        </Button>
      </div>
      {ticket === null ? (
        <EmptyState icon={IconInbox} title={t('notOpen.title')} hint={t('notOpen.hint')} />
      ) : (
        <TicketPage id={ticket} />
      )}
    </>
  );
}
