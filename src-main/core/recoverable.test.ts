import { copyFileSync, existsSync, mkdirSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandName, OutputOf } from '#shared/api/contract.ts';
import { newId } from '#shared/events/ids.ts';
import { tempFolder } from '../../tests/support/stores.ts';
import { createDesk } from './desk.ts';
import { createFront, type Front } from './front.ts';
import { openForWork } from './openForWork.ts';
import { systemPorts } from './ports.ts';
import { openRecoverable } from './recoverable.ts';
import { recoverStore } from './recoverStore.ts';
import { openThreads } from './threads.ts';
import { backUpStore } from './upkeep.ts';

const ports = systemPorts();
const LOGIN = { login: 'marta', password: 'passaparola' };
const company = {
  zone: 'Europe/Rome',
  company: { name: 'Officina Prova', language: 'it' as const },
  admin: { name: 'Marta Rossi', email: null, ...LOGIN },
  demo: false,
};

let folder: ReturnType<typeof tempFolder>;
let front: Front | undefined;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(async () => {
  await front?.close();
  front = undefined;
  folder.remove();
});

const file = (): string => join(folder.dir, 'sportello.db');

async function makeStore(): Promise<void> {
  const { store, close } = await openForWork(folder.dir, ports, { company });
  await backUpStore(store, () => undefined);
  close();
}

function truncate(): void {
  truncateSync(file(), Math.floor(statSync(file()).size / 2 / 4096) * 4096);
}

/** The desk as the shells open it. */
async function openThreaded(): Promise<Front> {
  const { dir } = folder;
  const desk = await openRecoverable(dir, (recover) =>
    openThreads(new URL('./thread.ts', import.meta.url), { dir, ...(recover !== undefined && { recover }) }),
  );
  front = createFront(desk);
  return front;
}

/** The same without threads of its own, which take long to start. */
async function openDesk(dir = folder.dir): Promise<Front> {
  const desk = await openRecoverable(dir, async (recover) => {
    if (recover !== undefined) await recoverStore(dir, recover, ports, () => undefined);
    return { ...createDesk({ dir, ports, mode: 'write' }), whole: Promise.resolve() };
  });
  front = createFront(desk);
  return front;
}

function state(desk: Front): Promise<OutputOf<'session.state'>> {
  return desk.call('one', 'session.state', {}) as Promise<OutputOf<'session.state'>>;
}

function order(desk: Front, name: CommandName, input: object = {}): Promise<unknown> {
  return desk.call('one', name, { commandId: newId(ports.now(), ports.randomBytes), ...input });
}

/** Waits until nothing is being prepared any more. */
async function settled(desk: Front): Promise<OutputOf<'session.state'>> {
  for (;;) {
    const now = await state(desk);
    if (now.preparing === null && (now.ready || now.trouble !== null)) return now;
    await pause(50);
  }
}

test('a truncated store: the desk says so, and restoring a backup brings it back', async () => {
  await makeStore();
  truncate();
  const desk = await openThreaded();
  const { ready, trouble } = await state(desk);
  expect(ready).toBe(false);
  expect(trouble).toMatchObject({ code: 'store_damaged', safe: 'backups', mayReplace: true, folder: folder.dir });
  await expect(desk.call('one', 'queue.counts', {})).rejects.toMatchObject({ code: 'not_signed_in' });
  await expect(order(desk, 'session.signIn', LOGIN)).rejects.toMatchObject({ code: 'store_damaged' });

  await order(desk, 'recovery.restore', { name: trouble?.backups[0]?.name });
  expect(await settled(desk)).toMatchObject({ ready: true, trouble: null, company: { name: 'Officina Prova' } });
  await order(desk, 'session.signIn', LOGIN);
  // Whoever signs in is told once, on whatever start, that a backup is what they see.
  const { noticed } = await state(desk);
  expect(noticed).toMatchObject({ reason: 'restored', lost: null });
  expect(existsSync(join(noticed?.setAside ?? '', 'sportello.db'))).toBe(true);
  await order(desk, 'session.readNotice');
  expect((await state(desk)).noticed).toBeNull();
  await expect(order(desk, 'recovery.salvage')).rejects.toMatchObject({ code: 'refused', reason: 'notInTrouble' });
});

