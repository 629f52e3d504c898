import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCsvMap } from '#shared/domain/import/csv/map.ts';
import { createImportDesk } from '#main/core/importDesk.ts';
import { openForWork, type WorkStore } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';
import { openReadable } from '#main/store/db.ts';
import { verifyNow } from '#main/store/log/verify.ts';
import { salvage } from '#main/store/safety/salvage.ts';
import type { Store } from '#main/store/store.ts';
import { tempFolder } from '../support/stores.ts';
import { importCsv } from '#main/import/csv/run.ts';
import { importHelpdeskLog } from '#main/import/helpdeskLog/run.ts';

const PAGE = 4096;
const company = {
  zone: 'Europe/Rome',
  company: { name: 'Prova', language: 'it' as const },
  admin: { name: 'Admin', login: 'admin', email: null, password: null },
  demo: false,
};
const HEADER =
  'Case ID,Activity,Resource,Complete Timestamp,Variant,Variant index,Variant,seriousness,customer,product,responsible_section,seriousness_2,service_level,service_type,support_section,workgroup';
const CASES = 200;

let folder: ReturnType<typeof tempFolder>;
let work: Pick<WorkStore, 'store' | 'close'>;
let log: string;

beforeEach(async () => {
  folder = tempFolder();
  log = join(folder.dir, 'log.csv');
  const row = (id: number, activity: string, time: string): string =>
    `Case ${id},${activity},Value ${id % 5},2012/03/${time}.000,V,1,V,Value 1,Value ${id % 40},Value ${id % 7},Value 1,Value 1,Value 2,Value 1,Value 1,Value 1`;
  const lines = Array.from({ length: CASES }, (_, id) => [
    row(id, 'Assign seriousness', '01 09:00:00'),
    row(id, 'Take in charge ticket', '01 10:00:00'),
    row(id, 'Resolve ticket', '02 11:00:00'),
    row(id, 'Closed', '03 12:00:00'),
  ]);
  writeFileSync(log, [HEADER, ...lines.flat()].join('\n'));
  work = await openForWork(join(folder.dir, 'store'), systemPorts(), { company });
});
afterEach(() => {
  work.close();
  folder.remove();
});

/** What is told of every call and record, whatever the order in which it was written down. */
function told(store: Store): string[] {
  const rows = store.db
    .prepare(`SELECT s.id, e.type, e.at, e.data FROM events e JOIN streams s ON s.sn = e.sn WHERE e.actor <> 'system'`)
    .all() as { data: string }[];
  return rows.map((one) => JSON.stringify({ ...one, data: one.data.replace(/\d\d-\w+-\d{5}/, '#') })).toSorted();
}

/** Overwrites every third leaf page of a table, and salvages what is left. */
function damageAndSalvage(table: string): number {
  const { store } = work;
  const file = join(store.dir, 'sportello.db');
  store.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  work.close();
  const db = openReadable(file);
  const pages = db.raw
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`)
    .pluck()
    .all(table) as number[];
  db.raw.close();
  const fd = openSync(file, 'r+');
  for (const page of pages.filter((_, i) => i % 3 === 1))
    writeSync(fd, Buffer.alloc(PAGE, 0xa5), 0, PAGE, (page - 1) * PAGE);
  closeSync(fd);
  const { opened, lost } = salvage(store.dir, store.ports);
  work = opened;
  expect(verifyNow(opened.store).problems).toEqual([]);
  return lost.length;
}

test.each(['events', 'commands'])(
  'a log is imported again after %s were lost: what is missing comes back, nothing twice',
  async (table) => {
    const first = await importHelpdeskLog(createImportDesk(work.store), log);
    expect(first).toMatchObject({ tickets: CASES, rejected: 0 });
    const before = told(work.store);
    const lost = damageAndSalvage(table);
    expect(lost > 20).toBe(table === 'events');
    const again = await importHelpdeskLog(createImportDesk(work.store), log);
    expect(told(work.store)).toEqual(before);
    expect(again.rejected).toBe(0);
    expect(again.events).toBeLessThanOrEqual(lost);
    expect(again.already).toBeGreaterThan(0);
    expect(await importHelpdeskLog(createImportDesk(work.store), log)).toMatchObject({
      tickets: 0,
      events: 0,
      already: CASES * 4,
    });
    expect(verifyNow(work.store)).toMatchObject({ problems: [], tickets: CASES });
  },
);

test('so is a CSV file', async () => {
  const path = join(folder.dir, 'calls.csv');
  const lines = Array.from({ length: 300 }, (_, i) => `${i};0${1 + (i % 9)}/02/2026;Problema ${i} ${'x'.repeat(200)}`);
  writeFileSync(path, ['n;opened;text', ...lines].join('\n'));
  const map = readCsvMap(
    {
      kind: 'ticket',
      source: 'old',
      delimiter: ';',
      encoding: 'utf-8',
      key: 'n',
      columns: { opened: { field: 'openedAt', format: 'DD/MM/YYYY' }, text: 'problem' },
    },
    'Europe/Rome',
  );
  const run = () => importCsv(createImportDesk(work.store), path, map, false);
  expect(await run()).toMatchObject({ added: 300 });
  const before = told(work.store);
  expect(damageAndSalvage('events')).toBeGreaterThan(20);
  const again = await run();
  expect(again.added).toBeGreaterThan(20);
  expect(again.added + again.already).toBe(300);
  expect(told(work.store)).toEqual(before);
  expect(await run()).toMatchObject({ added: 0, already: 300 });
});
