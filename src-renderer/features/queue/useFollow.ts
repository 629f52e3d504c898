import { useEffect, useRef } from 'react';
import { useNav } from '#renderer/app/nav.ts';

/** Rest on a row for so long (ms) and its call opens: running through a list opens none of those passed. */
const REST = 140;

/** Keys of the list itself: they act on the row under the cursor, whichever call is open. */
const OWN = new Set('jkxpaez /123456789'.split(''));

/**
 * The open call follows the active row, and the active row follows a call opened elsewhere. A key of
 * the call's page, pressed before the page has come, first opens the call under the cursor: it never acts on another.
 */
export function useFollow(active: string | null, onActive: (id: string) => void): void {
  const ticket = useNav((now) => now.ticket);
  const followTicket = useNav((now) => now.followTicket);
  const follow = useRef(onActive);
  follow.current = onActive;
  const last = useRef(active);
  last.current = active;

  useEffect(() => {
    if (ticket !== null && ticket !== last.current) follow.current(ticket);
  }, [ticket]);

  useEffect(() => {
    if (active === null || active === useNav.getState().ticket) return undefined;
    const open = (): void => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', key, true);
      followTicket(active);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key.length === 1 && !OWN.has(event.key.toLowerCase())) open();
    };
    const timer = window.setTimeout(open, REST);
    window.addEventListener('keydown', key, true);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', key, true);
    };
  }, [active, followTicket]);
}
