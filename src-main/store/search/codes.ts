import { readTypedCode } from '#shared/domain/search/codes.ts';
import type { ReadDb } from '../db.ts';

/** Documents found by a number: whole, by its beginning, or by a part of it. */
export interface CodeHit {
  readonly sn: number;
  readonly how: 'exact' | 'start' | 'part';
}

/**
 * Finds call numbers, old case numbers, phones, serials, VAT numbers: whole ones, then those that begin so, then, when
 * none is whole, those that have it anywhere, newest first. Words without a digit are taken as a code only when they
 * stand alone.
 */
export function findCodes(index: ReadDb, text: string, years: readonly number[], limit: number): CodeHit[] {
  if (!/\d/.test(text) && /\s/.test(text.trim())) return [];
  const typed = readTypedCode(text, years);
  const hits = new Map<number, CodeHit>();
  const add = (rows: unknown[], how: CodeHit['how']) => {
    for (const { sn } of rows as { sn: number }[]) if (!hits.has(sn) && hits.size < limit) hits.set(sn, { sn, how });
  };
  const exact = index.prepare('SELECT sn FROM keys WHERE key = ? ORDER BY sn DESC LIMIT ?');
  for (const key of typed.exact) add(exact.all(key, limit), 'exact');
  const { part } = typed;
  const whole = hits.size > 0;
  if (part === null || hits.size >= limit) return [...hits.values()];
  add(
    index.prepare('SELECT sn FROM keys WHERE key >= ? AND key < ? LIMIT ?').all(part, `${part}\u{10ffff}`, limit),
    'start',
  );
  if (!whole && hits.size < limit)
    add(
      index
        .prepare('SELECT rowid AS sn FROM parts WHERE parts MATCH ? ORDER BY rowid DESC LIMIT ?')
        .all(`"${part}"`, limit),
      'part',
    );
  return [...hits.values()];
}
