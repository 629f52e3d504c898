import { typedWords } from '#shared/domain/search/terms.ts';
import type { ReadDb } from '../db.ts';
import type { PersonKind } from './findPeople.ts';

/**
 * People, companies and machines whose name, or whose company's, has every typed word, newest first: asked of the tables
 * themselves, for as long as the index does not hold all of them yet. Who calls must never look unknown because of that.
 */
export function peopleByName(
  store: ReadDb,
  text: string,
  kinds: readonly PersonKind[],
  limit: number,
): { sn: number; kind: PersonKind; score: number }[] {
  const words = typedWords(text).terms.map(({ word }) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  if (words.length === 0) return [];
  const each = words.map(() => `(r.name LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\')`).join(' AND ');
  const rows = store
    .prepare(
      `SELECT r.sn, r.kind FROM records r LEFT JOIN records c ON c.sn = r.parent
       WHERE r.kind IN (${kinds.map(() => '?').join(', ')}) AND ${each} ORDER BY r.sn DESC LIMIT ?`,
    )
    .all(...kinds, ...words.flatMap((word) => [word, word]), limit) as { sn: number; kind: PersonKind }[];
  return rows.map((row) => ({ ...row, score: 0 }));
}
