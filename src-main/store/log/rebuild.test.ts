import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add, open, work } from '../../../tests/support/calls.ts';
import { dumpIndexes, dumpProjections } from '../../../tests/support/dump.ts';
import { act, freshStore, tempFolder } from '../../../tests/support/stores.ts';
import { ticketEvent } from '#shared/domain/ticket/open.ts';
import { openReadStore, type OpenedStore } from '../open.ts';
import { rebuild, rebuildNow } from './rebuild.ts';

let folder: ReturnType<typeof tempFolder>;
let desk: OpenedStore;

beforeEach(() => {
  folder = tempFolder();
  desk = freshStore(folder.dir);
  const customer = add(desk.store, 'customer', { name: 'Falegnameria Rossi', form: 'company', phones: [], emails: [] });
  for (let i = 0; i < 30; i += 1) {
    const { id } = open(desk.store, { customer, urgency: i % 2 === 0 ? 'high' : null, blocked: true });
    work(desk.store, 'take', { id });
    if (i % 3 === 0) work(desk.store, 'solve', { id, solution: 'Riavviata', told: i % 2 === 0 });
  }
});
afterEach(() => {
  desk.close();
  folder.remove();
});

test('makes the same tables and indexes as the saves did, and the same again', async () => {
  const before = dumpProjections(desk.store);
  const indexes = dumpIndexes(desk.store);
  expect(before['tickets']).toHaveLength(30);
  expect(await rebuild(desk.store)).toEqual({ streams: 31, tickets: 30, corrected: 0 });
  expect(dumpProjections(desk.store)).toEqual(before);
  expect(dumpIndexes(desk.store)).toEqual(indexes);
  rebuildNow(desk.store);
  expect(dumpProjections(desk.store)).toEqual(before);
});

test('puts right what was spoilt, and only that counts as corrected', async () => {
  const before = dumpProjections(desk.store);
  const { raw } = desk.store.db;
  raw.exec(`UPDATE streams SET state = '{}', last = '' WHERE sn IN (3, 4)`);
  raw.exec(`DELETE FROM tickets WHERE sn < 9`);
  raw.exec(`UPDATE rollups SET n = n + 1; INSERT INTO rollups VALUES('m|x', 3); DROP INDEX tickets_mine`);
  expect((await rebuild(desk.store)).corrected).toBe(2);
  expect(dumpProjections(desk.store)).toEqual(before);
});

test('a save after it goes on where it was', async () => {
  await rebuild(desk.store);
  const { id } = open(desk.store, { problem: 'Dopo' });
  work(desk.store, 'take', { id });
  const after = dumpProjections(desk.store);
  rebuildNow(desk.store);
  expect(dumpProjections(desk.store)).toEqual(after);
});

describe('while it runs', () => {
  /** Enough calls that the work takes several slices. */
  function many(): void {
    act(desk.store, (ctx) => ({
      events: Array.from({ length: 6000 }, (_, i) =>
        ticketEvent('opened', ctx.newId(), { number: `26-K7Q-${i}`, channel: 'phone', title: 't', problem: 'p' }),
      ),
      result: null,
    }));
  }

  test('tells how far it is, readers see the old tables, saves are refused as busy', async () => {
    many();
    const reader = openReadStore(folder.dir, desk.store.ports);
    const seen: number[] = [];
    const refusals: unknown[] = [];
    await rebuild(desk.store, {
      sliceMs: 0,
      onProgress({ done, total }) {
        seen.push(done / total);
        expect(reader.store.db.prepare('SELECT count(*) AS n FROM tickets').get()).toEqual({ n: 6030 });
        try {
          open(desk.store);
        } catch (error) {
          refusals.push((error as { code: string }).code);
        }
      },
    });
    reader.close();
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(refusals.every((code) => code === 'SQLITE_BUSY')).toBe(true);
    expect(refusals).toHaveLength(seen.length);
    expect(open(desk.store).number).toMatch(/-00031$/);
  });

  test('a stop leaves the old tables', async () => {
    many();
    desk.store.db.raw.exec('DELETE FROM tickets WHERE sn = 5');
    const before = dumpProjections(desk.store);
    const stop = new AbortController();
    const running = rebuild(desk.store, { sliceMs: 0, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(dumpProjections(desk.store)).toEqual(before);
    open(desk.store);
  });
});

test('the WAL does not stay as large as the tables made', async () => {
  const wal = join(folder.dir, 'sportello.db-wal');
  for (let i = 0; i < 4; i += 1) await rebuild(desk.store);
  const once = statSync(wal).size;
  for (let i = 0; i < 12; i += 1) {
    await rebuild(desk.store);
    open(desk.store);
  }
  expect(statSync(wal).size).toBeLessThan(once * 2);
});
