import { IconInbox } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { useDesk } from '#renderer/app/desk.tsx';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { TicketRow } from '#renderer/features/queue/TicketRow.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { errorText } from '#renderer/ui/errorText.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { RowPlaceholder } from './RowPlaceholder.tsx';
import { usePaged } from './usePaged.ts';

/** All calls of a customer, newest first; Enter opens one. */
export function CustomerCalls({ customer }: { customer: string }) {
  const { t, i18n } = useTranslation('people');
  const desk = useDesk();
  const now = useNow();
  const { openTicket } = useNav();
  const [active, setActive] = useState<string | null>(null);
  const load = useCallback(
    (offset: number, limit: number) => desk.query('customer.tickets', { id: customer, offset, limit }),
    [desk, customer],
  );
  const list = usePaged<TicketLine>(customer, load, ['tickets', 'people']);
  if (list.total === undefined) {
    if (list.error === null) return <Skeleton lines={8} twoLine />;
    const { title, safe, todo, reference } = errorText(list.error, i18n);
    return <ErrorState title={title} safe={safe} todo={todo} reference={reference} onRetry={list.reload} />;
  }
  return (
    <VirtualList
      label={t('calls')}
      count={list.total}
      getKey={list.getKey}
      onRange={list.onRange}
      scrollName={`calls of ${customer}`}
      letters={false}
      activeKey={active}
      onActiveChange={setActive}
      onOpen={(key) => !key.startsWith('#') && openTicket(key)}
      empty={<EmptyState icon={IconInbox} title={t('page.noCalls')} hint={t('page.noCallsHint')} />}
      renderRow={(row) => {
        const line = list.at(row);
        // Whose the calls are is the title of the page: the row says who called.
        return line === undefined ? <RowPlaceholder /> : <TicketRow line={{ ...line, customerName: '' }} now={now} />;
      }}
    />
  );
}
