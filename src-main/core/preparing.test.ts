import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallName, OutputOf } from '#shared/api/contract.ts';
import { REDUCERS } from '#shared/domain/reducers.ts';
import { verifyNow } from '#main/store/log/verify.ts';
import { memoryStore, openReadStore, openStore } from '#main/store/open.ts';
import { tempFolder } from '../../tests/support/stores.ts';
import { createDemo, finishDemo, markDemo, unfinishedDemo } from './demo.ts';
import { createFront, type Front } from './front.ts';
import { needsCompany, openEmptyForWork, openForWork } from './openForWork.ts';
import { systemPorts } from './ports.ts';
import type { Store } from '#main/store/store.ts';
import type { Preparing } from './preparing.ts';
import { setUp } from './setup.ts';
import { openThreads } from './threads.ts';

const ports = systemPorts();
const admin = { name: 'Marta Rossi', login: 'marta', email: null, password: 'passaparola' };
const company = {
  zone: 'Europe/Rome',
  company: { name: 'Officina Prova', language: 'it' as const },
  admin,
  demo: false,
};
const SIZE = { customers: 60, calls: 1500 };
const ENTRY = new URL('./thread.ts', import.meta.url);

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

/** A store whose tables another version's folds are said to have made. */
async function staleStore(): Promise<void> {
  const { store, close } = await openForWork(folder.dir, ports, { company });
  await createDemo(store, SIZE);
  store.db.raw.exec(`UPDATE tickets SET title = 'di un tempo'; INSERT OR REPLACE INTO meta VALUES('reducers', '0')`);
  close();
}
function ask<N extends CallName>(front: Front, name: N): Promise<OutputOf<N>> {
  return front.call('one', name, {}) as Promise<OutputOf<N>>;
}
function problems(): unknown {
  const { store, close } = openReadStore(folder.dir, ports);
  const found = verifyNow(store);
  close();
  return { problems: found.problems, tickets: found.tickets, reducers: found.reducers };
}
/** Asks who is there until the desk is ready; what it said meanwhile. */
async function untilReady(front: Front): Promise<Preparing[]> {
  const said: Preparing[] = [];
  for (;;) {
    const { preparing, ready } = await ask(front, 'session.state');
    if (preparing === null) {
      expect(ready).toBe(true);
      return said;
    }
    said.push(preparing);
    await pause(5);
  }
}

test('a desk whose tables are made again says how far it is, before anybody signs in', async () => {
  await staleStore();
  const front = createFront(await openThreads(ENTRY, { dir: folder.dir }));
  try {
    expect(await ask(front, 'session.state')).toMatchObject({ ready: false, preparing: { task: 'rebuild' } });
    await expect(
      front.call('one', 'session.signIn', {
        login: 'marta',
        password: 'passaparola',
        commandId: '01aryz6s410000000000000001',
      }),
    ).rejects.toMatchObject({ code: 'busy' });
    const said = await untilReady(front);
    expect(said.every(({ done, total }) => done > 0 && done <= total)).toBe(true);
    expect((await ask(front, 'session.state')).company?.name).toBe('Officina Prova');
  } finally {
    await front.close();
  }
  expect(problems()).toEqual({ problems: [], tickets: SIZE.calls, reducers: REDUCERS });
});

test('a desk closed in the middle leaves the old tables, and begins again', async () => {
  await staleStore();
  const front = createFront(await openThreads(ENTRY, { dir: folder.dir }));
  await front.close();
  const told: number[] = [];
  openStore(folder.dir, ports, { onRebuild: ({ done }) => told.push(done) }).close();
  expect(told.length).toBeGreaterThan(1);
  expect(problems()).toMatchObject({ problems: [] });
});

