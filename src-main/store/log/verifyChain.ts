import type { ReadDb } from '../db.ts';
import type { HeadRecord } from '../head.ts';
import type { ReadStore } from '../store.ts';
import { branchSpan, deskSeqAt } from './position.ts';
import { createProver, type Prover } from './proof.ts';
import type { Progress } from './rebuild.ts';
import type { Problems } from './verify.ts';

type ChainTuple = readonly [
  pos: number,
  hlc: string,
  at: number,
  actor: string,
  type: string,
  version: number,
  data: string,
  digest: string,
  /** '' when the event was never chained here. */
  hash: string,
  salt: Buffer | null,
  redacted: number,
  /** '' when it was erased, or is not known. */
  secret: string,
  kind: string,
  stream: string,
];

const CHUNK = 1000;
const CHAIN = `
  SELECT e.pos, e.hlc, e.at, e.actor, e.type, e.version, e.data, hex(e.digest), hex(e.hash), e.salt, e.redacted, hex(s.secret), s.kind, s.id
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
  const prover = createProver();
  let own = 0;
  for (const branch of branches) {
    const { from, to } = branchSpan(branch.no);
    let before = '';
    let expected = 1;
    let at = from;
    for (;;) {
      const rows = db.prepare(CHAIN).raw().all(at, to, CHUNK) as ChainTuple[];
      for (const row of rows) {
        const deskSeq = deskSeqAt(row[0]);
        const hash = row[8];
        // Without a hash it came back from another desk after its tail was lost here: others answer for it.
        if (hash !== '') {
          if (deskSeq === expected) checkOne(prover, row, branch.desk, deskSeq, before, problems);
          else problems.add('gap', { desk: branch.desk, deskSeq: expected });
          expected = deskSeq + 1;
          before = hash;
        }
        own += 1;
      }
      at = rows.at(-1)?.[0] ?? to;
      yield { done: Math.min(own, total), total };
      if (rows.length < CHUNK) break;
    }
  }
  return { events: own, own };
}

function checkOne(
  prover: Prover,
  row: ChainTuple,
  desk: string,
  deskSeq: number,
  before: string,
  problems: Problems,
): void {
  const [, hlc, at, actor, type, version, data, digest, hash, salt, redacted, secret, kind, stream] = row;
  const envelope = [desk, deskSeq, hlc, at, actor, kind, stream, type, version] as const;
  if (!prover.isChained(before, envelope, digest, hash)) problems.add('chain', { desk, deskSeq });
  if (redacted === 1) return;
  if (salt === null && secret === '') {
    problems.add('unproven', { desk, deskSeq });
    return;
  }
  const proved =
    salt === null ? prover.isDigestUnder(secret, desk, deskSeq, data, digest) : prover.isDigest(salt, data, digest);
  if (!proved) problems.add('digest', { desk, deskSeq });
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
