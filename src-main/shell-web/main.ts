import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoFolder, makeDemoIfEmpty } from '#main/core/demoStart.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openThreads } from '#main/core/threads.ts';
import { SportelloError } from '#shared/result.ts';
import { openInBrowser } from './openBrowser.ts';
import { startWebShell } from './server.ts';

/** `npm start -- --web`: opens the desk of a folder for a browser and prints where. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean' },
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      root: { type: 'string', default: resolve(import.meta.dirname, '../../dist/renderer') },
    },
  });
  const dir = resolve(values.data ?? (values.demo ? demoFolder() : join(homedir(), '.sportello')));
  mkdirSync(dir, { recursive: true });
  const made = values.demo ? await makeDemoIfEmpty(dir, systemPorts()) : null;
  if (made !== null) process.stdout.write(`${made}\n`);
  const desk = await openThreads(new URL('../core/thread.ts', import.meta.url), { dir });
  if (desk.noticed !== null) process.stderr.write(`Sportello: ${desk.noticed}: a new branch of history was begun.\n`);
  const front = createFront(desk);
  const shell = await startWebShell(front, resolve(values.root), Number(values.port));
  process.stdout.write(`Sportello: ${shell.url}\n`);
  if (!values['no-open']) openInBrowser(shell.url);

  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void shell
      .close()
      .then(() => front.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const text =
    error instanceof SportelloError
      ? `${error.code}${error.reason === undefined ? '' : ` (${error.reason})`}`
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`Sportello could not start: ${text}\n`);
  process.exit(1);
});
