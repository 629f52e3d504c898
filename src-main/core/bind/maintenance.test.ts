import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallName, OutputOf } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { askToStop, runTask } from '#main/store/safety/notes.ts';
import { testPorts, type TestPorts } from '../../../tests/support/ports.ts';
import { tempFolder } from '../../../tests/support/stores.ts';
import { createDesk } from '../desk.ts';
import { createFront, type Front } from '../front.ts';

let folder: ReturnType<typeof tempFolder>;
let front: Front;
let ports: TestPorts;
const call = <N extends CallName>(name: N, input: object = {}, session = 'one'): Promise<OutputOf<N>> =>
  front.call(session, name, { commandId: newId(ports.now(), ports.randomBytes), ...input }) as Promise<OutputOf<N>>;
const ask = <N extends CallName>(name: N, input: object = {}, session = 'one'): Promise<OutputOf<N>> =>
  front.call(session, name, input) as Promise<OutputOf<N>>;

beforeEach(async () => {
  folder = tempFolder();
  ports = testPorts(5);
  front = createFront(createDesk({ dir: folder.dir, ports, mode: 'write' }));
  await call('setup.create', {
    company: { name: 'Officina Prova', language: 'it' },
    admin: { name: 'Marta Rossi', login: 'marta', email: null, password: 'passaparola' },
    demo: false,
  });
});
afterEach(async () => {
  await front.close();
  folder.remove();
});

async function openCall(problem: string, requester?: string): Promise<string> {
  ports.pass(1000);
  const asked = requester === undefined ? {} : { requester, requesterName: 'Anna Bianchi' };
  return (await call('ticket.open', { channel: 'phone', question: true, problem, ...asked })).id;
}
async function contact(): Promise<string> {
  const fields = {
    name: 'Anna Bianchi',
    customer: null,
    site: null,
    job: null,
    phones: [],
    emails: [],
    unregistered: false,
    notes: null,
  };
  return (await call('people.add', { record: { kind: 'contact', fields } })).id;
}

test('what the page shows: sizes, counts, the branch, the last backup and check', async () => {
  await openCall('x');
  const before = await ask('store.info');
  expect(before).toMatchObject({
    folder: folder.dir,
    zone: 'Europe/Rome',
    tickets: 1,
    lastBackup: null,
    lastCheck: null,
    erased: 0,
  });
  expect(before.sizes.db + before.sizes.wal).toBeGreaterThan(10_000);
  expect(before.branches).toEqual([
    { code: expect.any(String) as string, since: expect.any(Number) as number, reason: 'init', events: before.events },
  ]);
  const { backup } = await call('store.backup');
  const verified = await ask('store.verify');
  expect(verified).toMatchObject({ ok: true, tickets: 1, problems: [] });
  const after = await ask('store.info');
  expect(after.lastBackup).toEqual(backup);
  expect(after.sizes.backups).toBe(backup.size);
  expect(after.lastCheck).toEqual({ at: ports.now(), ok: true, problems: 0, hash: verified.hash });
  expect(await ask('store.backups')).toEqual([backup]);
  expect(await ask('store.progress')).toBeNull();
});

test('a rebuild through the contract', async () => {
  await openCall('x');
  const { hash } = await ask('store.verify');
  expect(await call('store.rebuild')).toMatchObject({ tickets: 1, corrected: 0 });
  expect((await ask('store.verify')).hash).toBe(hash);
});

