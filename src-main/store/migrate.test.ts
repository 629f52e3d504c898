import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '../../tests/support/calls.ts';
import { testPorts } from '../../tests/support/ports.ts';
import { freshStore, tempFolder } from '../../tests/support/stores.ts';
import { openWritable, type WriteDb } from './db.ts';
import { migrate, type Migration } from './migrate.ts';
import { storeFile } from './open.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { checkCopy } from './safety/checkCopy.ts';
import { listBackups } from './safety/listBackups.ts';

const ports = testPorts();
let folder: ReturnType<typeof tempFolder>;
let db: WriteDb;

beforeEach(() => {
  folder = tempFolder();
  const desk = freshStore(folder.dir, ports);
  open(desk.store);
  desk.close();
  db = openWritable(storeFile(folder.dir), { create: false });
});
afterEach(() => {
  db.raw.close();
  folder.remove();
});

const NEXT = SCHEMA_VERSION + 1;
const addColumn: Migration = {
  to: NEXT,
  up: (store) => void store.raw.exec('ALTER TABLE drafts ADD COLUMN colour TEXT'),
};
const addTable: Migration = {
  to: NEXT + 1,
  up: (store) => void store.raw.exec('CREATE TABLE extra(a INTEGER) STRICT'),
};
const version = (): unknown => db.raw.pragma('user_version', { simple: true });

test('a store of this version is not touched, and no backup is made', () => {
  migrate(db, folder.dir, ports);
  expect(version()).toBe(SCHEMA_VERSION);
  expect(existsSync(join(folder.dir, 'backups'))).toBe(false);
});

test('steps run in order, each once, after a checked backup of the store as it was', () => {
  migrate(db, folder.dir, ports, [addColumn, addTable], NEXT + 1);
  expect(version()).toBe(NEXT + 1);
  expect(db.raw.prepare('SELECT count(*) AS n FROM extra').get()).toEqual({ n: 0 });
  const [backup] = listBackups(folder.dir);
  expect(backup).toMatchObject({ name: `before-v${NEXT}-${ports.now()}.db`, at: ports.now(), sort: 'migration' });
  expect(checkCopy(join(folder.dir, 'backups', backup?.name ?? '')).deskSeq).toBe(1);
  migrate(db, folder.dir, ports, [addColumn, addTable], NEXT + 1);
  expect(listBackups(folder.dir)).toHaveLength(1);
});

test('a step that fails leaves the store at the step before, whole', () => {
  const broken: Migration = {
    to: NEXT + 1,
    up(store) {
      store.raw.exec('DROP TABLE tickets');
      throw new Error('non va');
    },
  };
  expect(() => migrate(db, folder.dir, ports, [addColumn, broken], NEXT + 1)).toThrow('non va');
  expect(version()).toBe(NEXT);
  expect(db.raw.prepare('SELECT count(*) AS n FROM tickets').get()).toEqual({ n: 1 });
});

test('without a backup nothing is migrated', () => {
  db.raw.exec('UPDATE events SET at = at + 1');
  expect(() => migrate(db, folder.dir, ports, [addColumn], NEXT)).toThrow('store_damaged');
  expect(version()).toBe(SCHEMA_VERSION);
  expect(readdirSync(join(folder.dir, 'backups')).filter((name) => !name.includes('.part'))).toEqual([]);
});
