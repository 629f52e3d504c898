import { SportelloError } from '#shared/result.ts';
import type { ReadDb } from '../db.ts';
import { openWritable } from '../db.ts';
import { CHAIN_START, chainHash } from '../log/digest.ts';
import { branchSpan, deskSeqAt } from '../log/position.ts';

interface Link {
  readonly pos: number;
  readonly desk: string;
  readonly hlc: string;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly digest: Buffer;
  readonly hash: Buffer | null;
}

/** Last event of the youngest own branch: what a copy must end with to be whole. */
export interface ChainHead {
  readonly desk: string;
  readonly deskSeq: number;
  /** Hex; '' when nothing was appended yet. */
  readonly hash: string;
}

/**
 * Looks at a database just written, and makes it a single file without a WAL: SQLite's own check, and the last link
 * of its chain. Returns where its own branch ends.
 * @throws Error naming what is wrong with it
 */
export function checkCopy(file: string): ChainHead {
  const db = openWritable(file, { create: false });
  try {
    db.raw.pragma('journal_mode = DELETE');
    const said = db.raw.pragma('quick_check(1)', { simple: true });
    if (said !== 'ok') throw new Error(`the copy is not sound: ${String(said)}`);
    return chainHead(db);
  } finally {
    db.raw.close();
  }
}

/** @throws SportelloError store_damaged when the last event is not chained to the one before it */
export function chainHead(db: ReadDb): ChainHead {
  const branch = db.prepare('SELECT no, desk FROM branches WHERE own = 1 ORDER BY no DESC LIMIT 1').get() as {
    no: number;
    desk: string;
  };
  const { from, to } = branchSpan(branch.no);
  const links = db
    .prepare(
      `SELECT e.pos, e.hlc, e.at, e.actor, e.type, e.version, e.digest, e.hash, s.kind, s.id AS stream
       FROM events e JOIN streams s ON s.sn = e.sn WHERE e.pos BETWEEN ? AND ? ORDER BY e.pos DESC LIMIT 2`,
    )
    .all(from, to) as Omit<Link, 'desk'>[];
  const [last, before] = links;
  if (last === undefined) return { desk: branch.desk, deskSeq: 0, hash: '' };
  const deskSeq = deskSeqAt(last.pos);
  const expected = chainHash(before?.hash ?? CHAIN_START, { ...last, desk: branch.desk, deskSeq }, last.digest);
  if (last.hash === null || !expected.equals(last.hash))
    throw new SportelloError({ code: 'store_damaged', reason: 'chain', params: { deskSeq }, safe: 'backups' });
  return { desk: branch.desk, deskSeq, hash: last.hash.toString('hex') };
}
