import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
/** Longest wait for the printed address, ms. */
const START_MS = 120_000;

/** A desk in a process of its own, in a data folder of its own. */
export interface DeskProcess {
  /** Address with its token, as printed. */
  readonly url: string;
  readonly dir: string;
  /** What it wrote on stderr so far. */
  readonly complaints: () => string;
  /** Stops the process and starts it again on the same folder; gives the new address. */
  readonly restart: () => Promise<string>;
  /** Stops the process (by its pid); the folder stays. */
  readonly stop: () => Promise<void>;
  /** Stops the process and removes the folder, unless it was given. */
  readonly close: () => Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts the browser shell on a free port, on a folder of its own or the one given (then kept), and waits until it answers. SPORTELLO_RENDERER names another build of the screens. */
export async function startDesk(on: { readonly dir?: string } = {}): Promise<DeskProcess> {
  const dir = on.dir ?? mkdtempSync(join(tmpdir(), 'sportello-e2e-'));
  let errors = '';
  const start = (): Promise<Running> =>
    new Promise((resolve, reject) => {
      const renderer = process.env['SPORTELLO_RENDERER'];
      const args = [
        'src-main/shell-web/main.ts',
        '--no-open',
        '--port',
        '0',
        '--data',
        dir,
        ...(renderer === undefined ? [] : ['--root', renderer]),
      ];
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      let printed = '';
      const late = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new Error(`the desk printed no address in ${String(START_MS)} ms: ${printed}${errors}`));
      }, START_MS);
      child.stderr.on('data', (part: Buffer) => {
        errors += part.toString();
      });
      child.stdout.on('data', (part: Buffer) => {
        printed += part.toString();
        const url = /Sportello: (http:\S+)/.exec(printed)?.[1];
        if (url === undefined) return;
        clearTimeout(late);
        resolve({ child, url });
      });
      child.once('exit', (code) => {
        clearTimeout(late);
        reject(new Error(`the desk ended with ${String(code)}: ${errors}`));
      });
    });
  let running = await start();
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      const { child } = running;
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.once('exit', () => {
        clearTimeout(hard);
        resolve();
      });
      child.kill('SIGTERM');
    });
  return {
    get url() {
      return running.url;
    },
    dir,
    complaints: () => errors,
    async restart() {
      await stop();
      running = await start();
      return running.url;
    },
    stop,
    async close() {
      await stop();
      if (on.dir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}
