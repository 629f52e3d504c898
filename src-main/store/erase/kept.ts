import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadDb } from '../db.ts';
import type { Store } from '../store.ts';

/** An erasure to be applied again to a store that came back from before it. Ids only: nothing here names anybody. */
export interface KeptErasure {
  readonly contact: string;
  readonly texts: boolean;
}

function keptFile(dir: string): string {
  return join(dir, 'erasures.json');
}

/** Writes the erasures of a store beside it: a backup from before one of them must not bring the person back. */
export function keepErasures(store: Store): void {
  if (store.db.raw.memory) return;
  const known = new Map(
    [...readKept(store.dir), ...erasuresIn(store.db)].map((one) => [`${one.contact}|${one.texts}`, one]),
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
  return Array.isArray(value) ? (value as KeptErasure[]).filter((one) => typeof one.contact === 'string') : [];
}

/** Erasures a store knows of. */
export function erasuresIn(db: ReadDb): KeptErasure[] {
  const rows = db.prepare('SELECT contact, texts FROM erasures').all() as { contact: string; texts: number }[];
  return rows.map((row) => ({ contact: row.contact, texts: row.texts === 1 }));
}
