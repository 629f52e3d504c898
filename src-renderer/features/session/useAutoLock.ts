import { useEffect, useRef } from 'react';

/** Shared by all windows of one browser: work in one keeps the others open. */
const KEY = 'sportello.active';
/** How often the rest is looked at, and how often activity is written down (ms). */
const STEP = 5_000;
const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** True when nothing has been done for `minutes`; 0 = never. */
export function isIdle(lastActive: number, now: number, minutes: number): boolean {
  return minutes > 0 && now - lastActive >= minutes * 60_000;
}

/** Calls `lock` once nobody has touched key or pointer for `minutes`, in any window; also right after a sleep. */
export function useAutoLock(minutes: number, lock: () => void): void {
  const latest = useRef(lock);
  latest.current = lock;
  useEffect(() => {
    if (minutes === 0) return undefined;
    let last = Date.now();
    const note = (): void => {
      const now = Date.now();
      if (now - last < STEP) return;
      // After a sleep the first touch must find the desk locked, not unlock it.
      if (isIdle(sharedLast(last), now, minutes)) return latest.current();
      last = now;
      share(now);
    };
    const look = (): void => {
      if (isIdle(sharedLast(last), Date.now(), minutes)) latest.current();
    };
    share(last);
    const timer = setInterval(look, STEP);
    for (const kind of ACTIVITY) window.addEventListener(kind, note, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const kind of ACTIVITY) window.removeEventListener(kind, note, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes]);
}

function share(at: number): void {
  try {
    localStorage.setItem(KEY, String(at));
  } catch {
    // Storage refused: each window then counts for itself.
  }
}

function sharedLast(own: number): number {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return Number.isFinite(kept) && kept > own && kept <= Date.now() ? kept : own;
  } catch {
    return own;
  }
}
