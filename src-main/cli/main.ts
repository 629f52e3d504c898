import { text } from 'node:stream/consumers';
import { systemPorts } from '#main/core/ports.ts';
import { terminalLanguage } from '#main/core/systemLanguage.ts';
import { runCli } from './run.ts';
import { VERBS } from './verbs.ts';

/** `npm run sportello -- <verb>`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read us has had enough (`| head`): nothing is left to say.
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await runCli(VERBS, process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  readInput: () => text(process.stdin),
  language: terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  ports: systemPorts(),
});
