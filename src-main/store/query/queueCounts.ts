import type { OutputOf } from '#shared/api/contract.ts';
import type { ReadDb } from '../db.ts';
import { askedCount } from './questions.ts';
import { numberOfId } from './merged.ts';

/** The figures in view at all times, in one walk over the covering index of live calls. */
export function queueCounts(db: ReadDb, operator: string | null): OutputOf<'queue.counts'> {
  const me = operator === null ? null : numberOfId(db, operator);
  const counts = db
    .prepare(
      `SELECT count(*) AS live,
         count(*) FILTER (WHERE operator IS NULL AND status NOT IN ('solved', 'closed')) AS unassigned,
         count(*) FILTER (WHERE operator = ?) AS mine,
         count(*) FILTER (WHERE status = 'waiting') AS waiting,
         count(*) FILTER (WHERE callBack = 1) AS callBack,
         min(openedAt) AS oldestAt
       FROM tickets INDEXED BY tickets_queue WHERE live = 1`,
    )
    .get(me) as Omit<OutputOf<'queue.counts'>, 'asked'>;
  return { ...counts, asked: askedCount(db, operator) };
}
