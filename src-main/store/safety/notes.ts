import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Progress } from '../log/rebuild.ts';

/**
 * Small notes beside the store, by which the threads (and verbs) of one desk tell each other what is going on. They
 * hold nothing that is not told again, so one that cannot be read counts as none.
 */
function note(dir: string, name: string): string {
  return join(dir, `${name}.json`);
}

function read(dir: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(note(dir, name), 'utf8'));
  } catch {
    return null;
  }
}

/** Whole or not at all; each thread and process writes a file of its own first, so that two never take it from each other. */
function write(dir: string, name: string, value: unknown): void {
  const file = note(dir, name);
  const next = `${file}.${process.pid}-${threadId}.new`;
  try {
    writeFileSync(next, `${JSON.stringify(value)}\n`);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** What a system says (Windows) of a file that another has in hand at this very moment. */
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Tells how far a task is. Where the note is being read just now nothing is lost: it is told again in a moment. */
function tell(dir: string, running: Running): void {
  try {
    write(dir, 'progress', running);
  } catch (error) {
    if (!IN_USE.has(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

/** How the last check of the store went. `at` is ms UTC. */
export interface LastCheck {
  readonly at: number;
  readonly ok: boolean;
  readonly problems: number;
  readonly hash: string;
}

export function keepCheck(dir: string, check: LastCheck): void {
  write(dir, 'check', check);
}

/** The last check, or null when there was none. */
export function lastCheck(dir: string): LastCheck | null {
  const value = read(dir, 'check') as Partial<LastCheck> | null;
  return typeof value?.at === 'number' && typeof value.ok === 'boolean' ? (value as LastCheck) : null;
}

/** What a recovery did; `at` is ms UTC. */
export interface Recovered {
  readonly reason: 'restored' | 'salvaged';
  readonly at: number;
  /** Events that could not be read. */
  readonly lost: number | null;
  /** Where the files of before lie. */
  readonly setAside: string | null;
}

export function keepRecovered(dir: string, recovered: Recovered): void {
  write(dir, 'recovered', recovered);
}

/** What the last recovery did, or null when there was none. */
export function lastRecovered(dir: string): Recovered | null {
  const value = read(dir, 'recovered') as Partial<Recovered> | null;
  return typeof value?.at === 'number' && typeof value.reason === 'string' ? (value as Recovered) : null;
}

/** Long work that can be watched and stopped. */
export const TASKS = ['backup', 'verify', 'rebuild', 'restore'] as const;
export type Task = (typeof TASKS)[number];

/** How far a task is; `at` is when that was written, ms UTC. */
export interface Running extends Progress {
  readonly task: Task;
  readonly at: number;
}

/** A task that nobody has spoken of for so long (ms) is no longer running: its process is gone. */
const SILENT_MS = 10_000;
/** Told at most so often (ms). */
const EVERY_MS = 250;

/** The task that is running on this store, from whatever thread. */
export function runningTask(dir: string, now: number): Running | null {
  const value = read(dir, 'progress') as Partial<Running> | null;
  if (typeof value?.at !== 'number' || !TASKS.includes(value.task as Task)) return null;
  return Math.abs(now - value.at) > SILENT_MS ? null : (value as Running);
}

/** Asks the running task to stop; it hears within a moment, or has ended. */
export function askToStop(dir: string, now: number): void {
  write(dir, 'stop', { at: now });
}

/**
 * Runs a task that tells how far it is and hears when it is asked to stop.
 * @throws SportelloError cancelled, by way of the signal; whatever the task throws
 */
export async function runTask<R>(
  dir: string,
  task: Task,
  now: () => number,
  run: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<R>,
): Promise<R> {
  const stopper = new AbortController();
  let told = 0;
  rmSync(note(dir, 'stop'), { force: true });
  tell(dir, { task, done: 0, total: 1, at: now() });
  try {
    return await run((progress) => {
      if (now() - told < EVERY_MS && now() >= told) return;
      told = now();
      tell(dir, { task, ...progress, at: told });
      if (exists(note(dir, 'stop'))) stopper.abort();
    }, stopper.signal);
  } finally {
    rmSync(note(dir, 'progress'), { force: true });
  }
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
