import { randomBytes } from 'node:crypto';
import { copyFileSync, constants } from 'node:fs';
import { openWritable, type WriteDb } from '#main/store/db.ts';

/** What an able colleague would write for this one purpose: the same rows and indexes, no contract, no fold. */
export interface HandWritten {
  readonly save: (input: Record<string, unknown>) => void;
  readonly checkpoint: () => void;
  readonly close: () => void;
}

/** Works on a copy of the filled store, so that its trees are as deep and as cold. */
export function handWritten(filled: string, file: string): HandWritten {
  copyFileSync(filled, file, constants.COPYFILE_FICLONE);
  const db: WriteDb = openWritable(file, { create: false });
  let n = (db.prepare('SELECT max(pos) AS n FROM events').get() as { n: number }).n;
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const stream = db.prepare('INSERT INTO streams(id, kind, secret, last, state) VALUES(?, ?, ?, ?, ?)');
  const event = db.prepare(
    'INSERT INTO events(pos, sn, hlc, at, actor, type, version, data, digest, hash) VALUES(?, ?, ?, ?, ?, ?, 1, ?, ?, ?)',
  );
  const ticket = db.prepare(
    `INSERT INTO tickets(sn, number, status, live, stopped, callBack, openedAt, channel, requester, customer, product, type, urgency, blocked,
      contractKind, service, grp, level, operator, title, reopenings, activities, maxLevel, openedBy, lastAt)
     VALUES(?, ?, 'assigned', 1, 0, 0, ?, 'phone', ?, ?, ?, ?, 'medium', 0, 'maintenance', ?, ?, 1, ?, ?, 0, 0, 1, ?, ?)`,
  );
  const command = db.prepare('INSERT INTO commands(id, at, first, last, result) VALUES(?, ?, ?, ?, ?)');
  const numbers = new Map(
    db
      .prepare(
        "SELECT id, sn FROM streams WHERE kind IN ('contact', 'customer', 'product', 'type', 'service', 'group')",
      )
      .raw()
      .all() as [string, number][],
  );
  const cell = db.prepare('INSERT INTO rollups(key, n) VALUES(?, 1) ON CONFLICT(key) DO UPDATE SET n = n + 1');
  return {
    save(input) {
      n += 1;
      const at = Date.now();
      const id = at.toString(36).padStart(9, '0') + randomBytes(8).toString('hex').padEnd(17, '0');
      const data = JSON.stringify(input);
      const digest = randomBytes(32);
      begin.run();
      const number = `26-K7Q-${String(n % 100_000).padStart(5, '0')}`;
      const sn = Number(stream.run(id, 'ticket', digest.subarray(0, 16), id, data).lastInsertRowid);
      event.run(n, sn, id.slice(0, 17), at, String(input['operator']), 'ticket.opened', data, digest, digest);
      // The rows our own path writes: the customer's calls lie all over their index.
      const ref = (name: string): number => numbers.get(String(input[name])) ?? 0;
      ticket.run(
        sn,
        number,
        at,
        ref('requester'),
        ref('customer'),
        ref('product'),
        ref('type'),
        ref('service'),
        ref('group'),
        5,
        String(input['problem']).slice(0, 120),
        String(input['operator']),
        at,
      );
      cell.run(`m|2026-11|${String(input['operator'])}|${String(input['type'])}|assigned`);
      command.run(id, at, n, n, '{}');
      commit.run();
    },
    checkpoint: () => void db.raw.pragma('wal_checkpoint(PASSIVE)'),
    close: () => db.raw.close(),
  };
}
