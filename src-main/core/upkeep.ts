import { rebuild, type Rebuilt } from '#main/store/log/rebuild.ts';
import { verify, type Verified } from '#main/store/log/verify.ts';
import type { ReadStore, Store } from '#main/store/store.ts';

export type { Rebuilt, Verified };
type Told = (done: number, all: number) => void;

/** Checks a store whole; works beside an open desk. */
export function verifyStore(store: ReadStore, told: Told): Promise<Verified> {
  return verify(store, { onProgress: ({ done, total }) => told(done, total) });
}

/**
 * Makes all tables again from the log.
 * @throws SportelloError busy, disk_full
 */
export function rebuildStore(store: Store, told: Told): Promise<Rebuilt> {
  return rebuild(store, { onProgress: ({ done, total }) => told(done, total) });
}
