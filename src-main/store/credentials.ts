import type { ReadDb, WriteDb } from './db.ts';

/** Verifier of an operator's password on this desk. Never an event, never synced. */
export interface Credential {
  readonly hash: string;
  readonly failures: number;
  /** ms UTC of the last wrong try. */
  readonly failedAt: number;
}

export function readCredential(db: ReadDb, operator: string): Credential | undefined {
  return db.prepare('SELECT hash, failures, failedAt FROM credentials WHERE operator = ?').get(operator) as
    | Credential
    | undefined;
}

export function writeCredential(db: WriteDb, operator: string, hash: string, now: number): void {
  db.prepare(
    `INSERT INTO credentials(operator, hash, changedAt) VALUES(?, ?, ?)
     ON CONFLICT(operator) DO UPDATE SET hash = excluded.hash, changedAt = excluded.changedAt, failures = 0`,
  ).run(operator, hash, now);
}

export function recordFailure(db: WriteDb, operator: string, now: number): void {
  db.prepare('UPDATE credentials SET failures = failures + 1, failedAt = ? WHERE operator = ?').run(now, operator);
}

export function recordSuccess(db: WriteDb, operator: string): void {
  db.prepare('UPDATE credentials SET failures = 0 WHERE operator = ? AND failures > 0').run(operator);
}
