import type { ReadDb, WriteDb } from '../db.ts';
import { digestOf, saltOf } from '../log/digest.ts';
import { branchSpan, deskSeqAt } from '../log/position.ts';
import { attempt, readAround, type Row } from './salvageRead.ts';
import type { OldStream, SalvageStreams } from './salvageStreams.ts';

/** A branch, and how far the record kept beside the store says that it went. */
export interface SalvageBranch {
  readonly no: number;
  readonly desk: string;
  readonly own: number;
  readonly tail: number;
}

/** What became of the events. */
export interface SalvagedEvents {
  /** Read from the damaged store. */
  read: number;
  /** Taken from backups, because the damaged store no longer had them whole. */
  fromBackups: number;
  /** Known to have been there, found nowhere: branch id and deskSeq. */
  readonly lost: { desk: string; deskSeq: number }[];
}

export interface SalvageSources {
  readonly damaged: ReadDb | null;
  /** Newest first. */
  readonly backups: readonly ReadDb[];
  readonly to: WriteDb;
  readonly streams: SalvageStreams;
}

/**
 * Copies the events of one branch: from the damaged store where they can be read and are what was digested, else from
 * the backups. What was last proved by the chain ends where something is missing.
 */
export function salvageBranch(sources: SalvageSources, branch: SalvageBranch, result: SalvagedEvents): void {
  const { damaged, backups, to, streams } = sources;
  const start = branchSpan(branch.no).from;
  const end =
    start + Math.max(branch.tail, ...[damaged, ...backups].map((db) => (db === null ? 0 : lastKnown(db, branch.desk))));
  const missing = new Set<number>();
  const ruined = new Set<number>();
  let unproved = Number.POSITIVE_INFINITY;
  let next = start + 1;
  const put = inserter(to);

  function keep(row: Row, stream: OldStream, pos: number): boolean {
    const proof = proofOf(row, stream, branch.desk);
    if (proof === 'wrong') return false;
    if (proof === 'none') unproved = Math.min(unproved, pos);
    put(row, pos, streams.numberOf(stream, String(row['type'])));
    return true;
  }

  if (damaged !== null) {
    readAround(
      damaged,
      'events',
      'pos',
      start + 1,
      end,
      (row) => {
        const pos = Number(row['pos']);
        for (; next < pos; next += 1) missing.add(next);
        next = pos + 1;
        const stream = streams.damaged.get(Number(row['sn']));
        if (stream !== undefined && keep(row, stream, pos)) result.read += 1;
        else missing.add(pos);
      },
      (pos) => ruined.add(pos),
    );
  }
  for (; next <= end; next += 1) missing.add(next);
  for (const backup of backups) {
    const no = numberIn(backup, branch.desk);
    if (no === null) continue;
    for (const pos of missing) {
      const row = rowWithStream(backup, branchSpan(no).from + deskSeqAt(pos));
      if (row === undefined || !keep(row.event, row.stream, pos)) continue;
      missing.delete(pos);
      result.fromBackups += 1;
    }
  }
  for (const pos of missing) {
    // A gap in another desk's branch may only mean that it never arrived; a ruined page means that it may have.
    if (branch.own === 1 || ruined.has(pos)) result.lost.push({ desk: branch.desk, deskSeq: deskSeqAt(pos) });
  }
  const proved = Math.min(unproved, ...[...missing].slice(0, 1));
  if (branch.own === 1 && Number.isFinite(proved)) {
    to.prepare('UPDATE events SET hash = NULL WHERE pos >= ? AND pos <= ?').run(proved, branchSpan(branch.no).to);
  }
}

const COLUMNS = ['hlc', 'at', 'actor', 'type', 'version', 'data', 'digest', 'hash', 'salt', 'redacted', 'skip'];

function inserter(to: WriteDb): (row: Row, pos: number, sn: number) => void {
  const insert = to.prepare(
    `INSERT OR IGNORE INTO events(pos, sn, ${COLUMNS.join(', ')}) VALUES(?, ?${', ?'.repeat(COLUMNS.length)})`,
  );
  return (row, pos, sn) => insert.run(pos, sn, ...COLUMNS.map((name) => row[name] ?? null));
}

/** Whether the text is what was digested; `none` when salt and secret are both gone, or the text was emptied by right. */
function proofOf(row: Row, stream: OldStream, desk: string): 'right' | 'wrong' | 'none' {
  const { pos, data, digest, redacted, salt } = row;
  if (!isEvent(row) || typeof data !== 'string' || !Buffer.isBuffer(digest)) return 'wrong';
  if (redacted === 1) return 'right';
  const known = Buffer.isBuffer(salt)
    ? salt
    : stream.secret === null
      ? null
      : saltOf(stream.secret, desk, deskSeqAt(Number(pos)));
  if (known === null) return 'none';
  return digestOf(known, data).equals(digest) ? 'right' : 'wrong';
}

/** The types the log's table asks for: a ruined row may hold anything. */
function isEvent({ hlc, at, actor, type, version, redacted, skip }: Row): boolean {
  const texts = [hlc, actor, type].every((one) => typeof one === 'string');
  return texts && [at, version, redacted, skip].every((one) => Number.isInteger(one));
}

function rowWithStream(backup: ReadDb, pos: number): { event: Row; stream: OldStream } | undefined {
  return attempt(() => {
    const event = backup.prepare('SELECT * FROM events WHERE pos = ?').get(pos) as Row | undefined;
    if (event === undefined) return undefined;
    const stream = backup.prepare('SELECT id, kind, secret FROM streams WHERE sn = ?').get(event['sn']) as
      | OldStream
      | undefined;
    return stream === undefined ? undefined : { event, stream };
  });
}

/** Highest deskSeq of a branch as table or index tell; 0 when neither can be asked. */
function lastKnown(db: ReadDb, desk: string): number {
  const no = numberIn(db, desk);
  if (no === null) return 0;
  const { from, to } = branchSpan(no);
  const ask = (sql: string): number =>
    attempt(() => (db.raw.prepare(sql).get(from, to) as { pos: number | null }).pos ?? 0) ?? 0;
  const byTable = ask('SELECT max(pos) AS pos FROM events NOT INDEXED WHERE pos BETWEEN ? AND ?');
  const last =
    byTable > 0
      ? byTable
      : ask('SELECT max(pos) AS pos FROM events INDEXED BY events_by_stream WHERE pos BETWEEN ? AND ?');
  return last === 0 ? 0 : deskSeqAt(last);
}

function numberIn(db: ReadDb, desk: string): number | null {
  return (
    attempt(
      () =>
        (db.raw.prepare('SELECT no FROM branches WHERE desk = ?').get(desk) as { no: number } | undefined)?.no ?? null,
    ) ?? null
  );
}
