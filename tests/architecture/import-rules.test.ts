import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkImports } from '../../scripts/import-rules.ts';

const root = join(import.meta.dirname, '../..');
const planted: string[] = [];

/** A project of its own with the given files, checked by the project's real configuration. */
function plant(files: Readonly<Record<string, string>>): string {
  const base = mkdtempSync(join(tmpdir(), 'sportello-imports-'));
  planted.push(base);
  for (const name of ['package.json', 'tsconfig.json', '.oxlintrc.json']) {
    copyFileSync(join(root, name), join(base, name));
  }
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), text);
  }
  return base;
}

async function violationsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { violations } = await checkImports(plant(files), join(root, '.dependency-cruiser.cjs'));
  return violations;
}

afterEach(() => {
  for (const base of planted.splice(0)) {
    rmSync(base, { recursive: true, force: true });
  }
});

const leaf = 'export const leaf = 1;\n';
const type = 'export type Leaf = string;\n';

describe('what the import matrix refuses', () => {
  const cases: readonly [string, string, Readonly<Record<string, string>>][] = [
    [
      'shared imports a room',
      'src-shared-imports',
      {
        'src-shared/domain/a.ts': "import { leaf } from '#main/store/b.ts';\nexport const a = leaf;\n",
        'src-main/store/b.ts': leaf,
      },
    ],
    [
      'the renderer takes a type from the main process, in a .tsx file',
      'src-renderer-imports',
      {
        'src-renderer/ui/a.tsx':
          "import type { Leaf } from '../../src-main/core/b.ts';\nexport const A = (p: { leaf: Leaf }) => <p>{p.leaf}</p>;\n",
        'src-main/core/b.ts': type,
      },
    ],
    [
      'the store imports core',
      'src-main-store-imports',
      {
        'src-main/store/a.ts': "import { leaf } from '#main/core/b.ts';\nexport const a = leaf;\n",
        'src-main/core/b.ts': leaf,
      },
    ],
    [
      'a shell reaches past core into the store',
      'src-main-shell-web-imports',
      {
        'src-main/shell-web/a.ts': "import { leaf } from '#main/store/b.ts';\nexport const a = leaf;\n",
        'src-main/store/b.ts': leaf,
      },
    ],
    [
      'core imports a shell',
      'src-main-core-imports',
      {
        'src-main/core/a.ts': "import { leaf } from '#main/shell-web/b.ts';\nexport const a = leaf;\n",
        'src-main/shell-web/b.ts': leaf,
      },
    ],
    [
      'the domain imports the contract',
      'domain-knows-no-api',
      {
        'src-shared/domain/a.ts': "import type { Leaf } from '#shared/api/b.ts';\nexport type A = Leaf;\n",
        'src-shared/api/b.ts': type,
      },
    ],
    [
      'shared uses a module of Node',
      'shared-is-pure',
      { 'src-shared/a.ts': "import { sep } from 'node:path';\nexport const a = sep;\n" },
    ],
    [
      'core opens SQLite itself',
      'sqlite-in-the-store-only',
      { 'src-main/core/a.ts': "import Database from 'better-sqlite3';\nexport const a = Database;\n" },
    ],
    [
      'the browser shell imports Electron',
      'electron-in-its-shell-only',
      { 'src-main/shell-web/a.ts': "import { app } from 'electron';\nexport const a = app;\n" },
    ],
    [
      'product code imports a test',
      'no-test-in-the-product',
      {
        'src-shared/a.ts': "import { leaf } from './b.test.ts';\nexport const a = leaf;\n",
        'src-shared/b.test.ts': leaf,
      },
    ],
    [
      'a room nobody declared',
      'known-rooms-only',
      {
        'src-main/attic/a.ts': "import { leaf } from './b.ts';\nexport const a = leaf;\n",
        'src-main/attic/b.ts': leaf,
      },
    ],
    [
      'an import that leads nowhere',
      'everything-resolves',
      { 'src-shared/a.ts': "import { leaf } from '#shared/gone.ts';\nexport const a = leaf;\n" },
    ],
  ];

  test.each(cases)('%s', async (_name, rule, files) => {
    const violations = await violationsOf(files);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatch(new RegExp(`^${rule}: `));
  });
});

test('what the matrix allows passes', async () => {
  const violations = await violationsOf({
    'src-shared/domain/a.ts': leaf,
    'src-main/store/b.ts':
      "import Database from 'better-sqlite3';\nimport { leaf } from '#shared/domain/a.ts';\nexport const b = [Database, leaf];\n",
    'src-main/core/c.ts': "import { b } from '#main/store/b.ts';\nexport const c = b;\n",
    'src-main/cli/d.ts': "import { c } from '#main/core/c.ts';\nexport const d = c;\n",
    'tests/e2e/e.ts': "import { d } from '#main/cli/d.ts';\nexport const e = d;\n",
  });
  expect(violations).toEqual([]);
});

describe('a check that checked nothing fails', () => {
  test('with no source file at all', async () => {
    expect(await violationsOf({})).toEqual(['no source file found: nothing was checked']);
  });

  test('when the cruiser read fewer modules than the disk holds', async () => {
    const base = plant({ 'src-shared/a.ts': leaf, 'src-shared/b.ts': leaf });
    const blind = join(base, 'blind.cjs');
    writeFileSync(blind, "module.exports = { forbidden: [], options: { exclude: { path: 'src-shared' } } };\n");
    const { modules, violations } = await checkImports(base, blind);
    expect(modules).toBe(0);
    expect(violations).toEqual(['only 0 of 2 source files were read: is a transpiler missing?']);
  });
});

describe('cycles', () => {
  const lint = (base: string) =>
    spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix', 'src-shared'], {
      cwd: base,
      encoding: 'utf8',
    }).stdout;

  test('a cycle that runs is refused, also through #shared', () => {
    const base = plant({
      'src-shared/a.ts': "import { b } from '#shared/b.ts';\nexport const a = (): number => b();\n",
      'src-shared/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
    });
    expect(lint(base)).toContain('import(no-cycle)');
  });

  test('a cycle of types alone is no cycle', () => {
    const base = plant({
      'src-shared/a.ts': "import type { B } from '#shared/b.ts';\nexport type A = B | undefined;\n",
      'src-shared/b.ts': "import type { A } from './a.ts';\nexport type B = { readonly a: A };\n",
    });
    expect(lint(base)).not.toContain('import(no-cycle)');
  });
});
