import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/events/ids.ts';
import { add, open } from '../../../tests/support/calls.ts';
import { testPorts, type TestPorts } from '../../../tests/support/ports.ts';
import { freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { erasePerson } from '../erase/erase.ts';
import { filePath } from '../files.ts';
import { verifyNow } from '../log/verify.ts';
import { openStore, type OpenedStore } from '../open.ts';
import { openReadable, openWritable } from '../db.ts';
import { backUp } from './backup.ts';
import { restoreInto } from './restore.ts';

let folder: ReturnType<typeof tempFolder>;
let ports: TestPorts;
let desk: OpenedStore;
let contact: string;
let name: string;

beforeEach(async () => {
  folder = tempFolder();
  ports = testPorts();
  desk = freshStore(folder.dir, ports);
  contact = add(desk.store, 'contact', { name: 'Anna Bianchi', phones: [], emails: [] });
  for (let i = 0; i < 5; i += 1) open(desk.store, { requester: contact, requesterName: 'Anna Bianchi' });
  name = (await backUp(desk.store)).backup.name;
  for (let i = 0; i < 3; i += 1) open(desk.store, { problem: 'Dopo la copia' });
});
afterEach(() => {
  desk.close();
  folder.remove();
});

function calls(file: string): number {
  const db = openReadable(file);
  const { n } = db.prepare('SELECT count(*) AS n FROM tickets').get() as { n: number };
  db.raw.close();
  return n;
}
function erase(texts: boolean): void {
  ports.pass(1000);
  erasePerson(
    desk.store,
    { commandId: newId(ports.now(), ports.randomBytes), actor: 'x', roles: ['admin'] },
    { person: contact, texts },
  );
}

test('the backup is there again, on a new branch; what was there is set aside whole', async () => {
  const before = desk.store.branch;
  writeFileSync(join(folder.dir, 'search.db'), 'indice');
  desk.close();
  const restored = await restoreInto(folder.dir, name, ports);
  desk = restored.opened;
  expect(calls(join(folder.dir, 'sportello.db'))).toBe(5);
  expect(desk.store.branch.desk).not.toBe(before.desk);
  expect(desk.store.branch.code).not.toBe(before.code);
  expect(desk.store.db.prepare('SELECT reason FROM branches ORDER BY no').all()).toEqual([
    { reason: 'init' },
    { reason: 'restored' },
  ]);
  expect(restored.setAside).not.toBeNull();
  const aside = restored.setAside ?? '';
  expect(
    readdirSync(aside)
      .filter((one) => !one.includes('-'))
      .toSorted(),
  ).toEqual(['head.json', 'sportello.db']);
  expect(calls(join(aside, 'sportello.db'))).toBe(8);
  expect(existsSync(join(folder.dir, 'search.db'))).toBe(false);
  expect(open(desk.store).number).toContain(desk.store.branch.code);
  expect(verifyNow(desk.store).problems).toEqual([]);
});

test('who was erased since the backup is erased again', async () => {
  erase(true);
  desk.close();
  const restored = await restoreInto(folder.dir, name, ports);
  desk = restored.opened;
  expect(restored.erasedAgain).toBe(1);
  expect(desk.store.db.prepare('SELECT DISTINCT requesterName, title FROM tickets').all()).toEqual([
    { requesterName: null, title: '' },
  ]);
  expect(readFileSync(join(folder.dir, 'sportello.db'), 'latin1')).not.toContain('Anna');
  expect(verifyNow(desk.store).problems).toEqual([]);
});

test('also when the store that erased is gone for good, and the contact was younger than the backup', async () => {
  contact = add(desk.store, 'contact', { name: 'Bruno Neri', phones: [], emails: [] });
  erase(false);
  desk.close();
  rmSync(join(folder.dir, 'sportello.db'));
  const restored = await restoreInto(folder.dir, name, ports);
  desk = restored.opened;
  expect(restored.erasedAgain).toBe(1);
  expect(desk.store.db.prepare('SELECT contact, texts FROM erasures').all()).toEqual([{ contact, texts: 0 }]);
  expect(verifyNow(desk.store).problems).toEqual([]);
});

test('attached files come back with it', async () => {
  const hash = 'ab'.repeat(32);
  desk.close();
  mkdirSync(dirname(filePath(join(folder.dir, 'backups'), hash)), { recursive: true });
  writeFileSync(filePath(join(folder.dir, 'backups'), hash), 'foto');
  const restored = await restoreInto(folder.dir, name, ports);
  desk = restored.opened;
  expect(restored.files).toBe(1);
  expect(readFileSync(filePath(folder.dir, hash), 'utf8')).toBe('foto');
});

test('tables of a backup that a rebuild mends are mended', async () => {
  const backup = openWritable(join(folder.dir, 'backups', name), { create: false });
  backup.raw.exec(`UPDATE tickets SET title = 'altro'`);
  backup.raw.close();
  desk.close();
  desk = (await restoreInto(folder.dir, name, ports)).opened;
  expect(verifyNow(desk.store).problems).toEqual([]);
});

test.each([
  ['cut short', (file: string) => truncateSync(file, 20_000), 'store_damaged'],
  ['a text file', (file: string) => writeFileSync(file, 'una lettera molto lunga '.repeat(100)), 'store_foreign'],
])('a backup that is %s is refused and the present store stays', async (_name, spoil, code) => {
  desk.close();
  spoil(join(folder.dir, 'backups', name));
  await expect(restoreInto(folder.dir, name, ports)).rejects.toMatchObject({ code });
  desk = openStore(folder.dir, ports);
  expect(desk.noticed).toBeNull();
  expect(desk.store.db.prepare('SELECT count(*) AS n FROM tickets').get()).toEqual({ n: 8 });
  expect(existsSync(join(folder.dir, 'set-aside'))).toBe(false);
});

test('a changed text in a backup is noticed', async () => {
  const backup = openWritable(join(folder.dir, 'backups', name), { create: false });
  backup.raw.exec(`UPDATE events SET data = replace(data, 'Anna', 'Anno')`);
  backup.raw.close();
  desk.close();
  await expect(restoreInto(folder.dir, name, ports)).rejects.toMatchObject({
    code: 'store_damaged',
    reason: 'digest',
    safe: 'nothingChanged',
  });
  desk = openStore(folder.dir, ports);
});

test('no such backup, a name from outside, a desk that has the folder', async () => {
  await expect(restoreInto(folder.dir, name, ports)).rejects.toMatchObject({ code: 'store_locked' });
  await expect(restoreInto(folder.dir, 'sportello-20200101T000000000Z.db', ports)).rejects.toMatchObject({
    code: 'not_found',
    field: 'name',
  });
  await expect(restoreInto(folder.dir, '../sportello.db', ports)).rejects.toMatchObject({ code: 'not_found' });
});
