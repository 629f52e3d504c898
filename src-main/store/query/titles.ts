import type { ReadDb } from '../db.ts';

/** Local numbers of the live calls whose number or title holds the text. */
export function callsWithTitle(db: ReadDb, text: string): number[] {
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = db
    .prepare(`SELECT sn FROM tickets WHERE live = 1 AND (title LIKE ? ESCAPE '\\' OR number LIKE ? ESCAPE '\\') ORDER BY sn DESC LIMIT 20000`)
    .all(like, like) as { sn: number }[];
  return rows.map((row) => row.sn);
}
