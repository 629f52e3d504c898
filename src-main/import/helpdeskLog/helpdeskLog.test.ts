import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TicketState } from '#shared/domain/ticket/state.ts';
import { createImportDesk } from '#main/core/importDesk.ts';
import { openForWork, openToRead, type WorkStore } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';
import { importHelpdeskLog, type LogReport } from './run.ts';

const file = join(process.env['SPORTELLO_DATA'] ?? resolve('../shared/data'), 'helpdesk-italy/finale.csv');
const there = existsSync(file);

const root = mkdtempSync(join(tmpdir(), 'sportello-log-'));
const company = {
  zone: 'Europe/Rome',
  company: { name: 'Prova', language: 'it' as const },
  admin: { name: 'Admin', login: 'admin', email: null, password: null },
  demo: false,
};
const opened: WorkStore[] = [];
async function desk(name: string): Promise<WorkStore> {
  const work = await openForWork(join(root, name), systemPorts(), { company });
  opened.push(work);
  return work;
}
const run = async (work: WorkStore, path: string): Promise<LogReport> =>
  importHelpdeskLog(createImportDesk(work.store), path);

/** Every call by its old number: what it has become, without what differs between desks (code, ids of own lists). */
function callsOf(work: Pick<WorkStore, 'store'>): Map<string, string> {
  const names = new Map(
    work.store.db
      .prepare(`SELECT s.id, r.name FROM records r JOIN streams s ON s.sn = r.sn WHERE r.kind = 'type'`)
      .raw()
      .all() as [string, string][],
  );
  const states = work.store.db.prepare(`SELECT id, state FROM streams WHERE kind = 'ticket'`).all() as {
    id: string;
    state: string;
  }[];
  return new Map(
    states.map(({ id, state }) => {
      const { number, type, ...rest } = JSON.parse(state) as TicketState;
      return [String(rest.sourceRef), JSON.stringify([id, names.get(type ?? ''), number.replace(/-\w+-/, '-'), rest])];
    }),
  );
}

afterAll(() => {
  for (const work of opened) work.close();
  rmSync(root, { recursive: true, force: true });
});

const HEADER =
  'Case ID,Activity,Resource,Complete Timestamp,Variant,Variant index,Variant,seriousness,customer,product,responsible_section,seriousness_2,service_level,service_type,support_section,workgroup';
function row(caseId: string, activity: string, time: string, resource = 'Value 1', urgency = 'Value 1'): string {
  return `${caseId},${activity},${resource},2012/03/${time}.000,V,1,V,Value 1,Value 7,Value 3,Value 1,${urgency},Value 2,Value 1,Value 1,Value 1`;
}
function written(name: string, lines: readonly string[]): string {
  const path = join(root, name);
  writeFileSync(path, [HEADER, ...lines].join('\n'));
  return path;
}

