import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPersonKind, type PersonRef } from '#shared/domain/erasure/persons.ts';
import type { ReadDb } from '../db.ts';
import type { Store } from '../store.ts';

/**
 * An erasure to be applied again to a store that came back from before it. Ids only: nothing here names anybody. What
 * the law keeps (an invoice that was issued) is no kind an erasure reaches, and stays here as everywhere.
 */
export interface KeptErasure extends PersonRef {
  readonly texts: boolean;
}

function keptFile(dir: string): string {
  return join(dir, 'erasures.json');
}

/** Writes the erasures of a store beside it: a backup from before one of them must not bring the person back. */
export function keepErasures(store: Store): void {
  if (store.db.raw.memory) return;
  const known = new Map(
    [...readKept(store.dir), ...erasuresIn(store.db)].map((one) => [`${one.id}|${one.texts}`, one]),
  );
  const file = keptFile(store.dir);
  writeFileSync(`${file}.new`, `${JSON.stringify([...known.values()])}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

/** Erasures kept beside a store; none when there is no such file. */
export function readKept(dir: string): KeptErasure[] {
  let text: string;
  try {
    text = readFileSync(keptFile(dir), 'utf8');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
  const value: unknown = JSON.parse(text);
  return Array.isArray(value)
    ? (value as KeptErasure[]).filter((one) => typeof one.id === 'string' && isPersonKind(one.kind))
    : [];
}

/** Erasures a store knows of. */
export function erasuresIn(db: ReadDb): KeptErasure[] {
  const rows = db
    .prepare('SELECT e.contact AS id, s.kind, e.texts FROM erasures e LEFT JOIN streams s ON s.id = e.contact')
    .all() as { id: string; kind: string | null; texts: number }[];
  return rows.map(({ id, kind, texts }) => ({ id, kind: kind === 'customer' ? kind : 'contact', texts: texts === 1 }));
}
