import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForWork } from '#main/core/openForWork.ts';
import { systemPorts } from '#main/core/ports.ts';
import { runCli } from './run.ts';
import type { Language } from './verb.ts';
import { VERBS } from './verbs.ts';

const root = mkdtempSync(join(tmpdir(), 'sportello-cli-'));
const store = join(root, 'store');
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
async function say(argv: readonly string[], options: { input?: string; language?: Language } = {}): Promise<Said> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const texts = { out: '', err: '' };
  out.on('data', (piece: Buffer) => (texts.out += piece.toString()));
  err.on('data', (piece: Buffer) => (texts.err += piece.toString()));
  const code = await runCli(VERBS, argv, {
    out,
    err,
    readInput: async () => options.input ?? '',
    language: options.language ?? 'en',
    ports: systemPorts(),
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...texts };
}
const json = (said: Said): Record<string, unknown> => JSON.parse(said.out) as Record<string, unknown>;

beforeAll(async () => {
  const made = await say(['init', '--data', store, '--company', 'Prova', '--password-stdin', '--json'], {
    input: 'password-lunga\n',
  });
  if (made.code !== 0) throw new Error(made.err);
});

describe('help and wrong use', () => {
  test.each(['it', 'en'] as const)('every verb has help (%s)', async (language) => {
    for (const verb of VERBS) {
      const { code, out, err } = await say([...verb.name.split(' '), '--help'], { language });
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`sportello ${verb.name}`);
      expect(out).toContain('--data DIR');
      expect(out).toContain(verb.summary[language]);
    }
    const all = await say(['--help'], { language });
    for (const verb of VERBS) expect(all.out).toContain(verb.name);
    expect((await say(['import', '--help'])).out).not.toContain('stats');
  });

  test.each([
    [['nonsense'], 'nonsense'],
    [['import'], 'import'],
    [['stats', 'overview'], '--data'],
    [['stats', 'overview', '--data', store, '--colour'], '--colour'],
    [['stats', 'overview', '--data', store, 'extra'], 'extra'],
    [['import', 'csv', '--data', store, '--map', 'x'], 'FILE'],
    [['import', 'csv', 'x', '--data', store], '--map'],
    [['export', 'tickets', '--data', store, '--format', 'xml'], 'csv, json'],
    [['export', 'tickets', '--data', store, '--json'], '--out'],
    [['person', 'export', '--data', store], 'ID'],
    [['person', 'export', 'anna', '--data', store], 'ID'],
    [['search', 'x', '--data', store, '--limit', '0'], '--limit'],
    [['operator', 'password', '--login', 'admin', '--data', store], '--password-stdin'],
  ])('%j exits 2 with one line that names it', async (argv, named) => {
    const { code, out, err } = await say(argv);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
    expect(out === '' || JSON.parse(out)).toBeTruthy();
  });
});

describe('failures', () => {
  test.each([
    [['stats', 'overview', '--data', join(root, 'none')], 'sportello init'],
    [['init', '--data', store], 'another'],
    [['import', 'helpdesk-log', join(root, 'none.csv'), '--data', store], 'none.csv'],
    [['import', 'csv', 'x', '--map', join(root, 'none.json'), '--data', store], 'none.json'],
    [['operator', 'add', '--login', 'ADMIN', '--name', 'X', '--data', store], 'login'],
    [['operator', 'add', '--login', 'a b', '--name', 'X', '--data', store], 'login'],
    [['operator', 'password', '--login', 'nobody', '--password-stdin', '--data', store], 'operator list'],
    [['export', 'tickets', '--out', join(root, 'no', 'x.csv'), '--data', store], 'folder'],
    [['person', 'export', '01aryz6s410000000000000000', '--data', store], 'found'],
    [['init', '--zone', 'Europe/Roma', '--data', join(root, 'zone')], 'time zone'],
  ])('%j exits 1 with one line that says what to do, and one JSON value', async (argv, named) => {
    for (const language of ['it', 'en'] as const) {
      const { code, out, err } = await say([...argv, '--json'], { language });
      expect(code).toBe(1);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).not.toMatch(/undefined|\bnull\b|at .*\.ts/);
      if (language === 'en') expect(err).toContain(named);
      expect(JSON.parse(out)).toMatchObject({ error: { code: expect.any(String) as string } });
    }
  });

  test('a wrong time zone leaves nothing behind', () => {
    const zone = join(root, 'zone');
    expect(existsSync(zone) ? readdirSync(zone) : []).toEqual([]);
  });

  test('who changes is refused while a desk has the folder, who reads is not', async () => {
    const { close } = await openForWork(store, systemPorts());
    try {
      expect((await say(['operator', 'add', '--login', 'x', '--name', 'X', '--data', store])).err).toContain(
        'another program',
      );
      expect((await say(['rebuild', '--data', store])).code).toBe(1);
      for (const argv of [
        ['stats', 'overview'],
        ['verify'],
        ['operator', 'list'],
        ['export', 'events', '--format', 'json'],
        ['search', 'x'],
      ]) {
        const { code, err } = await say([...argv, '--data', store]);
        expect(code, `${argv.join(' ')}: ${err}`).toBe(0);
      }
    } finally {
      close();
    }
  });
});