describe('the real log', () => {
  let work: WorkStore;
  let report: LogReport;
  beforeAll(async () => {
    if (!there) return;
    work = await desk('real');
    report = await run(work, file);
  }, 60_000);
  beforeEach(({ skip }) => void (there || skip(`${file} is missing`)));

  test('every case becomes a call, every row is accounted for', () => {
    expect(report).toMatchObject({
      tickets: 4580,
      duplicates: 127,
      rejected: 0,
      already: 0,
      rows: 21_348,
      customers: 397,
      operators: 22,
      products: 21,
      refused: [],
    });
    const stored = work.store.db.prepare(`SELECT count(*) AS n FROM events WHERE actor <> 'system'`).get() as {
      n: number;
    };
    expect(report.events).toBe(stored.n);
    expect(report.events).toBeGreaterThan(report.rows - report.duplicates);
  });

  test('opened by year, customers and hours to solve come out as counted by others', () => {
    const { store } = work;
    const years = store.db
      .prepare(`SELECT strftime('%Y', openedAt / 1000 + 3600, 'unixepoch') AS y, count(*) FROM tickets GROUP BY y`)
      .raw()
      .all();
    expect(years).toEqual([
      ['2010', 977],
      ['2011', 1518],
      ['2012', 1412],
      ['2013', 673],
    ]);
    expect(store.db.prepare('SELECT count(DISTINCT customer) FROM tickets').pluck().get()).toBe(395);
    const medians = ['high', 'medium', 'low'].map((urgency) => {
      const hours = store.db
        .prepare(
          'SELECT (solvedAt - openedAt) / 3600000.0 FROM tickets WHERE urgency = ? AND solvedAt IS NOT NULL ORDER BY 1',
        )
        .pluck()
        .all(urgency) as number[];
      const middle = (hours[Math.floor((hours.length - 1) / 2)] ?? 0) + (hours[Math.ceil((hours.length - 1) / 2)] ?? 0);
      return [urgency, hours.length, Math.round((middle / 2) * 10) / 10];
    });
    expect(medians).toEqual([
      ['high', 203, 4.4],
      ['medium', 2611, 144.6],
      ['low', 1754, 221],
    ]);
    expect(store.db.prepare('SELECT count(*) FROM tickets WHERE solvedAt IS NULL').pluck().get()).toBe(11);
  });

  test('nothing in the story contradicts itself, and the robot has no call in hand', () => {
    const states = (
      work.store.db.prepare(`SELECT state FROM streams WHERE kind = 'ticket'`).pluck().all() as string[]
    ).map((text) => JSON.parse(text) as TicketState);
    expect(states.filter((one) => (one.conflicts ?? []).length > 0)).toEqual([]);
    const robot = work.store.db
      .prepare(`SELECT sn, retired FROM records WHERE kind = 'operator' AND name = 'Operatore 5'`)
      .get() as { sn: number; retired: number };
    expect(robot.retired).toBe(1);
    expect(work.store.db.prepare('SELECT count(*) FROM tickets WHERE operator = ?').pluck().get(robot.sn)).toBe(0);
  });

  test('twice is once', async () => {
    const before = work.store.branch.deskSeq;
    expect(await run(work, file)).toMatchObject({ tickets: 0, events: 0, duplicates: 0, already: 21_348, rejected: 0 });
    expect(work.store.branch.deskSeq).toBe(before);
  });

  test('in any order of its rows, whole or in two goes, it is the same', async () => {
    const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const sorted = join(root, 'by-time.csv');
    // Sorted by time the cases are woven into each other; ties keep the order of the file.
    writeFileSync(
      sorted,
      [header, ...lines.toSorted((a, b) => (a.split(',')[3] ?? '').localeCompare(b.split(',')[3] ?? ''))].join('\r\n'),
    );
    const half = join(root, 'half.csv');
    const cases = new Set([...new Set(lines.map((line) => line.split(',')[0]))].slice(0, 2000));
    writeFileSync(half, [header, ...lines.filter((line) => cases.has(line.split(',')[0]))].join('\n'));
    const other = await desk('other');
    expect(await run(other, half)).toMatchObject({ tickets: 2000, already: 0 });
    const rest = await run(other, sorted);
    expect(rest.tickets).toBe(2580);
    expect(rest.already + rest.duplicates + lines.length - rest.rows).toBeGreaterThan(0);
    const [one, two] = [callsOf(work), callsOf(other)];
    expect(two.size).toBe(4580);
    // The counter of the call number follows the order of import; all else is equal.
    const bare = (calls: Map<string, string>) =>
      new Map([...calls].map(([key, text]) => [key, text.replace(/"\d\d-\d+"/, '')]));
    expect(bare(two)).toEqual(bare(one));
  }, 60_000);

  test('it is read beside the writer', () => {
    const reader = openToRead(join(root, 'real'), systemPorts());
    expect(reader.store.db.prepare('SELECT count(*) FROM tickets').pluck().get()).toBe(4580);
    reader.close();
  });
});

