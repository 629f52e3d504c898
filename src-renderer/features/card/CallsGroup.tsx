import { useTranslation } from 'react-i18next';
import type { TicketLine } from '#shared/api/queue.ts';
import { formatAge } from '#shared/format/age.ts';
import { useNav } from '#renderer/app/nav.ts';
import { useNow } from '#renderer/app/now.ts';
import { useSession } from '#renderer/app/session.tsx';
import { ticketTag } from '#renderer/features/queue/ticketTag.tsx';
import { AsideGroup } from '#renderer/ui/Aside.tsx';
import styles from './card.module.css';

/** At most so many of each: the rest is on the customer's page. */
const MOST = 5;

/** Calls of who calls, as lines that open them; the card is parked by whoever shows the call. */
export function CallsGroup({
  title,
  calls,
  onOpen,
}: {
  title: string;
  calls: readonly TicketLine[];
  onOpen: () => void;
}) {
  const { t } = useTranslation(['queue', 'common', 'ticket']);
  const { language } = useSession();
  const now = useNow();
  const openTicket = useNav((nav) => nav.openTicket);
  if (calls.length === 0) return null;
  return (
    <AsideGroup title={title}>
      {calls.slice(0, MOST).map((call) => (
        <button
          key={call.id}
          type="button"
          className={styles.sideLine}
          onClick={() => {
            onOpen();
            openTicket(call.id);
          }}
        >
          <span className={styles.sideTitle}>{call.title}</span>
          <span className={styles.sideRow}>
            <span className={styles.sideTitle}>
              {call.number} · {formatAge(call.openedAt, now, language)}
              {call.requesterName !== '' && ` · ${call.requesterName}`}
            </span>
            {ticketTag(call, t)}
          </span>
        </button>
      ))}
    </AsideGroup>
  );
}
