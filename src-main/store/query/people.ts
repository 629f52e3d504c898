import type { CallerHit } from '#shared/api/people.ts';
import type { ReadDb } from '../db.ts';
import { survivorOf } from './merged.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly fields: string;
  readonly parent: number | null;
  readonly company: string | null;
  readonly customer: string | null;
  readonly merged: number | null;
}

const FIND = `SELECT s.id, r.kind, r.name, r.fields, r.parent, c.name AS company, cs.id AS customer, c.mergedInto AS merged
  FROM records r JOIN streams s ON s.sn = r.sn LEFT JOIN records c ON c.sn = r.parent LEFT JOIN streams cs ON cs.sn = r.parent WHERE r.sn = ?`;

/** The line a person, company or machine is offered with while typing who calls; null for other kinds. */
export function callerHitOf(db: ReadDb, sn: number): CallerHit | null {
  const row = db.prepare(FIND).get(sn) as Row | undefined;
  if (row === undefined) return null;
  const fields = JSON.parse(row.fields) as Record<string, unknown>;
  const above = row.merged === null ? undefined : (db.prepare(FIND).get(survivorOf(db, row.merged)) as Row | undefined);
  const company = above?.name ?? row.company ?? '';
  const customer = above?.id ?? row.customer;
  switch (row.kind) {
    case 'contact':
      return {
        contact: row.id,
        customer,
        asset: null,
        name: row.name,
        company,
        phone: first(fields['phones']),
        detail: text(fields['job']),
      };
    case 'customer':
      return {
        contact: null,
        customer: row.id,
        asset: null,
        name: row.name,
        company: row.name,
        phone: first(fields['phones']),
        detail: text(fields['city']),
      };
    case 'asset':
      return {
        contact: null,
        customer,
        asset: row.id,
        name: row.name,
        company,
        phone: '',
        detail: text(fields['serial']),
      };
    default:
      return null;
  }
}

function first(list: unknown): string {
  return Array.isArray(list) ? String(list[0] ?? '') : '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
