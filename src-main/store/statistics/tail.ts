import type { ReadDb } from '../db.ts';
import { branchSpan } from '../log/position.ts';

/** Follows the log of a store from where it stands when the following begins. */
export interface Tail {
  /** Local numbers of the streams that have changed since it was last asked; of none at first. */
  readonly touched: () => Set<number>;
}

/** What is kept beside the store follows its log by this: own events by their branch, all else as it is noted in the store. */
export function followLog(db: ReadDb): Tail {
  /** Last event read of each own branch, and the last stream noted as changed otherwise. */
  const read = new Map<number, number>();
  let dirty = 0;

  return {
    touched() {
      const touched = new Set<number>();
      const branches = db.prepare('SELECT no FROM branches WHERE own = 1').all() as { no: number }[];
      for (const { no } of branches) {
        const { from, to } = branchSpan(no);
        const after = read.get(no);
        if (after === undefined) {
          const last = db.prepare('SELECT max(pos) AS pos FROM events WHERE pos BETWEEN ? AND ?').get(from, to) as {
            pos: number | null;
          };
          read.set(no, last.pos ?? from);
          continue;
        }
        const events = db
          .prepare('SELECT pos, sn FROM events WHERE pos > ? AND pos <= ? ORDER BY pos')
          .all(after, to) as { pos: number; sn: number }[];
        for (const { sn } of events) touched.add(sn);
        read.set(no, events.at(-1)?.pos ?? after);
      }
      const streams = db.prepare('SELECT seq, sn FROM search_dirty WHERE seq > ? ORDER BY seq').all(dirty) as {
        seq: number;
        sn: number;
      }[];
      for (const { seq, sn } of streams) {
        touched.add(sn);
        dirty = seq;
      }
      return touched;
    },
  };
}
