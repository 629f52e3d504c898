import { useSyncExternalStore } from 'react';

/** Ages on screen move on once in this time (ms). */
const STEP = 30_000;

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, STEP);
  return () => clearInterval(timer);
}

/** The present instant, ms UTC, in steps of half a minute: for ages, never for what is saved. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / STEP) * STEP);
}
