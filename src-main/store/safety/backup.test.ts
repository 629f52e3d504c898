import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open, work } from '../../../tests/support/calls.ts';
import type { TestPorts } from '../../../tests/support/ports.ts';
import { freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { filePath } from '../files.ts';
import { openReadable } from '../db.ts';
import type { OpenedStore } from '../open.ts';
import { backUp } from './backup.ts';
import { checkCopy } from './checkCopy.ts';
import { listBackups } from './listBackups.ts';

let folder: ReturnType<typeof tempFolder>;
let desk: OpenedStore;
let backups: string;

beforeEach(() => {
  folder = tempFolder();
  desk = freshStore(folder.dir);
  backups = join(folder.dir, 'backups');
  for (let i = 0; i < 20; i += 1) open(desk.store);
});
afterEach(() => {
  desk.close();
  folder.remove();
});

function callsIn(file: string): number {
  const db = openReadable(file);
  const { n } = db.prepare('SELECT count(*) AS n FROM tickets').get() as { n: number };
  db.raw.close();
  return n;
}

test('one file, whole, named by its time, with its progress told', async () => {
  const seen: number[] = [];
  const { backup } = await backUp(desk.store, { onProgress: ({ done, total }) => seen.push(done / total) });
  expect(backup).toMatchObject({
    name: 'sportello-20260302T080020000Z.db',
    at: desk.store.ports.now(),
    sort: 'regular',
  });
  expect(readdirSync(backups)).toEqual([backup.name]);
  expect(callsIn(join(backups, backup.name))).toBe(20);
  expect(seen.at(-1)).toBe(1);
  expect(listBackups(folder.dir)).toEqual([backup]);
});

test('what is saved meanwhile neither stops it nor gets half into it', async () => {
  for (let i = 0; i < 60; i += 1) open(desk.store, { problem: 'x'.repeat(60_000) });
  let saved = 0;
  const { backup } = await backUp(desk.store, {
    onProgress: () => {
      if (saved < 200) open(desk.store);
      saved += 1;
    },
  });
  expect(saved).toBeGreaterThan(5);
  expect(callsIn(join(backups, backup.name))).toBe(80);
  expect(checkCopy(join(backups, backup.name)).deskSeq).toBe(80);
});

test('attached files are copied once, with the store and not again', async () => {
  const hash = 'ab'.repeat(32);
  mkdirSync(dirname(filePath(folder.dir, hash)), { recursive: true });
  writeFileSync(filePath(folder.dir, hash), 'contenuto');
  writeFileSync(join(dirname(filePath(folder.dir, hash)), 'altro'), 'non nostro');
  expect((await backUp(desk.store)).files).toBe(1);
  expect(readFileSync(filePath(backups, hash), 'utf8')).toBe('contenuto');
  expect(readdirSync(dirname(filePath(backups, hash)))).toEqual([hash]);
  (desk.store.ports as TestPorts).pass(1000);
  expect((await backUp(desk.store)).files).toBe(0);
});

test('older ones are thinned, those of a migration stay, what a crash left goes', async () => {
  mkdirSync(backups);
  writeFileSync(join(backups, 'before-v2-1700000000000.db'), '');
  writeFileSync(join(backups, 'sportello-20260101T000000000Z.db.part'), 'mezza');
  writeFileSync(join(backups, 'appunti.txt'), 'di qualcuno');
  const removed: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    removed.push(...(await backUp(desk.store)).removed);
    (desk.store.ports as TestPorts).pass(60_000);
  }
  expect(removed).toHaveLength(3);
  expect(readdirSync(backups).toSorted()).toEqual([
    'appunti.txt',
    'before-v2-1700000000000.db',
    listBackups(folder.dir)[0]?.name,
  ]);
});

test('a copy whose last link is broken is not called a backup', async () => {
  work(desk.store, 'note', { id: open(desk.store).id, text: 'x' });
  desk.store.db.raw.exec('UPDATE events SET at = at + 1 WHERE pos = (SELECT max(pos) FROM events)');
  await expect(backUp(desk.store)).rejects.toMatchObject({ code: 'store_damaged', reason: 'chain' });
  expect(readdirSync(backups)).toEqual([]);
});

test('where nothing can be written it says so', async () => {
  writeFileSync(backups, 'una cartella che non lo è');
  await expect(backUp(desk.store)).rejects.toThrow();
  expect(existsSync(join(folder.dir, 'sportello.db'))).toBe(true);
  open(desk.store);
});
