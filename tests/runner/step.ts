import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's root folder. */
export const root = join(import.meta.dirname, '../..');

/** A test that did not run, and why. */
export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

/** What a step counted. A tool counts as one; a suite counts each test. `output` is shown when something failed. */
export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly about: string;
  readonly run: () => Promise<StepResult>;
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the program's output as it comes instead of keeping it. */
  readonly live?: boolean;
  readonly shell?: boolean;
}

/** Runs a program in the project's root. A program that cannot start ends with code 127 and its message as output. */
export function runProgram(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { env = {}, live = false, shell = false } = options;
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Runs a JavaScript program of an installed package with this same Node: works alike on every system. */
export function runPackage(script: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return runProgram(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** A tool passes or fails as a whole. */
export function asOne({ code, output }: Finished): StepResult {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output };
}
