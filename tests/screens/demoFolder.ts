import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** `new`: no company yet; `empty`: a company without calls; `demo`, `gone`: the example company. */
export type World = 'new' | 'empty' | 'demo' | 'gone';

/** Who signs in on the pictures: the administrator of the example, whose password the generator gives. */
export const LOGIN = 'admin';
export const PASSWORD = 'sportello';

/** Makes the data folder of a world with the product's own verbs, unless it is there. */
export function demoFolder(dir: string, world: World, language: 'it' | 'en'): void {
  if (existsSync(dir)) return;
  mkdirSync(dir, { recursive: true });
  if (world === 'new') return;
  const demo =
    world === 'empty' ? ['--company', 'Officina Meridiana srl', '--admin', LOGIN, '--password-stdin'] : ['--demo'];
  const child = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../src-main/cli/main.ts'), 'init', '--data', dir, '--lang', language, ...demo],
    {
      encoding: 'utf8',
      input: PASSWORD,
    },
  );
  if (child.status !== 0) throw new Error(`the example company could not be made: ${child.stderr}`);
}
