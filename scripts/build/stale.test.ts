import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from './stale.ts';

let root = '';
const put = (name: string, seconds: number) => {
  writeFileSync(join(root, name), '');
  utimesSync(join(root, name), seconds, seconds);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sportello-stale-'));
  mkdirSync(join(root, 'src'));
  put('src/a.ts', 100);
  put('out.html', 200);
  utimesSync(join(root, 'src'), 100, 100);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a build newer than its sources stands', () => {
  expect(isStale(root, ['src', 'lock.json'], 'out.html')).toBe(false);
});

test('a newer source makes it stale', () => {
  put('src/a.ts', 300);
  expect(isStale(root, ['src'], 'out.html')).toBe(true);
});

test('a file removed makes it stale', () => {
  rmSync(join(root, 'src/a.ts'));
  expect(isStale(root, ['src'], 'out.html')).toBe(true);
});

test('a missing build is stale', () => {
  expect(isStale(root, [], 'gone.html')).toBe(true);
});

test('a newer test changes nothing', () => {
  put('src/a.test.ts', 300);
  utimesSync(join(root, 'src'), 100, 100);
  expect(isStale(root, ['src'], 'out.html')).toBe(false);
});
