import type { ReadDb, WriteDb } from '../db.ts';
import { attempt, readAround } from './salvageRead.ts';

/** A stream as a source knows it; the secret is null when it was erased, or could not be read. */
export interface OldStream {
  readonly id: string;
  readonly kind: string | null;
  readonly secret: Buffer | null;
}

/**
 * Finds and makes streams of the new store. Those of the damaged store keep their numbers; a backup may be of another
 * line of history, in which the same number is another stream, so what comes from there is found by its id.
 */
export interface SalvageStreams {
  /** Streams of the damaged store by number. */
  readonly damaged: ReadonlyMap<number, OldStream>;
  /** Number of a stream in the new store; makes it when it is not there yet. */
  readonly numberOf: (stream: OldStream, eventType: string) => number;
}

export function salvageStreams(damaged: ReadDb | null, backups: readonly ReadDb[], to: WriteDb): SalvageStreams {
  const known = damaged === null ? new Map<number, OldStream>() : readStreams(damaged, backups);
  const numbers = new Map<string, number>();
  const insert = to.prepare('INSERT INTO streams(sn, id, kind, secret) VALUES(?, ?, ?, ?)');
  for (const [sn, { id, kind, secret }] of known) {
    if (kind === null || numbers.has(id)) continue;
    insert.run(sn, id, kind, secret);
    numbers.set(id, sn);
  }
  return {
    damaged: known,
    numberOf(stream, eventType) {
      const found = numbers.get(stream.id);
      if (found !== undefined) return found;
      // A bare event type says its kind: `ticket.opened`.
      const kind = stream.kind ?? eventType.slice(0, Math.max(0, eventType.indexOf('.')));
      const sn = Number(insert.run(null, stream.id, kind, stream.secret).lastInsertRowid);
      numbers.set(stream.id, sn);
      return sn;
    },
  };
}

function readStreams(damaged: ReadDb, backups: readonly ReadDb[]): Map<number, OldStream> {
  const known = new Map<number, OldStream>();
  const ruined = new Set<number>();
  readAround(
    damaged,
    'streams',
    'sn',
    1,
    lastNumber(damaged),
    ({ sn, id, kind, secret }) => {
      if (typeof id === 'string' && typeof kind === 'string')
        known.set(Number(sn), { id, kind, secret: Buffer.isBuffer(secret) ? secret : null });
    },
    (sn) => ruined.add(sn),
  );
  if (ruined.size === 0) return known;
  // The index on ids lies on other pages than the table: what it still tells is enough to know whose events are whose.
  const byIndex =
    attempt(
      () =>
        damaged.raw.prepare('SELECT id, sn FROM streams INDEXED BY sqlite_autoindex_streams_1').all() as {
          id: string;
          sn: number;
        }[],
    ) ?? [];
  for (const { id, sn } of byIndex)
    if (ruined.has(sn) && typeof id === 'string')
      known.set(sn, inBackups(backups, id) ?? { id, kind: null, secret: null });
  return known;
}

function inBackups(backups: readonly ReadDb[], id: string): OldStream | undefined {
  for (const backup of backups) {
    const row = attempt(
      () => backup.prepare('SELECT id, kind, secret FROM streams WHERE id = ?').get(id) as OldStream | undefined,
    );
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Highest stream number, from the table, or from the events' index when the table will not say. */
function lastNumber(db: ReadDb): number {
  const ask = (sql: string): number => attempt(() => (db.raw.prepare(sql).get() as { sn: number | null }).sn ?? 0) ?? 0;
  return Math.max(
    ask('SELECT max(sn) AS sn FROM streams'),
    ask('SELECT max(sn) AS sn FROM events INDEXED BY events_by_stream'),
  );
}
