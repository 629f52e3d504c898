import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoFolder, makeDemoIfEmpty } from '#main/core/demoStart.ts';
import { createFront } from '#main/core/front.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openRecoverable } from '#main/core/recoverable.ts';
import { terminalLanguage } from '#main/core/systemLanguage.ts';
import { openThreads } from '#main/core/threads.ts';
import { watchVisits } from '#main/core/visitWatch.ts';
import { openInBrowser } from './openBrowser.ts';
import { startWebShell } from './server.ts';

const language = terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);

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
  const desk = await openRecoverable(dir, async (recover) => {
    mkdirSync(dir, { recursive: true });
    const made = values.demo && recover === undefined ? await makeDemoIfEmpty(dir, systemPorts(), language) : null;
    if (made !== null) process.stdout.write(`${made}\n`);
    return openThreads(new URL('../core/thread.ts', import.meta.url), {
      dir,
      ...(recover !== undefined && { recover }),
    });
  });
  // The page says it too, and offers the way out; whoever only reads the terminal is told here.
  const trouble = desk.trouble();
  if (trouble !== null) process.stderr.write(`Sportello: ${await told(trouble)}\n`);
  const front = createFront(desk);
  const forget = watchVisits(front, systemPorts().now);
  const shell = await startWebShell(front, resolve(values.root), Number(values.port));
  process.stdout.write(`Sportello: ${shell.url}\n`);
  if (!values['no-open']) openInBrowser(shell.url, language);

  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    forget();
    void shell
      .close()
      .then(() => front.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A port that another program has is the one failure that is nobody's defect. */
async function startFailure(error: unknown): Promise<string> {
  if ((error as { code?: unknown } | null)?.code !== 'EADDRINUSE') return told(error);
  return language === 'it'
    ? 'la porta è di un altro programma. Scegline un’altra con --port, oppure toglilo: se ne prende una libera.'
    : 'another program has the port. Choose another with --port, or leave it out: a free one is taken.';
}

/** The product's texts are read only when there is something to say: a start does not wait for them. */
async function told(error: unknown): Promise<string> {
  const { troubleText } = await import('#main/core/troubleText.ts');
  return troubleText(error, language);
}

main().catch(async (error: unknown) => {
  process.stderr.write(`Sportello: ${await startFailure(error)}\n`);
  process.exit(1);
});
