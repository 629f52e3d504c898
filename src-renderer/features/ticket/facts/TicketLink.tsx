import type { ReactNode } from 'react';
import { useNav } from '#renderer/app/nav.ts';
import styles from './facts.module.css';

/** Another call, opened with a click. */
export function TicketLink({ id, children, note }: { id: string; children: ReactNode; note?: ReactNode }) {
  const { openTicket } = useNav();
  return (
    <button type="button" className={styles.link} onClick={() => openTicket(id)}>
      {children}
      {note !== undefined && note !== '' && <span>{note}</span>}
    </button>
  );
}
