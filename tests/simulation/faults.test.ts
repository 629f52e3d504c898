import Database from 'better-sqlite3';
import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeError } from '#main/store/errors.ts';
import { verifyNow } from '#main/store/log/verify.ts';
import { openReadStore, openStore, type OpenedStore } from '#main/store/open.ts';
import { SportelloError } from '#shared/result.ts';
import { open } from '../support/calls.ts';
import { smallDisk, type SmallDisk } from '../support/fakeDisk.ts';
import { testPorts, type TestPorts } from '../support/ports.ts';
import { freshStore, tempFolder } from '../support/stores.ts';

let folder: ReturnType<typeof tempFolder>;
let ports: TestPorts;
let desk: OpenedStore;
let dir: string;
let file: string;

beforeEach(() => {
  folder = tempFolder();
  ({ dir } = folder);
  file = join(dir, 'sportello.db');
  ports = testPorts();
  desk = freshStore(dir, ports);
  for (let i = 0; i < 10; i += 1) open(desk.store, { problem: `Problema ${i}` });
});
afterEach(() => {
  desk.close();
  folder.remove();
});

/** The typed error of a failing action, as a shell would get it. */
function failure(action: () => unknown): SportelloError {
  try {
    action();
  } catch (error) {
    const typed = storeError(error);
    expect(typed).toBeInstanceOf(SportelloError);
    return typed as SportelloError;
  }
  throw new Error('nothing failed');
}
function calls(): number {
  return (desk.store.db.prepare('SELECT count(*) AS n FROM tickets').get() as { n: number }).n;
}
/** Reopens and checks that the ten calls, and `more`, are there and sound. */
function soundAgain(more = 0): void {
  desk = openStore(dir, ports);
  expect(calls()).toBe(10 + more);
  expect(verifyNow(desk.store).problems).toEqual([]);
  open(desk.store);
}
function closed(): void {
  desk.store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  desk.close();
}

describe('a full disk', () => {
  test('the save is refused whole, reading goes on, and it works once there is room', () => {
    const { raw } = desk.store.db;
    const pages = raw.pragma('page_count', { simple: true }) as number;
    raw.pragma(`max_page_count = ${pages}`);
    const big = { problem: 'x'.repeat(90_000) };
    expect(failure(() => open(desk.store, big))).toMatchObject({ code: 'disk_full', safe: 'savedBefore' });
    expect(calls()).toBe(10);
    expect(verifyNow(desk.store).problems).toEqual([]);
    raw.pragma('max_page_count = 1000000');
    const { number } = open(desk.store, big);
    expect(number).toMatch(/-00011$/);
    desk.close();
    soundAgain(1);
  });

  test('the real thing: a disk of two megabytes', ({ skip }) => {
    const disk = smallDisk(2048);
    if (typeof disk === 'string') {
      console.log(`skipped: ${disk}`);
      return skip(disk);
    }
    try {
      expect(fillUp(disk)).toEqual([]);
    } finally {
      disk.remove();
    }
  });

  /** Saves until the disk is full, makes room, goes on; what a verification finds at the end. */
  function fillUp(disk: SmallDisk): unknown {
    const filler = join(disk.dir, 'filler');
    writeFileSync(filler, Buffer.alloc(300_000));
    let small = freshStore(disk.dir, ports);
    const saved: string[] = [];
    const error = failure(() => {
      for (;;) saved.push(open(small.store, { problem: 'y'.repeat(20_000) }).number);
    });
    expect(error).toMatchObject({ code: 'disk_full', safe: 'savedBefore' });
    expect(saved.length).toBeGreaterThan(10);
    const numbers = (): unknown => small.store.db.prepare('SELECT number FROM tickets ORDER BY sn').all();
    expect(numbers()).toEqual(saved.map((number) => ({ number })));
    rmSync(filler);
    saved.push(open(small.store).number);
    small.close();
    small = openStore(disk.dir, ports);
    expect(small.noticed).toBeNull();
    expect(numbers()).toEqual(saved.map((number) => ({ number })));
    const { problems } = verifyNow(small.store);
    small.close();
    return problems;
  }
});

