import { REDUCERS } from '#shared/domain/reducers.ts';
import { SportelloError } from '#shared/result.ts';
import { readHead } from '../head.ts';
import type { ReadDb } from '../db.ts';
import type { ReadStore } from '../store.ts';
import { verifyChains, verifyHead } from './verifyChain.ts';
import { verifyTables } from './verifyTables.ts';
import type { Progress } from './rebuild.ts';

/** What can be wrong with a store; each has a text in both languages. */
export type ProblemCode =
  /** SQLite's own check; `detail` is what it said. */
  | 'pages'
  /** An own branch misses an event: `desk`, `deskSeq`. */
  | 'gap'
  /** An event is not what was chained: `desk`, `deskSeq`. */
  | 'chain'
  /** The text of an event is not what was digested: `desk`, `deskSeq`. */
  | 'digest'
  /** Neither salt nor secret is there to check an event that was never redacted: `desk`, `deskSeq`. */
  | 'unproven'
  /** The record kept beside the store says that it once held more, or something else: `deskSeq`. */
  | 'head'
  /** An event's text cannot be read: `deskSeq`, `desk`. */
  | 'unreadable'
  /** State, table row or roll-up cell differs from what the events say: `kind` and `stream`, or `key`. */
  | 'state'
  | 'row'
  | 'strayRow'
  | 'cell'
  /** The tables were made by other folds: `have`, `want`. */
  | 'reducers';

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a verification found. Hashes may be compared where `reducers`, `scope`, `hubSeq`, `unsent` and `unknown` agree. */
export interface Verified {
  readonly ok: boolean;
  /** Order-free sum over shared states, 64 hex digits: equal on desks that hold the same events. */
  readonly hash: string;
  readonly events: number;
  readonly tickets: number;
  readonly streams: number;
  /** Streams that hold events of a newer version. */
  readonly pending: number;
  /** The first hundred; `problemCount` counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly reducers: number;
  readonly scope: 'all';
  /** Last sequence of the hub applied here; null on a desk that has no hub. */
  readonly hubSeq: number | null;
  /** Own events the hub has not acknowledged; with no hub, all of them. */
  readonly unsent: number;
  /** Events of a type or version this desk does not know. */
  readonly unknown: number;
}

/** Collects problems, keeping the first hundred: a ruined table has a million of one kind. */
export interface Problems {
  readonly add: (code: ProblemCode, params?: Record<string, string | number>) => void;
}

const KEPT = 100;
const SLICE_MS = 25;

export interface VerifyOptions {
  /** `done` of `total` steps, about four times a second at most. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** How long one slice of work may keep the thread, ms. */
  readonly sliceMs?: number;
}

/**
 * Checks a store whole: the file, the chain of every branch begun here, the record kept aside, and that states, rows
 * and roll-ups are what the events say. Changes nothing; on a connection of its own it works beside the writer.
 * @throws SportelloError cancelled
 */
export async function verify(store: ReadStore, options: VerifyOptions = {}): Promise<Verified> {
  const steps = verifySteps(store);
  const slice = options.sliceMs ?? SLICE_MS;
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    options.onProgress?.(step.value);
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal?.aborted === true)
      steps.throw(new SportelloError({ code: 'cancelled', safe: 'nothingChanged' }));
    until = performance.now() + slice;
  }
}

/** The same without letting go of the thread. */
export function verifyNow(store: ReadStore): Verified {
  const steps = verifySteps(store);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* verifySteps(store: ReadStore): Generator<Progress, Verified> {
  const { db } = store;
  // Read before the snapshot is taken: it is written after each commit, so the snapshot may only be ahead of it.
  const head = db.raw.memory ? null : readHead(store.dir);
  const problems: Problem[] = [];
  let problemCount = 0;
  const add: Problems['add'] = (code, params = {}) => {
    problemCount += 1;
    if (problems.length < KEPT) problems.push({ code, params });
  };
  const nested = db.raw.inTransaction;
  if (!nested) db.raw.exec('BEGIN');
  try {
    checkPages(db, { add });
    checkReducers(db, { add });
    const total = count(db, 'SELECT count(*) AS n FROM events') + (count(db, 'SELECT max(sn) AS n FROM streams') || 0);
    const chained = yield* verifyChains(store, { add }, total);
    verifyHead(db, head, { add });
    const tables = yield* verifyTables(store, { add }, chained.events, total);
    return {
      ok: problemCount === 0,
      ...tables,
      unsent: chained.own,
      problems,
      problemCount,
      reducers: REDUCERS,
      scope: 'all',
      hubSeq: null,
    };
  } finally {
    if (!nested && db.raw.inTransaction) db.raw.exec('ROLLBACK');
  }
}

function count(db: ReadDb, sql: string): number {
  return (db.prepare(sql).get() as { n: number | null }).n ?? 0;
}

function checkPages(db: ReadDb, problems: Problems): void {
  for (const row of db.raw.pragma('quick_check') as { quick_check: string }[]) {
    if (row.quick_check !== 'ok') problems.add('pages', { detail: row.quick_check });
  }
}

function checkReducers(db: ReadDb, problems: Problems): void {
  const row = db.prepare(`SELECT value FROM meta WHERE key = 'reducers'`).get() as { value: string } | undefined;
  if (row !== undefined && Number(row.value) !== REDUCERS)
    problems.add('reducers', { have: Number(row.value), want: REDUCERS });
}
