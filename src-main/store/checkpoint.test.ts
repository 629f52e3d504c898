import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '../../tests/support/calls.ts';
import { freshStore, tempFolder } from '../../tests/support/stores.ts';
import { checkpointPassive, createCheckpoints } from './checkpoint.ts';
import { rebuild } from './log/rebuild.ts';
import { openReadStore, type OpenedStore } from './open.ts';

let folder: ReturnType<typeof tempFolder>;
let desk: OpenedStore;
const walSize = (): number => statSync(join(folder.dir, 'sportello.db-wal')).size;

beforeEach(() => {
  folder = tempFolder();
  desk = freshStore(folder.dir);
});
afterEach(() => {
  desk.close();
  folder.remove();
});

test('a checkpoint moves all, and the WAL is used from its start again', () => {
  for (let i = 0; i < 30; i += 1) open(desk.store);
  const before = walSize();
  const first = checkpointPassive(desk.store.db);
  expect(first.moved).toBe(first.wal);
  expect(first.wal).toBeGreaterThan(0);
  open(desk.store);
  expect(walSize()).toBe(before);
  expect(checkpointPassive(desk.store.db).wal).toBeLessThan(first.wal);
});

test('without a quiet moment the WAL stays within what so many commits write', () => {
  const checkpoints = createCheckpoints(() => desk.store.db, 20);
  for (let i = 0; i < 20; i += 1) {
    open(desk.store);
    checkpoints.committed();
  }
  const once = walSize();
  for (let i = 0; i < 200; i += 1) {
    open(desk.store);
    checkpoints.committed();
  }
  expect(walSize()).toBeLessThan(once * 2);
});

test('a reader that holds an old state delays it, and only until it lets go', () => {
  const reader = openReadStore(folder.dir, desk.store.ports);
  open(desk.store);
  checkpointPassive(desk.store.db);
  reader.store.db.raw.exec('BEGIN');
  reader.store.db.prepare('SELECT count(*) FROM tickets').get();
  for (let i = 0; i < 10; i += 1) open(desk.store);
  const held = checkpointPassive(desk.store.db);
  reader.store.db.raw.exec('COMMIT');
  open(desk.store);
  const free = checkpointPassive(desk.store.db);
  expect(free.moved).toBe(free.wal);
  expect(held.wal).toBeGreaterThan(0);
  reader.close();
});

test('a quiet moment begins the count anew, and a desk without a store is left alone', () => {
  const asked: number[] = [];
  const checkpoints = createCheckpoints(() => (asked.push(asked.length), null), 2);
  checkpoints.committed();
  checkpoints.idle();
  checkpoints.committed();
  expect(asked).toHaveLength(1);
  checkpoints.committed();
  expect(asked).toHaveLength(2);
});

test('after a rebuild the WAL comes down to its limit', async () => {
  desk.store.db.raw.pragma('journal_size_limit = 100000');
  for (let i = 0; i < 200; i += 1) open(desk.store, { problem: 'x'.repeat(3000) });
  expect(walSize()).toBeGreaterThan(1_000_000);
  await rebuild(desk.store);
  checkpointPassive(desk.store.db);
  open(desk.store);
  open(desk.store);
  expect(walSize()).toBeLessThan(300_000);
});