test('what can be read of it is salvaged, and the loss is told', async () => {
  await makeStore();
  truncate();
  const desk = await openDesk();
  await order(desk, 'recovery.salvage');
  expect((await settled(desk)).ready).toBe(true);
  await order(desk, 'session.signIn', LOGIN);
  expect((await state(desk)).noticed).toMatchObject({ reason: 'salvaged', lost: expect.any(Number) as number });
});

test('a backup that is not sound changes nothing, and is said', async () => {
  await makeStore();
  truncate();
  const desk = await openDesk();
  const name = (await state(desk)).trouble?.backups[0]?.name ?? '';
  writeFileSync(join(folder.dir, 'backups', name), 'nothing of ours');
  await order(desk, 'recovery.restore', { name });
  expect(await settled(desk)).toMatchObject({
    trouble: { code: 'store_damaged', failed: { recovery: 'restore', code: 'store_foreign' } },
  });
});

test('a store another desk has is opened once that one is closed, never replaced', async () => {
  await makeStore();
  const other = await openForWork(folder.dir, ports);
  const desk = await openDesk();
  const { trouble } = await state(desk);
  expect(trouble).toMatchObject({ code: 'store_locked', safe: 'nothingChanged', mayReplace: false });
  await expect(order(desk, 'recovery.restore', { name: trouble?.backups[0]?.name })).rejects.toMatchObject({
    code: 'refused',
    reason: 'storeOutOfReach',
  });
  await order(desk, 'recovery.retry');
  expect((await state(desk)).trouble?.code).toBe('store_locked');
  other.close();
  await order(desk, 'recovery.retry');
  expect(await settled(desk)).toMatchObject({ ready: true, trouble: null });
});

test.each([
  ['missing', () => renameSync(file(), `${file()}.elsewhere`), 'store_missing'],
  [
    'foreign',
    () => writeFileSync(file(), 'a letter to somebody, much longer than a header of a database '.repeat(9)),
    'store_foreign',
  ],
])('a %s store is told from a new one', async (_what, spoil, code) => {
  await makeStore();
  spoil();
  const desk = await openDesk();
  expect((await state(desk)).trouble).toMatchObject({ code, mayReplace: true });
});

test.each([
  ['EACCES', 'read_only', false],
  ['EROFS', 'read_only', false],
  ['ENOSPC', 'disk_full', false],
  // A defect is no reason to leave a person without a way out; the log has its story.
  ['EWHATEVER', 'internal', true],
])('a folder that answers %s is %s', async (code, said, mayReplace) => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const desk = await openRecoverable(folder.dir, () => Promise.reject(Object.assign(new Error('mkdir'), { code })));
  front = createFront(desk);
  const { trouble } = await state(front);
  expect(trouble).toMatchObject({ code: said, mayReplace, backups: [] });
  expect(trouble?.reference === null).toBe(said !== 'internal');
  log.mockRestore();
});

test('a copied folder is told to whoever signs in, until it was read, over any restart', async () => {
  await makeStore();
  const copy = join(folder.dir, 'copy');
  mkdirSync(copy);
  for (const name of ['sportello.db', 'head.json']) copyFileSync(join(folder.dir, name), join(copy, name));
  for (const _start of [1, 2]) {
    const desk = await openDesk(copy);
    expect((await state(desk)).noticed).toBeNull();
    await order(desk, 'session.signIn', LOGIN);
    expect((await state(desk)).noticed).toMatchObject({ reason: 'moved' });
    await desk.close();
  }
  const desk = await openDesk(copy);
  await order(desk, 'session.signIn', LOGIN);
  await order(desk, 'session.readNotice');
  expect((await state(desk)).noticed).toBeNull();
});
