import type { Envelope } from '#shared/events/envelope.ts';
import type { ReadDb } from '../db.ts';
import type { HeadRecord } from '../head.ts';
import type { ReadStore } from '../store.ts';
import { CHAIN_START, chainHash, digestOf, saltOf } from './digest.ts';
import { branchSpan, deskSeqAt } from './position.ts';
import type { Progress } from './rebuild.ts';
import type { Problems } from './verify.ts';

interface ChainRow extends Omit<Envelope, 'desk' | 'deskSeq'> {
  readonly pos: number;
  readonly data: string;
  readonly digest: Buffer;
  readonly hash: Buffer | null;
  readonly salt: Buffer | null;
  readonly secret: Buffer | null;
  readonly redacted: number;
}

const CHUNK = 1000;
const CHAIN = `
  SELECT e.pos, e.hlc, e.at, e.actor, e.type, e.version, e.data, e.digest, e.hash, e.salt, e.redacted, s.secret, s.kind, s.id AS stream
  FROM events e JOIN streams s ON s.sn = e.sn WHERE e.pos > ? AND e.pos <= ? ORDER BY e.pos LIMIT ?`;

/** Walks every branch begun here from its first event: none missing, each chained to the one before, each text as digested. */
export function* verifyChains(
  store: ReadStore,
  problems: Problems,
  total: number,
): Generator<Progress, { events: number; own: number }> {
  const { db } = store;
  const branches = db.prepare('SELECT no, desk FROM branches WHERE own = 1 ORDER BY no').all() as {
    no: number;
    desk: string;
  }[];
  let own = 0;
  for (const branch of branches) {
    const { from, to } = branchSpan(branch.no);
    let before: Uint8Array = CHAIN_START;
    let expected = 1;
    let at = from;
    for (;;) {
      const rows = db.prepare(CHAIN).all(at, to, CHUNK) as ChainRow[];
      for (const row of rows) {
        const where = { desk: branch.desk, deskSeq: deskSeqAt(row.pos) };
        // Without a hash it came back from another desk after its tail was lost here: others answer for it.
        if (row.hash !== null) {
          if (where.deskSeq === expected) checkOne(row, where, before, problems);
          else problems.add('gap', { desk: branch.desk, deskSeq: expected });
          expected = where.deskSeq + 1;
          before = row.hash;
        }
        own += 1;
      }
      at = rows.at(-1)?.pos ?? to;
      yield { done: Math.min(own, total), total };
      if (rows.length < CHUNK) break;
    }
  }
  return { events: own, own };
}

function checkOne(
  row: ChainRow,
  where: { desk: string; deskSeq: number },
  before: Uint8Array,
  problems: Problems,
): void {
  const { kind, stream, hlc, at, actor, type, version } = row;
  const chained = chainHash(before, { ...where, hlc, at, actor, kind, stream, type, version }, row.digest);
  if (row.hash === null || !chained.equals(row.hash)) problems.add('chain', where);
  if (row.redacted === 1) return;
  const salt = row.salt ?? (row.secret === null ? null : saltOf(row.secret, where.desk, where.deskSeq));
  if (salt === null) problems.add('unproven', where);
  else if (!digestOf(salt, row.data).equals(row.digest)) problems.add('digest', where);
}

/** The store may be ahead of the record kept beside it, never behind it. */
export function verifyHead(db: ReadDb, head: HeadRecord | null, problems: Problems): void {
  if (head === null || head.deskSeq === 0) return;
  const branch = db.prepare('SELECT no FROM branches WHERE desk = ?').get(head.branch) as { no: number } | undefined;
  const row =
    branch === undefined
      ? undefined
      : (db.prepare('SELECT hash FROM events WHERE pos = ?').get(branchSpan(branch.no).from + head.deskSeq) as
          | { hash: Buffer | null }
          | undefined);
  if (row?.hash?.toString('hex') !== head.hash) problems.add('head', { deskSeq: head.deskSeq });
}
