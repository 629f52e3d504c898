import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './desk.tsx';

/** How often a lock the store has not taken yet is sent again, ms. */
const AGAIN = 5_000;
/** How long the lock lets orders go first that are still on their way, ms. */
const LET_GO_FIRST = 4_000;

/**
 * The lock as the screen keeps it: it hides the desk at once, before the store has answered and even when it does not,
 * since whoever walks by does not wait. The order to the store is repeated until it is taken. `locked` is what the store
 * says, `reload` asks it again.
 */
export function useScreenLock(
  locked: boolean,
  reload: () => void,
): {
  hidden: boolean;
  lock: () => void;
  /** The password was right, or somebody else sits here now. */
  opened: () => void;
} {
  const desk = useDesk();
  const [closed, setClosed] = useState(false);
  const lock = useCallback(() => setClosed(true), []);
  useEffect(() => {
    if (!closed || locked) return undefined;
    let over = false;
    const send = (): void => {
      if (!over) desk.run('session.lock', {}).then(reload, reload);
    };
    // A locked store takes no draft, and two orders sent one after the other may arrive the other way round: what the
    // hidden desk still had to keep is begun by now, and is answered before the lock goes.
    const first = setTimeout(() => void desk.settled(LET_GO_FIRST).then(send));
    const timer = setInterval(send, AGAIN);
    // Whoever reloads the page at once finds it locked all the same.
    window.addEventListener('pagehide', send);
    return () => {
      over = true;
      window.removeEventListener('pagehide', send);
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [closed, locked, desk, reload]);
  const opened = useCallback(() => {
    setClosed(false);
    reload();
  }, [reload]);
  return { hidden: closed || locked, lock, opened };
}
