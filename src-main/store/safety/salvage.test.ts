import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DecideContext } from '#shared/domain/decision.ts';
import { openTicket, ticketEvent } from '#shared/domain/ticket/open.ts';
import type { NewEvent } from '#shared/events/envelope.ts';
import { add, open } from '../../../tests/support/calls.ts';
import { testPorts, type TestPorts } from '../../../tests/support/ports.ts';
import { act, freshStore, OPERATOR, tempFolder } from '../../../tests/support/stores.ts';
import { verifyNow } from '../log/verify.ts';
import { openReadable } from '../db.ts';
import type { OpenedStore } from '../open.ts';
import { backUp } from './backup.ts';
import { salvage } from './salvage.ts';

const PAGE = 4096;
let folder: ReturnType<typeof tempFolder>;
let ports: TestPorts;
let desk: OpenedStore;
let file: string;

beforeEach(() => {
  folder = tempFolder();
  ports = testPorts();
  desk = freshStore(folder.dir, ports);
  file = join(folder.dir, 'sportello.db');
  const customer = add(desk.store, 'customer', { name: 'Ditta Rossi', form: 'company', phones: [], emails: [] });
  // In one transaction: 300 durable commits would be most of this file's time.
  act(desk.store, (ctx) => ({
    events: Array.from({ length: 150 }, (_, i) => call(ctx, customer, i)).flat(),
    result: null,
  }));
});
afterEach(() => {
  desk.close();
  folder.remove();
});

/** A call opened and taken. */
function call(ctx: DecideContext, customer: string, i: number): readonly NewEvent[] {
  const { events, result } = openTicket(
    { channel: 'phone', question: true, customer, problem: `Problema ${i} ${'x'.repeat(300)}` },
    ctx,
  );
  return [...events, ticketEvent('taken', result.id, { place: { operator: [null, OPERATOR] } })];
}

/** Pages of a table or index that hold its rows, by SQLite's own account. */
function leafPages(name: string): number[] {
  const db = openReadable(file);
  const rows = db.raw
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`)
    .all(name) as { pageno: number }[];
  db.raw.close();
  return rows.map((row) => row.pageno);
}
function close(): void {
  desk.store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  desk.close();
}
function ruin(...pages: number[]): void {
  const fd = openSync(file, 'r+');
  for (const page of pages) writeSync(fd, Buffer.alloc(PAGE, 0xa5), 0, PAGE, (page - 1) * PAGE);
  closeSync(fd);
}
function run(): ReturnType<typeof salvage> {
  const salvaged = salvage(folder.dir, ports);
  desk = salvaged.opened;
  expect(verifyNow(desk.store).problems).toEqual([]);
  return salvaged;
}

test('a sound store comes through whole, on a new branch, and work goes on', () => {
  const { hash, events } = verifyNow(desk.store);
  close();
  const salvaged = run();
  expect(salvaged).toMatchObject({ read: events, fromBackups: 0, lost: [], incomplete: [], tickets: 150 });
  expect(verifyNow(desk.store)).toMatchObject({ hash, events });
  expect(desk.store.db.prepare('SELECT reason FROM branches ORDER BY no').all()).toEqual([
    { reason: 'init' },
    { reason: 'salvaged' },
  ]);
  expect(open(desk.store).number).toContain(desk.store.branch.code);
  expect(statSync(join(salvaged.setAside ?? '', 'sportello.db')).size).toBeGreaterThan(PAGE);
});

test('ruined pages of the log: what backups have comes from there, the rest is told', async () => {
  await backUp(desk.store);
  for (let i = 0; i < 20; i += 1) open(desk.store, { problem: `Dopo la copia ${'y'.repeat(300)}` });
  const { events } = verifyNow(desk.store);
  close();
  const pages = leafPages('events');
  ruin(pages[3] ?? 0, pages[4] ?? 0, pages.at(-2) ?? 0);
  const salvaged = run();
  expect(salvaged.fromBackups).toBeGreaterThan(0);
  expect(salvaged.lost.length).toBeGreaterThan(0);
  expect(salvaged.lost.every((one) => one.deskSeq > 301)).toBe(true);
  expect(salvaged.read + salvaged.fromBackups + salvaged.lost.length).toBe(events);
});

test('every table ruined somewhere, no backup: what can be read is there', () => {
  close();
  const before = 301;
  ruin(
    ...['events', 'streams', 'tickets', 'commands', 'events_by_stream', 'tickets_customer'].map(
      (name) => leafPages(name)[1] ?? leafPages(name)[0] ?? 0,
    ),
  );
  const salvaged = run();
  expect(salvaged.read).toBeGreaterThan(200);
  expect(salvaged.read + salvaged.lost.length).toBe(before);
  expect(salvaged.incomplete).toEqual(['commands']);
  expect(verifyNow(desk.store).events).toBe(salvaged.read);
});

test('a changed text is taken from the backup instead', async () => {
  await backUp(desk.store);
  const { hash } = verifyNow(desk.store);
  desk.store.db.raw.exec(`UPDATE events SET data = replace(data, 'Problema 7 ', 'Problemo 7 ')`);
  close();
  expect(run()).toMatchObject({ fromBackups: 1, lost: [] });
  expect(verifyNow(desk.store).hash).toBe(hash);
});

test('a file cut short', async () => {
  await backUp(desk.store);
  close();
  truncateSync(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE);
  const salvaged = run();
  expect(salvaged.lost).toEqual([]);
  expect(salvaged.tickets).toBe(150);
});

test.each([
  ['no longer a database', () => writeFileSync(file, 'una lettera '.repeat(9999))],
  ['gone', () => rmSync(file)],
])('a store that is %s comes back from the newest backup, and what that lacks is told', async (_name, spoil) => {
  await backUp(desk.store);
  open(desk.store);
  open(desk.store);
  const { desk: branch } = desk.store.branch;
  close();
  spoil();
  const salvaged = run();
  expect(salvaged).toMatchObject({ read: 0, fromBackups: 301, tickets: 150 });
  expect(salvaged.lost).toEqual([
    { desk: branch, deskSeq: 302 },
    { desk: branch, deskSeq: 303 },
  ]);
});

test('with nothing to salvage from, nothing is touched', () => {
  close();
  writeFileSync(file, 'una lettera '.repeat(9999));
  expect(() => salvage(folder.dir, ports)).toThrow(
    expect.objectContaining({ code: 'store_missing', safe: 'nothingChanged' }) as Error,
  );
  expect(readFileSync(file, 'utf8')).toMatch(/^una lettera/);
  expect(existsSync(join(folder.dir, 'set-aside'))).toBe(false);
  rmSync(file);
  rmSync(join(folder.dir, 'head.json'));
  desk = freshStore(folder.dir, ports);
});

test('a desk that has the folder open is not pulled from under its feet', () => {
  expect(() => salvage(folder.dir, ports)).toThrow(expect.objectContaining({ code: 'store_locked' }) as Error);
});
