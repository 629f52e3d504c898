import type { ReadDb } from '../db.ts';

/** Longer chains are not followed: two desks that merge crosswise make a ring. */
const LONGEST = 32;

/** Local number of a stream, or null when this desk has never heard of the id. */
export function numberOfId(db: ReadDb, id: string): number | null {
  const row = db.prepare('SELECT sn FROM streams WHERE id = ?').get(id) as { sn: number } | undefined;
  return row?.sn ?? null;
}

/**
 * The record that stands for `sn` after all merges. Merging rewrites nothing, so whoever shows or counts asks here.
 * In a ring (two desks merged crosswise) the smallest number of the ring stands for all.
 */
export function survivorOf(db: ReadDb, sn: number): number {
  const find = db.prepare('SELECT mergedInto FROM records WHERE sn = ?');
  const path = [sn];
  let at = sn;
  while (path.length < LONGEST) {
    const next = (find.get(at) as { mergedInto: number | null } | undefined)?.mergedInto ?? null;
    if (next === null) return at;
    const ring = path.indexOf(next);
    if (ring >= 0) return Math.min(...path.slice(ring));
    path.push(next);
    at = next;
  }
  return at;
}

/** The record that stands for `sn` and all that were merged into it, directly or through others. */
export function familyOf(db: ReadDb, sn: number): number[] {
  const find = db.prepare('SELECT sn FROM records INDEXED BY records_merged WHERE mergedInto = ?');
  const family = [survivorOf(db, sn)];
  for (let i = 0; i < family.length; i += 1) {
    for (const other of find.all(family[i]) as { sn: number }[]) if (!family.includes(other.sn)) family.push(other.sn);
  }
  return family;
}
