import { typedWords } from '#shared/domain/search/terms.ts';
import type { ReadDb } from '../db.ts';
import type { CodeHit } from './codes.ts';

export type PersonKind = 'contact' | 'customer' | 'asset';

/** Matches looked at before the best are taken. */
const LOOKED_AT = 300;
const KIND_ORDER: Readonly<Record<string, number>> = { contact: 0, customer: 1, asset: 2 };

interface Row {
  readonly sn: number;
  readonly kind: string;
  readonly title: string;
  readonly who: string;
}

/**
 * People, companies and machines in whose name, company or place every typed word begins a word; or that have the
 * number, or a part of it (`codes`: what the text found as a number). Best first: numbers, then own names that begin as
 * typed.
 */
export function findPeople(
  index: ReadDb,
  text: string,
  codes: readonly CodeHit[],
  kinds: readonly PersonKind[],
  limit: number,
): { sn: number; kind: PersonKind; score: number }[] {
  const wanted = new Set<string>(kinds);
  const found = new Map<number, { sn: number; kind: PersonKind; score: number }>();
  const doc = index.prepare('SELECT sn, kind, title, who FROM docs WHERE sn = ?');
  for (const { sn, how } of codes) {
    const row = doc.get(sn) as Row | undefined;
    if (row !== undefined && wanted.has(row.kind))
      found.set(sn, { sn, kind: row.kind as PersonKind, score: how === 'exact' ? 100 : how === 'start' ? 50 : 20 });
  }
  const { terms } = typedWords(text);
  if (terms.length > 0) {
    const match = terms.map(({ word }) => `"${word}"*`).join(' AND ');
    const rows = index
      .prepare(
        'SELECT d.sn, d.kind, d.title, d.who FROM people p JOIN docs d ON d.sn = p.rowid WHERE people MATCH ? LIMIT ?',
      )
      .all(match, LOOKED_AT) as Row[];
    const words = terms.map((term) => term.word);
    for (const row of rows) {
      if (wanted.has(row.kind) && !found.has(row.sn))
        found.set(row.sn, { sn: row.sn, kind: row.kind as PersonKind, score: nameScore(row, words) });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.score - a.score || (KIND_ORDER[a.kind] ?? 9) - (KIND_ORDER[b.kind] ?? 9) || b.sn - a.sn)
    .slice(0, limit);
}

/** Own name before company, whole words before beginnings, the first word before the others. */
function nameScore(row: Row, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    if (row.title.startsWith(` ${word} `)) score += 6;
    else if (row.title.includes(` ${word} `)) score += 5;
    else if (row.title.startsWith(` ${word}`)) score += 4;
    else if (row.title.includes(` ${word}`)) score += 3;
    else if (row.who.includes(` ${word}`)) score += 2;
  }
  return score / words.length;
}
