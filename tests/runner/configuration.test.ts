import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingPlatforms } from './lock-platforms.ts';
import { packagerConfigErrors } from './packager-config.ts';
import { root } from './step.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sportello-configuration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the packager's configuration", () => {
  const check = (yaml: string) => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(root, 'node_modules/app-builder-lib'), join(folder, 'node_modules/app-builder-lib'), 'junction');
    writeFileSync(join(folder, 'electron-builder.yml'), yaml);
    return packagerConfigErrors(folder);
  };

  test("is right by electron-builder's schema", async () => {
    expect(await packagerConfigErrors(root)).toEqual([]);
  });

  test('with a key misspelt is refused by name', async () => {
    expect(await check('appId: it.sportello.desk\nnpmRebuilt: false\n')).toEqual([
      expect.stringContaining('npmRebuilt'),
    ]);
  });

  test('with a value of the wrong type is refused with its path', async () => {
    expect((await check('electronFuses:\n  runAsNode: perhaps\n')).join('\n')).toContain('/electronFuses/runAsNode');
  });
});

describe('the lock', () => {
  const lock = (packages: object) => {
    const file = join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify({ packages }));
    return file;
  };

  test('holds every platform of every package', () => {
    expect(missingPlatforms(join(root, 'package-lock.json'))).toEqual([]);
  });

  test('with a platform dropped is refused by name', () => {
    const file = lock({
      'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } },
      'node_modules/tool-linux': {},
    });
    expect(missingPlatforms(file)).toEqual([expect.stringContaining('tool-darwin')]);
  });
});

test('only native modules are dependencies: all else is inside the bundles', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  expect(Object.keys(dependencies).sort()).toEqual(['@node-rs/argon2', 'better-sqlite3']);
});