describe('a folder that cannot be written', () => {
  test('is told as such, and can still be read from a desk that was there', ({ skip }) => {
    const disk = smallDisk(4096);
    if (typeof disk === 'string') {
      console.log(`skipped: ${disk}`);
      return skip(disk);
    }
    try {
      freshStore(disk.dir, ports).close();
      disk.readOnly(true);
      expect(failure(() => openStore(disk.dir, ports))).toMatchObject({ code: 'read_only', safe: 'savedBefore' });
      disk.readOnly(false);
      const again = openStore(disk.dir, ports);
      open(again.store);
      again.close();
    } finally {
      disk.remove();
    }
  });
});

describe('a folder somebody has', () => {
  test('a second desk is refused, the first goes on, readers are welcome', () => {
    expect(failure(() => openStore(dir, ports))).toMatchObject({ code: 'store_locked', safe: 'nothingChanged' });
    const reader = openReadStore(dir, ports);
    expect(reader.store.db.prepare('SELECT count(*) AS n FROM tickets').get()).toEqual({ n: 10 });
    reader.close();
    open(desk.store);
    desk.close();
    soundAgain(1);
  });

  test('another program that holds the database makes a save wait, then says busy', () => {
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    desk.store.db.raw.pragma('busy_timeout = 20');
    expect(failure(() => open(desk.store))).toMatchObject({ code: 'busy', safe: 'nothingChanged' });
    other.exec('ROLLBACK');
    other.close();
    expect(open(desk.store).number).toMatch(/-00011$/);
  });
});

describe('a file that is not what it was', () => {
  test('gone after the first run: an error, never a new empty store', () => {
    closed();
    const kept = readFileSync(file);
    rmSync(file);
    for (const attempt of [openStore, openReadStore]) {
      expect(failure(() => attempt(dir, ports))).toMatchObject({
        code: 'store_missing',
        reason: 'gone',
        safe: 'backups',
      });
    }
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, kept);
    soundAgain();
  });

  test('cut short: damaged, and nothing is written to it', () => {
    closed();
    const kept = readFileSync(file);
    truncateSync(file, Math.floor(kept.length / 3));
    expect(failure(() => openStore(dir, ports))).toMatchObject({ code: 'store_damaged', safe: 'backups' });
    expect(readFileSync(file)).toEqual(kept.subarray(0, Math.floor(kept.length / 3)));
    writeFileSync(file, kept);
    soundAgain();
  });

  test('cut to nothing', () => {
    closed();
    truncateSync(file, 0);
    expect(['store_damaged', 'store_foreign']).toContain(failure(() => openStore(dir, ports)).code);
    expect(statSync(file).size).toBe(0);
    desk = freshAgain();
  });

  test("a text, another program's database, a newer version: each untouched", () => {
    closed();
    const kept = readFileSync(file);
    writeFileSync(file, 'Gentile cliente, '.repeat(1000));
    expect(failure(() => openStore(dir, ports))).toMatchObject({ code: 'store_foreign' });
    expect(readFileSync(file, 'utf8')).toBe('Gentile cliente, '.repeat(1000));

    rmSync(file);
    const other = new Database(file);
    other.exec("CREATE TABLE ricette(nome TEXT); INSERT INTO ricette VALUES('Frico')");
    other.close();
    const foreign = readFileSync(file);
    expect(failure(() => openStore(dir, ports))).toMatchObject({ code: 'store_foreign', safe: 'nothingChanged' });
    expect(readFileSync(file)).toEqual(foreign);

    writeFileSync(file, kept);
    const newer = new Database(file);
    newer.pragma('journal_mode = DELETE');
    newer.pragma('user_version = 99');
    newer.close();
    const bytes = readFileSync(file);
    expect(failure(() => openStore(dir, ports))).toMatchObject({
      code: 'store_newer',
      params: { version: 99 },
      safe: 'nothingChanged',
    });
    expect(readFileSync(file)).toEqual(bytes);
    writeFileSync(file, kept);
    soundAgain();
  });

  function freshAgain(): OpenedStore {
    rmSync(file);
    rmSync(join(dir, 'head.json'));
    return freshStore(dir, ports);
  }
});