describe('a company by the command line', () => {
  test('operators, customers, calls, statistics, search, verify, rebuild, export and back', async () => {
    const added = await say(
      [
        'operator',
        'add',
        '--login',
        'marta',
        '--name',
        'Marta Bianchi',
        '--role',
        'operator',
        '--role',
        'manager',
        '--password-stdin',
        '--json',
        '--data',
        store,
      ],
      { input: 'un-segreto-lungo' },
    );
    expect(json(added)).toMatchObject({ login: 'marta', roles: ['operator', 'manager'], passwordSet: true });

    writeFileSync(
      join(root, 'calls.csv'),
      'n;opened;text\n1;05/01/2026;La stampante non stampa\n2;06/02/2026;Il taglio esce storto\n3;30/02/2026;Mai\n',
    );
    writeFileSync(
      join(root, 'map.json'),
      JSON.stringify({
        kind: 'ticket',
        source: 'old',
        delimiter: ';',
        encoding: 'utf-8',
        key: 'n',
        columns: { opened: { field: 'openedAt', format: 'DD/MM/YYYY' }, text: 'problem' },
      }),
    );
    const csv = ['import', 'csv', join(root, 'calls.csv'), '--map', join(root, 'map.json'), '--json', '--data'];
    const fresh = join(root, 'dry');
    expect(json(await say([...csv, fresh, '--dry-run']))).toMatchObject({ dryRun: true, added: 2, rejected: 1 });
    expect(existsSync(fresh)).toBe(false);
    const done = await say([...csv, store]);
    expect(json(done)).toMatchObject({
      added: 2,
      rejected: 1,
      refused: [{ row: 4, field: 'opened', reason: 'noSuchTime' }],
    });
    expect(json(await say([...csv, store]))).toMatchObject({ added: 0, already: 2 });

    expect(json(await say(['stats', 'overview', '--data', store, '--json']))).toMatchObject({
      tickets: 2,
      openedByYear: [{ year: 2026, opened: 2 }],
    });
    expect((await say(['search', 'stampanti', '--data', store])).out).toContain('La stampante non stampa');
    const verified = json(await say(['verify', '--data', store, '--json']));
    expect(verified).toMatchObject({ ok: true, tickets: 2 });
    expect(json(await say(['rebuild', '--data', store, '--json']))).toMatchObject({ tickets: 2, corrected: 0 });
    expect(json(await say(['verify', '--data', store, '--json']))['hash']).toBe(verified['hash']);

    const log = join(root, 'log.json');
    expect(
      json(await say(['export', 'events', '--format', 'json', '--out', log, '--data', store, '--json'])),
    ).toMatchObject({ rows: verified['events'] });
    const other = join(root, 'other');
    expect(json(await say(['import', 'events', log, '--data', other, '--json']))).toMatchObject({
      events: verified['events'],
      rejected: 0,
    });
    expect(json(await say(['verify', '--data', other, '--json']))).toMatchObject({ ok: true, hash: verified['hash'] });

    const table = await say(['export', 'tickets', '--data', store]);
    expect(table.out.split('\r\n')).toHaveLength(4);
    expect(table.out).toContain('2026-01-05 00:00:00');
    const file = join(root, 'tickets.csv');
    expect((await say(['export', 'tickets', '--out', file, '--data', store])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(table.out);
    expect(JSON.parse((await say(['export', 'tickets', '--format', 'json', '--data', store])).out)).toHaveLength(2);
  });

  test('a backup brings back what was there; who was erased stays erased', async () => {
    const home = join(root, 'safe');
    await say(['init', '--data', home]);
    writeFileSync(join(root, 'people.csv'), 'name;phone\nAnna Rossi;0432 550101\nMario Bianchi;0432 550102\n');
    writeFileSync(
      join(root, 'people.json'),
      JSON.stringify({
        kind: 'contact',
        source: 'old',
        delimiter: ';',
        encoding: 'utf-8',
        key: null,
        columns: { name: 'name', phone: 'phone' },
      }),
    );
    const people = ['import', 'csv', join(root, 'people.csv'), '--map', join(root, 'people.json'), '--data', home];
    expect((await say(people)).code).toBe(0);
    const made = json(await say(['backup', '--data', home, '--json']));
    expect(made).toMatchObject({ backup: { sort: 'regular' } });
    expect(JSON.parse((await say(['backup', '--list', '--data', home, '--json'])).out)).toHaveLength(1);

    const found = json(await say(['search', 'anna rossi', '--data', home, '--json'])) as {
      groups: { hits: { id: string }[] }[];
    };
    const contact = found.groups[0]?.hits[0]?.id ?? '';
    const person = await say(['person', 'export', contact, '--data', home]);
    expect([person.code, person.err]).toEqual([0, '']);
    expect(JSON.parse(person.out)).toMatchObject({
      person: { kind: 'contact', id: contact, fields: { name: 'Anna Rossi' } },
      calls: [],
    });
    expect(json(await say(['person', 'export', contact, '--json', '--data', home]))).toEqual(JSON.parse(person.out));
    const handed = join(root, 'anna.json');
    expect(json(await say(['person', 'export', contact, '--out', handed, '--json', '--data', home]))).toEqual({
      person: contact,
      calls: 0,
      file: handed,
    });
    expect(readFileSync(handed, 'utf8')).toBe(person.out);
    expect(json(await say(['person', 'erase', contact, '--json', '--data', home]))).toMatchObject({
      person: contact,
      tickets: 0,
    });
    const restored = await say(['restore', '--data', home, '--json']);
    expect(restored.code, restored.err).toBe(0);
    expect(json(restored)).toMatchObject({ erasedAgain: 1 });
    expect((await say(['search', 'anna rossi', '--data', home])).out).not.toContain('Anna Rossi');
    expect((await say(['search', 'mario bianchi', '--data', home])).out).toContain('Mario Bianchi');
    expect(json(await say(['verify', '--data', home, '--json']))).toMatchObject({ ok: true });
    expect((await say(['person', 'erase', '01aryz6s410000000000000000', '--data', home])).code).toBe(1);
    expect((await say(['restore', '--backup', '../../etc/passwd', '--data', home])).err).toContain('backup --list');
  });

  test('a file of events with wrong lines', async () => {
    const path = join(root, 'wrong.json');
    const good = {
      desk: '01aryz6s410000000000000001',
      deskSeq: 1,
      hlc: '019a3c5e7b10-0001',
      at: 1,
      actor: 'system',
      kind: 'ticket',
      stream: '01aryz6s410000000000000002',
      type: 'ticket.noted',
      version: 1,
      data: '{"text":"x"}',
      digest: 'a'.repeat(64),
    };
    writeFileSync(path, `[\n${JSON.stringify(good)},\n${JSON.stringify({ ...good, deskSeq: -1 })},\nnot json\n]\n`);
    const report = json(await say(['import', 'events', path, '--data', join(root, 'w'), '--json']));
    expect(report).toMatchObject({
      events: 1,
      rejected: 2,
      refused: [
        { row: 3, reason: 'notAnEvent' },
        { row: 4, reason: 'notAnEvent' },
      ],
    });
    writeFileSync(path, 'a;b\n');
    expect((await say(['import', 'events', path, '--data', join(root, 'w')])).err).toContain('export events');
  });
});
