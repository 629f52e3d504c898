import type { ReadDb } from '../db.ts';

/** Newest calls looked at: more than any desk takes in a day, few enough to be asked at each save. */
const NEWEST = 5000;

/** Calls opened since `since` (ms UTC) that are tied to a notice, by notice. */
export function noticeCalls(db: ReadDb, since: number): { notice: string; calls: number }[] {
  return db
    .prepare(
      `SELECT s.id AS notice, COUNT(*) AS calls FROM (SELECT notice, openedAt FROM tickets ORDER BY sn DESC LIMIT ?) t
       JOIN streams s ON s.sn = t.notice WHERE t.openedAt >= ? GROUP BY t.notice`,
    )
    .all(NEWEST, since) as { notice: string; calls: number }[];
}
