import { isKnown } from '#shared/events/registry.ts';
import { applyErasures } from '../erase/apply.ts';
import type { Store } from '../store.ts';
import { isOdd } from './odd.ts';

interface WaitingRow {
  readonly pos: number;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly redacted: number;
}

/**
 * Looks again at the streams that hold events of a newer version, before they are folded by one that may know them by
 * now: what an upgrade brought into reach is checked as if it arrived today, and what an erasure could not reach then
 * is emptied. Inside the caller's transaction.
 */
export function reconsiderPending(store: Store): void {
  const { db, registry } = store;
  const streams = db.prepare('SELECT sn FROM streams WHERE pending = 1').all() as { sn: number }[];
  for (const { sn } of streams) {
    const rows = db
      .prepare('SELECT pos, type, version, data, redacted FROM events WHERE sn = ? AND skip = 0')
      .all(sn) as WaitingRow[];
    for (const row of rows) {
      if (isKnown(registry, row.type, row.version) && isOdd(registry, { ...row, redacted: row.redacted === 1 })) {
        db.prepare('UPDATE events SET skip = 1 WHERE pos = ?').run(row.pos);
      }
    }
  }
  if (streams.length > 0) applyErasures(store, new Set(streams.map((row) => row.sn)), new Set(), new Map());
}