describe('restore', () => {
  test('the desk goes on with the backup; the same command again changes nothing', async () => {
    await openCall('prima');
    const { backup } = await call('store.backup');
    await openCall('dopo');
    const commandId = newId(1, ports.randomBytes);
    const restored = await call('store.restore', { name: backup.name, commandId });
    expect(restored).toMatchObject({ tickets: 1, erasedAgain: 0 });
    expect(readFileSync(join(restored.setAside ?? '', 'sportello.db')).length).toBeGreaterThan(0);
    expect((await ask('queue.page', { filter: { scope: 'all' } })).rows.map((row) => row.title)).toEqual(['prima']);
    expect(await call('store.restore', { name: backup.name, commandId })).toEqual(restored);
    await openCall('ancora');
    const info = await ask('store.info');
    expect(info.branches.map((one) => one.reason)).toEqual(['init', 'restored']);
    expect((await ask('store.verify')).problems).toEqual([]);
  });

  test('a backup that is not sound leaves the desk as it is', async () => {
    await openCall('prima');
    const { backup } = await call('store.backup');
    truncateSync(join(folder.dir, 'backups', backup.name), 30_000);
    await expect(call('store.restore', { name: backup.name })).rejects.toMatchObject({ code: 'store_damaged' });
    await expect(call('store.restore', { name: '../sportello.db' })).rejects.toMatchObject({
      code: 'not_found',
      field: 'name',
    });
    await openCall('dopo');
    expect((await ask('store.info')).tickets).toBe(2);
  });

  test('who signed in after the backup was made is asked to sign in again', async () => {
    const { backup } = await call('store.backup');
    const fields = { name: 'Bruno Neri', login: 'bruno', email: null, roles: ['admin'], groups: [], language: null };
    const { id } = await call('operator.add', { record: { kind: 'operator', fields } });
    await call('operator.setPassword', { operator: id, password: 'parolalunga' });
    await call('session.signIn', { login: 'bruno', password: 'parolalunga' }, 'two');
    await call('store.restore', { name: backup.name }, 'two');
    await expect(ask('store.info', {}, 'two')).rejects.toMatchObject({ code: 'not_signed_in' });
    expect((await ask('store.info')).tickets).toBe(0);
  });
});

test('a person is exported, then erased; repeating the command is harmless', async () => {
  const id = await contact();
  await openCall('Anna non stampa', id);
  const person = await ask('person.export', { person: id });
  expect(person.person.fields).toMatchObject({ name: 'Anna Bianchi' });
  expect(person.calls).toHaveLength(1);
  const commandId = newId(1, ports.randomBytes);
  expect(await call('person.erase', { person: id, texts: true, commandId })).toEqual({ tickets: 1, files: 0 });
  expect(await call('person.erase', { person: id, texts: true, commandId })).toEqual({ tickets: 1, files: 0 });
  expect(JSON.stringify(await ask('person.export', { person: id }))).not.toContain('Anna');
  expect((await ask('store.info')).erased).toBe(1);
  await expect(
    call('people.change', { id, record: { kind: 'contact', fields: { name: 'Anna' } } }),
  ).rejects.toMatchObject({ code: 'refused', reason: 'erased' });
});

test('long work is seen from elsewhere, and hears that it is to stop', async () => {
  const seen: unknown[] = [];
  const running = runTask(folder.dir, 'verify', ports.now, async (onProgress, signal) => {
    ports.pass(1000);
    onProgress({ done: 3, total: 9 });
    seen.push(await ask('store.progress'));
    await call('store.stop');
    ports.pass(1000);
    onProgress({ done: 4, total: 9 });
    return signal.aborted;
  });
  expect(await running).toBe(true);
  expect(seen).toEqual([{ task: 'verify', done: 3, total: 9 }]);
  expect(await ask('store.progress')).toBeNull();
  askToStop(folder.dir, ports.now());
  expect(await runTask(folder.dir, 'backup', ports.now, async (_onProgress, signal) => signal.aborted)).toBe(false);
});

test('work that died with its process is not shown for ever', async () => {
  await runTask(folder.dir, 'rebuild', ports.now, async () => {
    ports.pass(60_000);
    expect(await ask('store.progress')).toBeNull();
  });
});

test('operators without the role are refused', async () => {
  const fields = { name: 'Carla Verdi', login: 'carla', email: null, roles: ['operator'], groups: [], language: null };
  const { id } = await call('operator.add', { record: { kind: 'operator', fields } });
  await call('operator.setPassword', { operator: id, password: 'parolalunga' });
  await call('session.signIn', { login: 'carla', password: 'parolalunga' }, 'two');
  for (const name of ['store.info', 'store.backups', 'store.verify', 'store.progress'] as const)
    await expect(ask(name, {}, 'two')).rejects.toMatchObject({ code: 'forbidden' });
  for (const name of ['store.rebuild', 'store.backup', 'store.stop'] as const)
    await expect(call(name, {}, 'two')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(call('person.erase', { person: id, texts: true }, 'two')).rejects.toMatchObject({ code: 'forbidden' });
});