describe('rows that are wrong', () => {
  test('each is refused with its line, the rest goes on', async () => {
    const good = [
      row('Case 1', 'Assign seriousness', '01 09:00:00'),
      row('Case 1', 'Take in charge ticket', '01 10:00:00', 'Value 2'),
    ];
    const path = written('bad.csv', [
      ...good,
      'cut,short',
      row('', 'Closed', '02 10:00:00'),
      row('Case 1', 'Closed', '45 10:00:00'),
      row('Case 1', 'Closed', '02 10:00:00').replace('2012', '1995'),
      row('Case 1', '"Closed', '02 10:00:00'),
      row(`Case ${'9'.repeat(500_000)}`, 'Closed', '02 10:00:00'),
      row('Case\u00002', 'Closed', '02 10:00:00'),
      row('Case 1', 'Resolve ticket', '03 10:00:00', 'Value 2'),
      row('Case 1', 'Closed', '04 10:00:00').slice(0, 60),
    ]);
    const work = await desk('bad');
    const report = await run(work, path);
    expect(report).toMatchObject({ tickets: 1, rejected: 8, rows: 11 });
    expect(report.refused).toEqual([
      { row: 4, reason: 'columns' },
      { row: 5, reason: 'caseMissing' },
      { row: 6, reason: 'date' },
      { row: 7, reason: 'dateOutOfRange' },
      { row: 8, reason: 'wrongQuotes' },
      { row: 9, reason: 'tooLong' },
      { row: 10, reason: 'controlCharacters' },
      { row: 12, reason: 'columns' },
    ]);
    const state = JSON.parse(callsOf(work).get('Case 1') ?? '[]') as [string, string, string, TicketState];
    expect(state[3]).toMatchObject({ status: 'solved', operator: expect.any(String) as string });
  });

  test('a case that has grown since is said, not guessed', async () => {
    const work = await desk('grown');
    const rows = [
      row('Case 1', 'Assign seriousness', '01 09:00:00'),
      row('Case 1', 'Take in charge ticket', '01 10:00:00'),
    ];
    await run(work, written('g1.csv', rows));
    const again = await run(work, written('g2.csv', [...rows, row('Case 1', 'Resolve ticket', '02 10:00:00')]));
    expect(again).toMatchObject({ tickets: 0, events: 0, rejected: 3 });
    expect(new Set(again.refused.map((one) => one.reason))).toEqual(new Set(['caseChanged']));
  });

  test.each([
    ['another header', 'a,b,c\n1,2,3\n'],
    ['nothing', ''],
    ['no text', '\u0000\u0001\u0002'],
  ])('a file with %s is not the log', async (_name, text) => {
    const path = join(root, 'not-the-log.csv');
    writeFileSync(path, text);
    const work = opened[0] ?? (await desk('not'));
    await expect(run(work, path)).rejects.toMatchObject({ code: 'invalid_input', reason: 'notTheLog' });
    await expect(run(work, join(root, 'none.csv'))).rejects.toMatchObject({ code: 'not_found', reason: 'noSuchFile' });
    await expect(run(work, root)).rejects.toMatchObject({ reason: 'notAFile' });
  });
});

describe('what activities mean', () => {
  const story = async (name: string, rows: readonly string[]): Promise<[string[], TicketState]> => {
    const work = await desk(name);
    await run(work, written(`${name}.csv`, rows));
    const types = work.store.db
      .prepare(`SELECT e.type FROM events e JOIN streams s ON s.sn = e.sn WHERE s.kind = 'ticket' ORDER BY e.pos`)
      .pluck()
      .all() as string[];
    const state = JSON.parse(callsOf(work).get('Case 1') ?? '[]') as [string, string, string, TicketState];
    return [types.map((type) => type.slice(7)), state[3]];
  };

  test('work after the solution reopens the call; the robot closes it', async () => {
    const [types, state] = await story('rework', [
      row('Case 1', 'Insert ticket', '01 09:00:00', 'Value 9'),
      row('Case 1', 'Assign seriousness', '01 09:01:00', 'Value 9', 'Value 4'),
      row('Case 1', 'Take in charge ticket', '01 09:02:00', 'Value 2', 'Value 4'),
      row('Case 1', 'Wait', '01 09:03:00', 'Value 2', 'Value 4'),
      row('Case 1', 'Take in charge ticket', '02 09:00:00', 'Value 3', 'Value 4'),
      row('Case 1', 'Resolve ticket', '02 10:00:00', 'Value 3', 'Value 4'),
      row('Case 1', 'Create SW anomaly', '03 10:00:00', 'Value 4', 'Value 4'),
      row('Case 1', 'Resolve ticket', '04 10:00:00', 'Value 4', 'Value 4'),
      row('Case 1', 'Closed', '05 10:00:00', 'Value 5', 'Value 4'),
      row('Case 1', 'VERIFIED', '06 10:00:00', 'Value 4', 'Value 4'),
    ]);
    expect(types).toEqual([
      'opened',
      'changed',
      'noted',
      'taken',
      'waited',
      'resumed',
      'taken',
      'solved',
      'reopened',
      'changed',
      'handedOn',
      'noted',
      'solved',
      'closed',
      'noted',
    ]);
    expect(state).toMatchObject({ status: 'closed', urgency: 'high', reopenings: 1, sourceRef: 'Case 1' });
    expect(state.blocked).toBeUndefined();
    expect(new Date(state.solvedAt ?? 0).toISOString()).toBe('2012-03-04T09:00:00.000Z');
  });
});
