import { useEffect, useState } from 'react';
import { formatClock } from '#shared/format/age.ts';
import styles from './RunningClock.module.css';

/** Time since an instant (ms UTC), running by the second. Not announced: assistive technology reads it when asked. */
export function RunningClock({ since, label }: { since: number; label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-live="off" aria-label={label} className={styles.clock}>
      {formatClock(now - since)}
    </span>
  );
}
