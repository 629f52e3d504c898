import type { Store } from '#main/store/store.ts';

/** Pages of the WAL (4 KiB each) after which long work moves it into the database: it would grow without end. */
const PAGES = 8_000;

/** To be called between the transactions of an import: a PASSIVE checkpoint, which waits for nobody. */
export function checkpointWhenLong(store: Store): void {
  const [wal] = store.db.raw.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  if (wal !== undefined && wal.log - wal.checkpointed > PAGES) store.db.raw.pragma('wal_checkpoint(PASSIVE)');
}
