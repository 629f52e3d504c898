import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron, type Machine } from './findElectron.ts';

const linux: Machine = { platform: 'linux', env: { DISPLAY: ':1' }, isRoot: false };
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sportello-electron-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function install(): string {
  const dist = join(root, 'node_modules/electron/dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron\n');
  writeFileSync(join(dist, 'electron'), '');
  return join(dist, 'electron');
}

test('the binary is found where Electron’s package says it is', () => {
  const binary = install();
  expect(findElectron(root, linux)).toEqual({ kind: 'found', binary });
  expect(findElectron(root, { ...linux, platform: 'win32', env: {} })).toEqual({ kind: 'found', binary });
});

test('what is missing is said: the binary, the display, a user who is not root', () => {
  expect(findElectron(root, linux)).toMatchObject({ why: expect.stringContaining('binary') as string });
  install();
  expect(findElectron(root, { ...linux, env: {} })).toMatchObject({
    why: expect.stringContaining('display') as string,
  });
  expect(findElectron(root, { ...linux, isRoot: true })).toMatchObject({
    why: expect.stringContaining('root') as string,
  });
});