describe('a history that is not what it was', () => {
  let crashes: ReturnType<typeof tempFolder> | null = null;
  afterEach(() => {
    crashes?.remove();
    crashes = null;
  });

  /** Leaves the folder as a machine that stopped would: saved calls in the WAL, nothing closed. */
  function crashed(): string {
    // A moment later: what is kept aside is written right after a save.
    desk.store.head.flush();
    crashes = tempFolder();
    for (const name of ['sportello.db', 'sportello.db-wal', 'head.json'])
      cpSync(join(dir, name), join(crashes.dir, name));
    return crashes.dir;
  }

  test('a WAL whose tail is ruined: what is left is sound, a new branch is begun and it is told', () => {
    desk.store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
    const { desk: before } = desk.store.branch;
    for (let i = 0; i < 6; i += 1) open(desk.store);
    const crash = crashed();
    desk.close();
    for (const name of ['sportello.db', 'sportello.db-wal', 'head.json']) cpSync(join(crash, name), join(dir, name));
    rmSync(join(dir, 'sportello.db-shm'), { force: true });
    const wal = join(dir, 'sportello.db-wal');
    const bytes = readFileSync(wal);
    bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 200);
    writeFileSync(wal, bytes);
    desk = openStore(dir, ports);
    expect(desk.noticed).toBe('tail-lost');
    expect(desk.store.branch.desk).not.toBe(before);
    expect(calls()).toBeGreaterThanOrEqual(10);
    expect(calls()).toBeLessThan(16);
    expect(verifyNow(desk.store).problems).toEqual([]);
    const { number } = open(desk.store);
    expect(number).toContain(desk.store.branch.code);
    desk.close();
    desk = openStore(dir, ports);
    expect(desk.noticed).toBeNull();
  });

  test('a WAL that is gone is noticed too', () => {
    desk.store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
    for (let i = 0; i < 3; i += 1) open(desk.store);
    const crash = crashed();
    desk.close();
    cpSync(join(crash, 'sportello.db'), file);
    cpSync(join(crash, 'head.json'), join(dir, 'head.json'));
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    desk = openStore(dir, ports);
    expect(desk.noticed).toBe('tail-lost');
    expect(calls()).toBe(10);
    expect(verifyNow(desk.store).problems).toEqual([]);
  });

  test('a crash with everything there is no news', () => {
    const crash = crashed();
    const { desk: branch } = desk.store.branch;
    desk.close();
    for (const name of ['sportello.db', 'sportello.db-wal', 'head.json']) cpSync(join(crash, name), join(dir, name));
    rmSync(join(dir, 'sportello.db-shm'), { force: true });
    desk = openStore(dir, ports);
    expect(desk.noticed).toBeNull();
    expect(desk.store.branch.desk).toBe(branch);
    expect(calls()).toBe(10);
  });

  test('a copied folder gets a branch and a code of its own; the first one keeps its', () => {
    closed();
    const twin = tempFolder();
    cpSync(dir, twin.dir, { recursive: true });
    const copied = openStore(twin.dir, ports);
    expect(copied.noticed).toBe('moved');
    desk = openStore(dir, ports);
    expect(desk.noticed).toBeNull();
    expect(copied.store.branch.code).not.toBe(desk.store.branch.code);
    expect(open(copied.store).number).not.toBe(open(desk.store).number);
    expect(verifyNow(copied.store).problems).toEqual([]);
    copied.close();
    twin.remove();
  });
});
