import type { CallerHit } from '#shared/api/people.ts';
import { fold, words } from '#shared/text/fold.ts';
import type { ReadDb } from '../db.ts';
import { survivorOf } from './merged.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly fields: string;
  readonly parent: number | null;
}

const FIND = `SELECT s.id, r.kind, r.name, r.fields, r.parent FROM records r JOIN streams s ON s.sn = r.sn WHERE r.sn = ?`;

/** The line a person, company or machine is offered with while typing who calls; null for other kinds. */
export function callerHitOf(db: ReadDb, sn: number): CallerHit | null {
  const row = db.prepare(FIND).get(sn) as Row | undefined;
  if (row === undefined) return null;
  const fields = JSON.parse(row.fields) as Record<string, unknown>;
  const above = row.parent === null ? undefined : (db.prepare(FIND).get(survivorOf(db, row.parent)) as Row | undefined);
  const company = above?.name ?? '';
  const customer = above?.id ?? null;
  switch (row.kind) {
    case 'contact':
      return { contact: row.id, customer, asset: null, name: row.name, company, phone: first(fields['phones']), detail: text(fields['job']) };
    case 'customer':
      return { contact: null, customer: row.id, asset: null, name: row.name, company: row.name, phone: first(fields['phones']), detail: text(fields['city']) };
    case 'asset':
      return { contact: null, customer, asset: row.id, name: row.name, company, phone: '', detail: text(fields['serial']) };
    default:
      return null;
  }
}

/** Local numbers of people, companies and machines in whose name every word begins a word. */
export function peopleByName(db: ReadDb, typed: string, kinds: readonly string[], limit: number): number[] {
  const wanted = words(typed);
  if (wanted.length === 0) return [];
  const found: number[] = [];
  const rows = db.prepare(
    `SELECT r.sn, r.name, COALESCE(c.name, '') AS company FROM records r LEFT JOIN records c ON c.sn = r.parent
     WHERE r.kind = ? AND r.retired = 0 AND r.erased = 0 AND r.mergedInto IS NULL`,
  );
  for (const kind of kinds) {
    for (const row of rows.iterate(kind) as IterableIterator<{ sn: number; name: string; company: string }>) {
      const said = words(fold(`${row.name} ${row.company}`));
      if (wanted.every((word) => said.some((one) => one.startsWith(word)))) found.push(row.sn);
      if (found.length >= limit) return found;
    }
  }
  return found;
}

function first(list: unknown): string {
  return Array.isArray(list) ? String(list[0] ?? '') : '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
