import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { HLC_ZERO } from '#shared/clock/hlc.ts';
import { newDeskCode, newId } from '#shared/events/ids.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { HeadRecord } from './head.ts';
import { CHAIN_START } from './log/digest.ts';
import { branchSpan, deskSeqAt } from './log/position.ts';
import type { OwnBranch, Ports } from './store.ts';

/** Why a branch was begun. */
export type BranchReason = 'init' | 'restored' | 'tail-lost' | 'moved' | 'salvaged';

/** Begins a branch of this desk's history: a new random id and a call-number code no branch here has had. */
export function mintBranch(db: WriteDb, ports: Ports, reason: BranchReason): void {
  const used = new Set(
    (db.prepare('SELECT code FROM branches').all() as { code: string | null }[]).map((row) => row.code),
  );
  let code = newDeskCode(ports.randomBytes);
  for (let tries = 0; used.has(code); tries++) code = newDeskCode(ports.randomBytes, tries < 50 ? 3 : 4);
  db.prepare('INSERT INTO branches(desk, code, own, since, reason) VALUES(?, ?, 1, ?, ?)').run(
    newId(ports.now(), ports.randomBytes),
    code,
    ports.now(),
    reason,
  );
}

/** The own branch as the log has it: the youngest one begun here, and its last event. */
export function readOwnBranch(db: ReadDb): OwnBranch {
  const row = db.prepare('SELECT no, desk, code FROM branches WHERE own = 1 ORDER BY no DESC LIMIT 1').get() as {
    no: number;
    desk: string;
    code: string;
  };
  const { from, to } = branchSpan(row.no);
  const last = db
    .prepare('SELECT pos, hash FROM events WHERE pos BETWEEN ? AND ? ORDER BY pos DESC LIMIT 1')
    .get(from, to) as { pos: number; hash: Buffer } | undefined;
  return {
    ...row,
    deskSeq: last === undefined ? 0 : deskSeqAt(last.pos),
    hash: last?.hash ?? CHAIN_START,
    hlc: newestClock(db),
  };
}

/** The latest reading any branch has: the own clock must be past it. One look per branch, no scan. */
function newestClock(db: ReadDb): string {
  let newest = HLC_ZERO;
  for (const { no } of db.prepare('SELECT no FROM branches').all() as { no: number }[]) {
    const { from, to } = branchSpan(no);
    const row = db
      .prepare('SELECT hlc FROM events WHERE pos BETWEEN ? AND ? ORDER BY pos DESC LIMIT 1')
      .get(from, to) as { hlc: string } | undefined;
    if (row !== undefined && row.hlc > newest) newest = row.hlc;
  }
  return newest;
}

/** Fingerprint of the machine and the folder a store lies in. A copy of the folder has another one. */
export function placeOf(dir: string): string {
  return createHash('sha256')
    .update(`${hostname()}|${realpathSync(dir)}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * What the head kept aside says of the branch in the store: the same history, a lost tail (the store is behind it, or
 * says something else at that point), or a copied folder. Each of the last two needs a new branch.
 */
export function compareHead(
  db: ReadDb,
  branch: OwnBranch,
  head: HeadRecord | null,
  place: string,
): 'same' | 'tail-lost' | 'moved' {
  if (head === null || head.branch !== branch.desk) return 'same';
  if (head.deskSeq > branch.deskSeq) return 'tail-lost';
  const { from } = branchSpan(branch.no);
  const there = db.prepare('SELECT hash FROM events WHERE pos = ?').get(from + head.deskSeq) as
    | { hash: Buffer }
    | undefined;
  if (head.deskSeq > 0 && there?.hash.toString('hex') !== head.hash) return 'tail-lost';
  return head.place === place ? 'same' : 'moved';
}
