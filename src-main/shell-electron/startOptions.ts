import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the desk is started with. */
export interface StartOptions {
  /** Folder of the store. */
  readonly dir: string;
  /** Make the example company when the folder is empty. */
  readonly demo: boolean;
}

/** Reads `--data DIR` and `--demo` among the arguments that Electron and the system add; the user's own folder otherwise. */
export function startOptions(argv: readonly string[], userData: string): StartOptions {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' }, demo: { type: 'boolean' } },
    strict: false,
  });
  const demo = values['demo'] === true;
  const own = join(userData, demo ? 'demo' : 'desk');
  return { dir: typeof values['data'] === 'string' ? resolve(values['data']) : own, demo };
}
