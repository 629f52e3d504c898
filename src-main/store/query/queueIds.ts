import type { OutputOf } from '#shared/api/contract.ts';
import type { ReadDb } from '../db.ts';
import { type PageAsk, pageSql, queuePage } from './queuePage.ts';
import { queueWhere } from './queueWhere.ts';

/** Rows of one step where no index answers. */
const STEP = 500;

/** Ids of the calls of a filter, in no order, at most `limit`: for what is done to all of them at once. */
export function queueIds(db: ReadDb, ask: Omit<PageAsk, 'offset' | 'after'>): OutputOf<'queue.ids'> {
  const where = queueWhere(db, ask);
  if (where === null) return { ids: [], more: false };
  const known = where.found === null ? where.live || where.customers !== null : where.found.whole;
  if (!known) return walkIds(db, ask);
  const { sql, values } = pageSql(db, where, ask.order);
  const ids = db
    .prepare(`SELECT s.id FROM (${sql} LIMIT ?) p JOIN streams s ON s.sn = p.sn`)
    .all(...values, ask.limit + 1) as { id: string }[];
  return { ids: ids.slice(0, ask.limit).map((row) => row.id), more: ids.length > ask.limit };
}

/** Goes through the pages of a list that is walked in slices. */
function walkIds(db: ReadDb, ask: Omit<PageAsk, 'offset' | 'after'>): OutputOf<'queue.ids'> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = queuePage(db, { ...ask, offset: 0, limit: Math.min(STEP, ask.limit - ids.length), after });
    for (const row of page.rows) ids.push(row.id);
    if (!page.more || page.next === null) return { ids, more: false };
    if (ids.length >= ask.limit) return { ids, more: true };
    after = page.next;
  }
}
