import { rmSync } from 'node:fs';
import { filePath } from '../files.ts';
import { backupFolder } from '../safety/folder.ts';
import type { Store } from '../store.ts';

const MARK = 'forget|';

/**
 * Remembers the files of a call whose names were erased, in the transaction that erases: the files themselves go after
 * the commit, and what a crash leaves is found here the next time.
 */
export function markForgotten(store: Store, call: number): void {
  const rows = store.db
    .prepare(`SELECT data FROM events WHERE sn = ? AND type = 'ticket.attached' AND redacted = 1 AND skip = 0`)
    .all(call) as { data: string }[];
  for (const { data } of rows) {
    const { hash } = JSON.parse(data) as { hash?: unknown };
    if (typeof hash === 'string')
      store.db.prepare(`INSERT OR IGNORE INTO meta(key, value) VALUES(?, '')`).run(MARK + hash);
  }
}

/** Removes those files, here and among the backups, unless another call holds the same one. Returns how many went. */
export function removeForgotten(store: Store): number {
  const marked = store.db.prepare(`SELECT key FROM meta WHERE key >= ? AND key < 'forget}'`).all(MARK) as {
    key: string;
  }[];
  if (marked.length === 0) return 0;
  const held = hashesHeld(store);
  let removed = 0;
  for (const { key } of marked) {
    const hash = key.slice(MARK.length);
    if (!held.has(hash) && /^[0-9a-f]{64}$/.test(hash) && !store.db.raw.memory) {
      for (const dir of [store.dir, backupFolder(store.dir)]) rmSync(filePath(dir, hash), { force: true });
      removed += 1;
    }
    store.db.prepare('DELETE FROM meta WHERE key = ?').run(key);
  }
  return removed;
}

/** Hashes of files that some call holds with its name still on it. */
function hashesHeld(store: Store): ReadonlySet<string> {
  const rows = store.db
    .prepare(
      `SELECT json_extract(data, '$.hash') AS hash FROM events WHERE type = 'ticket.attached' AND redacted = 0 AND skip = 0`,
    )
    .all() as { hash: string }[];
  return new Set(rows.map((row) => row.hash));
}
