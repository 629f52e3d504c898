import { useCallback, useEffect, useState } from 'react';
import { useRun } from './desk.tsx';

/** How often a lock the store has not taken yet is sent again, ms. */
const AGAIN = 5_000;

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
  lock: () => void /** The password was right, or somebody else sits here now. */;
  opened: () => void;
} {
  const run = useRun();
  const [closed, setClosed] = useState(false);
  const lock = useCallback(() => setClosed(true), []);
  useEffect(() => {
    if (!closed || locked) return undefined;
    const send = (): void => void run('session.lock', {}).then(reload, reload);
    // After what the hidden desk still had to keep is on its way: a locked store takes no draft.
    const first = setTimeout(send);
    const timer = setInterval(send, AGAIN);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [closed, locked, run, reload]);
  const opened = useCallback(() => {
    setClosed(false);
    reload();
  }, [reload]);
  return { hidden: closed || locked, lock, opened };
}
