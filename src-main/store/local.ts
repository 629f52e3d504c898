import type { ReadDb, WriteDb } from './db.ts';

/** Preferences of an operator on this desk, by key. */
export function readPreferences(db: ReadDb, operator: string): Record<string, unknown> {
  const rows = db.prepare('SELECT key, value FROM preferences WHERE operator = ?').all(operator) as {
    key: string;
    value: string;
  }[];
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
}

export function writePreference(db: WriteDb, operator: string, key: string, value: unknown): void {
  db.prepare(
    'INSERT INTO preferences(operator, key, value) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  ).run(operator, key, JSON.stringify(value));
}

/** An unfinished card. `at` is ms UTC of its last change. */
export interface Draft {
  readonly id: string;
  readonly at: number;
  readonly value: unknown;
}

export function readDrafts(db: ReadDb, operator: string): Draft[] {
  const rows = db.prepare('SELECT id, at, value FROM drafts WHERE operator = ? ORDER BY id').all(operator) as {
    id: string;
    at: number;
    value: string;
  }[];
  return rows.map((row) => ({ id: row.id, at: row.at, value: JSON.parse(row.value) as unknown }));
}

/** Keeps a draft; one of another operator with the same id is left alone. */
export function writeDraft(db: WriteDb, operator: string, id: string, at: number, value: unknown): void {
  db.prepare(
    `INSERT INTO drafts(id, operator, at, value) VALUES(?, ?, ?, ?)
     ON CONFLICT(id) DO UPDATE SET at = excluded.at, value = excluded.value WHERE operator = excluded.operator`,
  ).run(id, operator, at, JSON.stringify(value));
}

export function dropDraft(db: WriteDb, operator: string, id: string): void {
  db.prepare('DELETE FROM drafts WHERE id = ? AND operator = ?').run(id, operator);
}