test('a process killed in the middle of it loses nothing', async () => {
  await staleStore();
  const code = `
    const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, '../store/open.ts'))});
    const { systemPorts } = await import(${JSON.stringify(join(import.meta.dirname, 'ports.ts'))});
    let told = 0;
    openStore(${JSON.stringify(folder.dir)}, systemPorts(), { onRebuild() { if ((told += 1) === 3) process.kill(process.pid, 'SIGKILL'); } });
    console.log('not killed');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal === 'SIGKILL' || process.platform === 'win32').toBe(true);
  expect(problems()).toMatchObject({ tickets: SIZE.calls });
  openStore(folder.dir, ports).close();
  expect(problems()).toEqual({ problems: [], tickets: SIZE.calls, reducers: REDUCERS });
});

/** Begins the example company and is cut short after so many of its parts. */
async function cutShort(parts: number): Promise<void> {
  const stop = new Error('cut short');
  const onProgress = (done: number): void => {
    if (done >= parts) throw stop;
  };
  await expect(openForWork(folder.dir, ports, { company: { ...company, demo: true }, onProgress })).rejects.toBe(stop);
}

test('an example company that was cut short ends as if nothing had happened', async () => {
  const told = (store: Store): string[] => {
    const rows = store.db
      .prepare(
        `SELECT s.id, e.type, e.at, replace(e.data, b.code, '') AS data FROM events e JOIN streams s ON s.sn = e.sn
         JOIN branches b ON b.no = e.pos >> 40 WHERE e.actor <> 'system' ORDER BY e.pos`,
      )
      .all() as { id: string; type: string; at: number; data: string }[];
    // Ids of the default lists are each store's own.
    return rows.map(({ id, type, at, data }) => `${id} ${type} ${at} ${data.replaceAll(/[0-7][0-9a-z]{25}/g, '*')}`);
  };
  const stop = new Error('cut short');
  const stores: Store[] = [];
  for (const at of [[300, 900], []]) {
    const { store } = memoryStore('Europe/Rome', ports);
    await setUp(store, { ...company, commandId: '01aryz6s410000000000000001' }, 0);
    markDemo(store, '01aryz6s410000000000000001');
    for (const part of at) {
      const onProgress = (done: number): void => {
        if (done >= part) throw stop;
      };
      await expect(createDemo(store, { ...SIZE, onProgress })).rejects.toBe(stop);
    }
    await finishDemo(store, () => undefined, SIZE);
    expect(unfinishedDemo(store)).toBeNull();
    expect(verifyNow(store)).toMatchObject({ problems: [], tickets: SIZE.calls });
    stores.push(store);
  }
  const [cut = [], whole = []] = stores.map(told);
  expect(cut.length).toBe(whole.length);
  expect(cut.find((one, i) => one !== whole[i])).toBeUndefined();
});

test('a desk that finds one finishes it, and says how far it is', async () => {
  await cutShort(12_000);
  expect(needsCompany(folder.dir, ports, true)).toBe(true);
  expect(needsCompany(folder.dir, ports, false)).toBe(false);
  const front = createFront(await openThreads(ENTRY, { dir: folder.dir }));
  try {
    const said = await untilReady(front);
    expect(said[0]).toMatchObject({ task: 'demo' });
    expect((await ask(front, 'session.state')).operators).toHaveLength(7);
  } finally {
    await front.close();
  }
  expect(problems()).toMatchObject({ problems: [], tickets: 15_000 });
  expect(needsCompany(folder.dir, ports, true)).toBe(false);
}, 60_000);

test('a first run cut short before there was a company begins again', async () => {
  const { close } = openEmptyForWork(folder.dir, ports, 'Europe/Rome');
  close();
  expect(needsCompany(folder.dir, ports, false)).toBe(true);
  const front = createFront(await openThreads(ENTRY, { dir: folder.dir }));
  try {
    expect(await ask(front, 'session.state')).toMatchObject({ ready: false, preparing: null });
    await front.call('one', 'setup.create', {
      commandId: '01aryz6s410000000000000001',
      company: company.company,
      admin,
      demo: false,
    });
    expect((await ask(front, 'session.state')).ready).toBe(true);
  } finally {
    await front.close();
  }
});
